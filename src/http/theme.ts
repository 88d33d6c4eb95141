import { heldToContrast } from '../schools/colour.ts'

/** A school's colour as CSS for the page's head. */
export function themeOf(colour: string): string {
  const { light, dark } = heldToContrast(colour)
  return `:root{--school:${light}}@media(prefers-color-scheme:dark){:root{--school:${dark}}}`
}

/** The same for a page with a sheet of paper on it, which is white whatever the scheme. */
export const themeWithPaper = (colour: string) =>
  `${themeOf(colour)}:root{--on-paper:${heldToContrast(colour).light}}`

/** What the Content-Security-Policy says to let exactly this inline style or script through. */
export async function inlineSource(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
}
