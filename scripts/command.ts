// What the commands have in common: reading what they were given, and saying kindly what is wrong with it.
import { readFileSync } from 'node:fs'
import { type ParseArgsConfig, parseArgs } from 'node:util'

/**
 * Ends a command with a line on what is wrong.
 *
 * @param code 1, or 2 where 1 says something else.
 */
export function fail(message: string, code = 1): never {
  console.error(message)
  process.exit(code)
}

/** The same for whatever was thrown: its words, not where in the code it was. */
export const failWith = (error: unknown, code = 1) =>
  fail(error instanceof Error ? error.message : String(error), code)

/** What a command was given. Whatever it doesn't know ends it, with how it is used. */
export function argumentsOf<const T extends ParseArgsConfig>(usage: string, config: T, code = 1) {
  try {
    return parseArgs(config)
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ')
    return fail(`${sentence}.\nUse it like this: ${usage}`, code)
  }
}

/**
 * What a file holds.
 *
 * @throws Error that names it, when it can't be read.
 */
export function readGiven(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const isMissing = (error as { code?: string }).code === 'ENOENT'
    throw new Error(
      `${file} can’t be read${isMissing ? ': there is no such file.' : `: ${(error as Error).message}`}`,
    )
  }
}
