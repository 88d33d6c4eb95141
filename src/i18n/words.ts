import type { en } from './en.ts'

/** Every word that a page or a mail says, in one language. */
export type Words = typeof en
