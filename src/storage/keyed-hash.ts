const text = new TextEncoder()

/** What a keyed hash is for. A hash made for one purpose says nothing about another. */
type Purpose = 'submission' | 'return-code' | 'return-code-hash' | 'chronology' | 'address'

/** HMAC-SHA-256 (RFC 2104) under a key of one school: 32 bytes. */
export type KeyedHash = (purpose: Purpose, value: string) => Promise<Uint8Array>

/**
 * The keyed hash of one school. Its secret is not in the key ring and is never changed: a return code
 * that a parent keeps on paper must still be found after the ring was renewed.
 *
 * @param secret 32 bytes in base64.
 */
export function keyedHashFor(secret: string, schoolId: string): KeyedHash {
  const bytes = Uint8Array.from(atob(secret.trim()), (char) => char.charCodeAt(0))
  const material = crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
  const derived = new Map<Purpose, Promise<CryptoKey>>()
  const keyFor = (purpose: Purpose) => {
    const key = derived.get(purpose) ?? material.then((secret) => deriveKey(secret, schoolId, purpose))
    derived.set(purpose, key)
    return key
  }
  return async (purpose, value) =>
    new Uint8Array(await crypto.subtle.sign('HMAC', await keyFor(purpose), text.encode(value)))
}

const deriveKey = (material: CryptoKey, schoolId: string, purpose: Purpose) =>
  crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: text.encode(schoolId), info: text.encode(purpose) },
    material,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  )
