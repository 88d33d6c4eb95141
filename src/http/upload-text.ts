/** Why an uploaded text can't be read. */
export type UploadFault = 'fileMissing' | 'fileLarge' | 'fileNotText'

/**
 * The text of an uploaded file, in any of the encodings that spreadsheets save: UTF-8 and UTF-16, with or without a
 * byte order mark, and windows-1252. Or why there is none.
 *
 * @param most how many bytes it may have.
 */
export async function readText(file: unknown, most: number): Promise<{ text: string } | UploadFault> {
  if (!(file instanceof File) || file.size === 0) return 'fileMissing'
  if (file.size > most) return 'fileLarge'
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = decoded(bytes)
  return text.includes('\0') ? 'fileNotText' : { text }
}

function decoded(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return as('utf-16le', bytes)
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return as('utf-16be', bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return as('windows-1252', bytes)
  }
}

const as = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes)
