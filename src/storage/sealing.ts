import { Buffer } from 'node:buffer'

/**
 * Sealing at rest: AES-256-GCM (NIST SP 800-38D) under a key derived for one school by HKDF-SHA-256
 * (RFC 5869) from a ring of secret keys. The first key of the ring seals, all of them open.
 *
 * A sealed value is text: `<key id>.<base64url of nonce + ciphertext + tag>`. It is bound to its school,
 * field and row, so that one copied to another place does not open.
 */

export const NONCE_BYTES = 12
const text = new TextEncoder()

/** Where a sealed value stands. */
export interface Place {
  /** Table and column, like `concerns.account`. */
  field: string
  /** The row's id. */
  row: string
}

/** Seals and opens for one school. */
export interface SchoolSeal {
  /** Seals any JSON value; text comes back to the letter, lone surrogates and NUL included. */
  seal(place: Place, value: unknown): Promise<string>
  /** @throws SealError when the value was altered, belongs elsewhere, or its key is not in the ring. */
  open(place: Place, sealed: string): Promise<unknown>
}

export interface KeyRing {
  /** The id of the key that seals. */
  currentKeyId: string
  /** The ids of the keys that only open: what they sealed waits to be sealed again. */
  retiredKeyIds: string[]
  forSchool(schoolId: string): SchoolSeal
}

/** Says that a value did not open, and nothing of the value. */
export class SealError extends Error {
  override name = 'SealError'
}

interface RingKey {
  id: string
  material: CryptoKey
}

/**
 * Opens the key ring.
 *
 * @param keys 32 bytes each, in base64; the first one seals.
 */
export async function openKeyRing(keys: string[]): Promise<KeyRing> {
  const ring = await Promise.all([...new Set(keys)].map(readKey))
  const [current, ...retired] = ring
  if (!current) throw new Error('The key ring is empty')
  return {
    currentKeyId: current.id,
    retiredKeyIds: retired.map((key) => key.id),
    forSchool: (schoolId) => sealFor(schoolId, current, new Map(ring.map((key) => [key.id, key]))),
  }
}

/** Nobody has to name a key: its id is the start of its hash. */
async function readKey(base64: string): Promise<RingKey> {
  const bytes = Uint8Array.from(atob(base64.trim()), (char) => char.charCodeAt(0))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  const id = [...new Uint8Array(digest).subarray(0, 4)].map((b) => b.toString(16).padStart(2, '0')).join('')
  const material = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
  return { id, material }
}

function sealFor(schoolId: string, current: RingKey, ring: Map<string, RingKey>): SchoolSeal {
  const derived = new Map<string, Promise<CryptoKey>>()
  const schoolKey = (key: RingKey) => {
    const known = derived.get(key.id) ?? deriveSchoolKey(key, schoolId)
    derived.set(key.id, known)
    return known
  }
  return {
    async seal(place, value) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
      const ciphertext = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv: nonce, additionalData: boundTo(schoolId, place) },
        await schoolKey(current),
        text.encode(JSON.stringify(value)),
      )
      const sealed = new Uint8Array(NONCE_BYTES + ciphertext.byteLength)
      sealed.set(nonce)
      sealed.set(new Uint8Array(ciphertext), NONCE_BYTES)
      return `${current.id}.${toBase64Url(sealed)}`
    },
    async open(place, sealed) {
      const [keyId = '', body = ''] = sealed.split('.')
      const key = ring.get(keyId)
      if (!key) throw new SealError('sealed with a key that is not in the ring')
      try {
        const bytes = fromBase64Url(body)
        const plain = await crypto.subtle.decrypt(
          {
            name: 'AES-GCM',
            iv: bytes.subarray(0, NONCE_BYTES),
            additionalData: boundTo(schoolId, place),
          },
          await schoolKey(key),
          bytes.subarray(NONCE_BYTES),
        )
        return JSON.parse(new TextDecoder().decode(plain))
      } catch {
        throw new SealError('altered, or not from this place')
      }
    },
  }
}

function deriveSchoolKey(key: RingKey, schoolId: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: text.encode(schoolId), info: text.encode('gatepost seal 1') },
    key.material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** What ties a sealed value to where it stands. */
export const boundTo = (schoolId: string, place: Place) =>
  text.encode(JSON.stringify([schoolId, place.field, place.row]))

/** Bytes as base64url without padding (RFC 4648 §5). */
export const toBase64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

export const fromBase64Url = (encoded: string): Uint8Array<ArrayBuffer> => Buffer.from(encoded, 'base64url')
