import type { Rung } from '../storage/schema.ts'

/**
 * The ladder of responses, mildest first. It is advice in proportion, never automatic.
 *
 * Source: the code of conduct policy behind Gatepost; "no action" and "a general reminder" are ours.
 */
export const RUNGS = [
  'none',
  'reminder',
  'conversation',
  'caution',
  'meeting',
  'authorities',
  'legal',
  'site',
] as const satisfies readonly Rung[]
