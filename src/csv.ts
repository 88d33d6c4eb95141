/** Excel takes UTF-8 for what it is only with this in front. */
export const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Whether a spreadsheet would run a text as a formula, blanks before it or not.
 *
 * Source: OWASP, CSV injection.
 */
export const isFormula = (text: string) => /^(?:[\t\r\n]|\s*[=+\-@])/.test(text)

/** One line of CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
export const csvLine = (cells: readonly string[]) => `${cells.map(cell).join(',')}\r\n`

function cell(value: string): string {
  const safe = isFormula(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
