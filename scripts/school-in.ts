import * as z from 'zod'
import { type SchoolFile, schoolFile } from '../src/schools/school-file.ts'
import { readGiven } from './command.ts'

/**
 * The school that a file describes.
 *
 * @throws Error that names the file, and each thing in it that is wrong.
 */
export function schoolIn(file: string): SchoolFile {
  const parsed = schoolFile.safeParse(jsonIn(file), { error: inWords })
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `  ${z.core.toDotPath(path)}: ${message}`)
  throw new Error(`Please put right in ${file}:\n${faults.join('\n')}`)
}

function jsonIn(file: string): unknown {
  const text = readGiven(file)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} isn’t JSON: ${(error as Error).message}`)
  }
}

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  object: 'a part with names and values in { }',
}
const FORMATS: Record<string, string> = {
  email: 'isn’t an email address',
  date: 'isn’t a day, like 2026-09-01',
  url: 'isn’t a web address',
}

/** What zod finds wrong, for whoever wrote the file. What the school file says itself stays as it is. */
function inWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${KINDS[issue.expected] ?? issue.expected}`
    case 'too_small':
      return issue.origin === 'number' ? `must be at least ${issue.minimum}` : 'is empty'
    case 'too_big':
      return issue.origin === 'number'
        ? `must be at most ${issue.maximum}`
        : `is longer than ${issue.maximum}`
    case 'invalid_value':
      return `must be one of: ${issue.values.join(', ')}`
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'isn’t written as it must be'
    default:
      return 'isn’t what belongs here'
  }
}
