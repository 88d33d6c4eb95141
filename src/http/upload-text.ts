/** Why an uploaded file is no text that can be read. */
export type UploadFault = 'fileMissing' | 'fileLarge' | 'fileNotText'

/**
 * The text of a file that somebody uploaded, with \n for a new line; or why there is none.
 *
 * @param most how many bytes it may have.
 */
export async function readUploadedText(file: unknown, most: number): Promise<{ text: string } | UploadFault> {
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return 'fileMissing'
  if (file.size > most) return 'fileLarge'
  const text = decoded(new Uint8Array(await file.arrayBuffer()))
  return text === null ? 'fileNotText' : { text }
}

/**
 * Bytes as text: UTF-16 by its mark or by its empty bytes; otherwise UTF-8 or, where they aren't that, windows-1252,
 * which is what spreadsheets on Windows write. Null for what is no text.
 */
export function decoded(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  return /[\0\uFFFD]/.test(text) ? null : text.replace(/\r\n?/g, '\n')
}

function encodingOf(bytes: Uint8Array): string {
  const [first = 1, second = 1] = bytes
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
