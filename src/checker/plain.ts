/** Folds a draft before it is read, so that hidden signs, odd blanks and split letters change nothing. */

/** A draft as it is read, with the place in what was typed of each of its UTF-16 units. */
export type Plain = { text: string; from: number[]; to: number[] }

/** A letter with its accents, a run of blanks, a sign that cannot be seen, or any other character. */
const UNITS =
  /(?<letter>\p{L}\p{M}+)|(?<blank>[^\S\n]+)|(?<hidden>[\u200b-\u200d\u2060\u00ad\ufeff])|[\s\S]/gu

/** Composes letters (NFC), makes one blank of many, drops hidden signs but those that join emojis. */
export function plain(draft: string): Plain {
  let text = ''
  const from: number[] = []
  const to: number[] = []
  for (const { 0: raw, index, groups } of draft.matchAll(UNITS)) {
    const { letter, blank, hidden } = groups as Record<string, string | undefined>
    if (hidden && !(raw === '\u200d' && /\p{Extended_Pictographic}\ufe0f?$/u.test(text.slice(-3)))) continue
    const unit = blank ? (text.endsWith(' ') ? '' : ' ') : letter ? letter.normalize('NFC') : raw
    for (let i = 0; i < unit.length; i++) {
      from.push(index)
      to.push(index + raw.length)
    }
    text += unit
  }
  return { text, from, to }
}

/** Whether a place lies in the middle of a character of two units, like an emoji. */
export const isSplit = (text: string, at: number) =>
  /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1))
