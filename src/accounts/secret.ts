import type { Settings } from '../env.ts'
import { toBase64Url } from '../storage/sealing.ts'

const text = new TextEncoder()

/** What signs the cookies of sign-in: derived (HKDF-SHA-256) from HASHING_KEY, so that there is no other secret to keep. */
export function signingSecret(settings: Settings): Promise<string> {
  const secret = secrets.get(settings) ?? derive(settings.HASHING_KEY)
  secrets.set(settings, secret)
  return secret
}
const secrets = new WeakMap<Settings, Promise<string>>()

async function derive(hashingKey: string): Promise<string> {
  const bytes = Uint8Array.from(atob(hashingKey), (char) => char.charCodeAt(0))
  const material = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits'])
  const how = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: text.encode('gatepost accounts'),
  }
  return toBase64Url(new Uint8Array(await crypto.subtle.deriveBits(how, material, 256)))
}

/** HMAC-SHA-256 of a value under a secret text, in base64url. */
export async function signed(secret: string, value: string): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    text.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, text.encode(value))))
}
