const MOST = 60

/** How a text begins that somebody typed, in quotation marks: enough of it to find it again. */
export const quoted = (text: string): string =>
  text.length > MOST ? `“${text.slice(0, MOST).toWellFormed().trimEnd()} …”` : `“${text}”`
