/** The labelled messages the checker learns from and is measured on. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A part of a message that a reader marked. */
export type Mark = { label: string; text: string }

/** One message with the points that it breaches. `language` tells one that is not, or not only, in English. */
export type Message = {
  id: string
  file: string
  text: string
  labels: string[]
  marks?: Mark[]
  language?: string
}

/** The files a third of which is kept apart; the others were added to learn from. */
const GIVEN = new Set(['fine', 'long', 'pairs', 'sharing', 'short', 'tone', 'voices', 'year'])

const folder = join(import.meta.dirname, 'messages')

/** Whether a message is of those files. */
export const isGiven = ({ file }: Message) => GIVEN.has(file)

/** Every message of every file, in the files' order. */
export function readMessages(): Message[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({
          ...(JSON.parse(line) as Omit<Message, 'file'>),
          file: file.replace('.jsonl', ''),
        })),
    )
}

/** A message's id; the two of a pair (`p001a`, `p001b`) have one name. */
export const nameOf = ({ id }: Message) => id.replace(/[ab]$/, '')

/**
 * Whether a message is of the third that no rule or weight has seen. It hangs on the id alone, so a new
 * message never moves another; the two of a pair (`p001a`, `p001b`) stay together.
 */
export function isHeldOut(message: Message): boolean {
  return isGiven(message) && (createHash('sha256').update(nameOf(message)).digest()[0] as number) % 3 === 0
}
