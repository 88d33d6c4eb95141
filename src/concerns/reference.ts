/**
 * No vowels, so that no word comes out; no 0 1 5 8 B D L P S T Z, which are taken for one another when
 * read or said on the phone.
 */
const ALPHABET = '234679CFGHJKMNQRVWXY'
const LENGTH = 6

/** A new reference such as `7KX-3QM`: to quote, with no secret in it. 64 million of them, unique in a school. */
export function newReference(): string {
  let letters = ''
  while (letters.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      // 240 is a multiple of the alphabet's 20, so that every letter is as likely.
      if (byte < 240 && letters.length < LENGTH) letters += ALPHABET[byte % ALPHABET.length]
    }
  }
  return `${letters.slice(0, 3)}-${letters.slice(3)}`
}
