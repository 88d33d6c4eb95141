import { wordlist } from '@scure/bip39/wordlists/english.js'
import type { KeyedHash } from '../storage/keyed-hash.ts'
import { toBase64Url } from '../storage/sealing.ts'

const WORDS = 6
const BITS_A_WORD = 11
/** In the BIP-39 list the first four letters tell any two words apart. */
const TELLING_LETTERS = 4
/** No word of it is shorter. */
const SHORTEST = 3

/** Words of the list that a frightened parent should not be handed. */
const UNKIND = new Set(
  `abuse accident afraid accuse addict alcohol alien anger angry arrest attack betray blame bleak blood bomb broken
  bullet burden cage cannon clown crazy crime cruel cry damage danger defy despair destroy disease dismiss
  divorce dumb enemy evil exile fat fatal fault ghost gossip grief guilt gun horror hurt idle ill illegal
  infant inflict injury inmate insane isolate knife lawsuit liar lonely mad misery nasty neglect orphan pig
  pistol police prison punch rebel rifle riot risk sad sadness scare sick skull snake stumble suffer suspect
  swear trash trick trouble ugly unfair vicious warfare warrior weapon weird witness worry wreck wrong`.split(
    /\s+/,
  ),
)

/**
 * The return code of one submission: six words, a secret that is never stored. It is derived from the
 * submission's key material, so that the same form sent twice shows the same words.
 *
 * 2,048 words less the unkind ones: 65.6 bits.
 */
export async function returnCodeFor(hash: KeyedHash, submission: string): Promise<string> {
  for (let round = 0; ; round++) {
    const words = wordsOf(await hash('return-code', `${round}:${submission}`))
    if (!words.some((word) => UNKIND.has(word))) return words.join(' ')
  }
}

function wordsOf(bytes: Uint8Array): string[] {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  return Array.from({ length: WORDS }, (_, i) => {
    const index = Number((bits >> BigInt(i * BITS_A_WORD)) & 2047n)
    return wordlist[index] as string
  })
}

/** The list's words by what is told of them: four letters, or the three of a short word. */
const known = new Map(wordlist.map((word) => [word.slice(0, TELLING_LETTERS), word]))

/** The words that somebody typed, in small letters and without accents. */
const typedWords = (typed: string): string[] =>
  typed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^a-z]+/)
    .filter(Boolean)

/** What of a typed word tells which one is meant: "juices" is "juice", "asks" is "ask". */
function tellingPart(word: string): string {
  const start = word.slice(0, TELLING_LETTERS)
  const short = word.slice(0, SHORTEST)
  return !known.has(start) && known.has(short) ? short : start
}

/** Why what was typed can be no return code: not six words, or one that is not on the list. Null when it can be one. */
export function faultOfReturnCode(
  typed: string,
): { not: 'sixWords' } | { not: 'aWord'; word: string } | null {
  const words = typedWords(typed)
  if (words.length !== WORDS) return { not: 'sixWords' }
  const unknown = words.find((word) => !known.has(tellingPart(word)))
  return unknown ? { not: 'aWord', word: unknown } : null
}

/**
 * What is stored of a return code, and looked up when a parent types it: a keyed hash over the telling
 * letters. Capitals, commas, line breaks, accents and a slip after a word's fourth letter do not matter.
 */
export async function hashOfReturnCode(hash: KeyedHash, typed: string): Promise<string> {
  return toBase64Url(await hash('return-code-hash', typedWords(typed).map(tellingPart).join(' ')))
}
