import type { About, Risk, Route, Rung } from '../storage/schema.ts'

/**
 * The ladder of responses, mildest first. It is advice in proportion, never automatic.
 *
 * Source: the code of conduct policy behind Gatepost; "no action", "a general reminder" and what is dealt with elsewhere
 * (support, behaviour policy, complaints procedure, staff code of conduct) are ours.
 */
export const RUNGS = [
  'none',
  'support',
  'reminder',
  'conversation',
  'behaviour',
  'complaint',
  'staff-code',
  'caution',
  'meeting',
  'authorities',
  'legal',
  'site',
] as const satisfies readonly Rung[]

/** Who is asked before the school does anything; keys of `t.desk.concern.first`. */
export type First = 'lead' | 'lado' | 'police'

/** What the desk is told about what to do with one concern. */
export interface Advice {
  first: First[]
  /** Whether it starts with the mildest rung that will do: not where somebody else decides what comes first. */
  startsLow: boolean
  /** All rungs, those that fit whom it is about first. */
  rungs: Rung[]
}

interface Matter {
  about: About
  route: Route
  risks: Risk[]
  /** Marked as a risk, or handed to the safeguarding lead since. */
  withDsl: boolean
  points: string[]
}

/**
 * Whether it is about somebody who works or helps at the school, or governs it; also where its reporter wasn't sure but
 * named one of them, and so it went to the headteacher, or to the chair of governors.
 */
export const isAboutStaff = ({ about, route }: Pick<Matter, 'about' | 'route'>) =>
  ['staff', 'slt', 'governor', 'headteacher'].includes(about) || (about === 'unsure' && route !== 'slt')

/**
 * Who comes first, and which rungs fit: at a risk the safeguarding lead, about staff the council's officer for concerns
 * about them (LADO), for a threat or a hate crime the police.
 *
 * Source: KCSIE parts 1, 4 and 5 (nobody is asked or warned before the lead, children's services or the police agree).
 */
export function adviceOn(matter: Matter): Advice {
  const { risks, withDsl, points } = matter
  const isRisk = risks.length > 0 || withDsl
  const first: First[] = [
    ...(isRisk ? ['lead' as const] : []),
    ...(isAboutStaff(matter) ? ['lado' as const] : []),
    ...(points.some((point) => point === 'abuse' || point === 'discrimination') ? ['police' as const] : []),
  ]
  const startsLow = !isRisk && !isAboutStaff(matter)
  const fitting = [...(startsLow ? [] : ['authorities' as const]), ...fittingFor(matter)]
  return { first, startsLow, rungs: [...new Set([...fitting, ...RUNGS])] }
}

function fittingFor(matter: Matter): readonly Rung[] {
  const { about } = matter
  if (isAboutStaff(matter)) return ['staff-code', 'support', 'complaint']
  if (about === 'pupil') return ['none', 'support', 'behaviour']
  if (about === 'parent') return RUNGS.filter((rung) => rung !== 'behaviour' && rung !== 'staff-code')
  return RUNGS
}
