import { randomBytes } from 'node:crypto'

/** 32 random bytes in base64: a sealing or a hashing key. */
export const newKey = () => randomBytes(32).toString('base64')

if (import.meta.main) console.log(newKey())
