import { boundTo, fromBase64Url, NONCE_BYTES, type Place, SealError, toBase64Url } from './sealing.ts'

/**
 * Files are sealed like values (AES-256-GCM, bound to their school, field and row), but each with a random key of
 * its own, which is kept sealed in its row. Renewing the key ring then touches rows alone, and a file whose row
 * is gone can never be opened again, wherever a copy of it is left.
 */

const KEY_BYTES = 32

/** A key for one file, as base64url. */
export const newFileKey = () => toBase64Url(crypto.getRandomValues(new Uint8Array(KEY_BYTES)))

/** Where a file belongs. */
export interface FilePlace extends Place {
  schoolId: string
}

export async function sealFile(key: string, place: FilePlace, bytes: Uint8Array<ArrayBuffer>) {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const additionalData = boundTo(place.schoolId, place)
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData },
    await readKey(key),
    bytes,
  )
  return new Blob([iv, sealed]).arrayBuffer()
}

/** @throws SealError when the file was altered, belongs elsewhere, or was sealed with another key. */
export async function openFile(key: string, place: FilePlace, sealed: ArrayBuffer): Promise<ArrayBuffer> {
  try {
    const iv = new Uint8Array(sealed, 0, NONCE_BYTES)
    const additionalData = boundTo(place.schoolId, place)
    return await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData },
      await readKey(key),
      new Uint8Array(sealed, NONCE_BYTES),
    )
  } catch {
    throw new SealError('does not open')
  }
}

const readKey = (key: string) =>
  crypto.subtle.importKey('raw', fromBase64Url(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
