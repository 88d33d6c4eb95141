import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeViolations } from './axe.ts'
import { type Look, lookAgain, sideways } from './browser.ts'

/** A small phone, which is also a wide screen at 400 %, and that wide screen; light and dark. */
export const LOOKS: Look[] = [
  { width: 320 },
  { width: 320, dark: true },
  { width: 1280 },
  { width: 1280, dark: true },
]

/** Holds an open page to what anybody can read and use, in every look: nothing for axe to find, nothing to scroll sideways. */
export async function expectReadable(page: Page): Promise<void> {
  for (const look of LOOKS) {
    await lookAgain(page, look)
    expect.soft(await axeViolations(page), JSON.stringify(look)).toEqual([])
    expect.soft(await sideways(page), `sideways at ${JSON.stringify(look)}`).toBe(0)
  }
}
