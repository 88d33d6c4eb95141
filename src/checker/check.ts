/**
 * Reads a draft message and tells which points of the code of conduct it may go against, and where.
 * Pure: nothing is read, kept or sent. The same code runs on the phone and in the Worker.
 */
import { soundsLikeDanger } from './danger.ts'
import { findDetails } from './details.ts'
import { evidenceOf, evidenceOfWhole } from './evidence.ts'
import { canRead, hasAttachment } from './language.ts'
import { knows, likelihood, pointsOf, sumsOf } from './model.ts'
import { type Passage, passagesOf } from './passages.ts'
import { isSplit, plain } from './plain.ts'
import { POINTS, type Point } from './points.ts'
import { surePointsOf } from './sure.ts'
import { findSwearing } from './swearing.ts'
import { tokens } from './text.ts'

/** A part of the draft that may go against a point; places in UTF-16 units. */
export type Finding = { point: Point; start: number; end: number }

export type Verdict = {
  /** In the order they stand in the draft; parts may overlap. */
  findings: Finding[]
  /** False for a draft that can't be judged: another language, a picture, too little to tell. */
  canCheck: boolean
  /** Somebody may be in danger: help comes before manners. */
  isDanger: boolean
}

/** The longest draft that is read: a WhatsApp message holds 65,536 characters; nobody's draft needs more than this. */
export const LONGEST = 10_000

/** Checks a draft against the given points, all unless told. Beyond {@link LONGEST} it is read for danger alone. */
export function checkMessage(draft: string, points: readonly string[] = POINTS): Verdict {
  const { text, from, to } = plain(draft.slice(0, isSplit(draft, LONGEST) ? LONGEST - 1 : LONGEST))
  const all = tokens(text)
  const passages = passagesOf(text, knows, all)
  const evidence = evidenceOf(passages)
  const likely = pointsOf(sumsOf(evidence, evidenceOfWhole(passages, evidence)), points)
  const findings = passages.flatMap((passage, i) => {
    const sure = surePointsOf(passage).filter((point) => points.includes(point))
    const found = new Set([...(likely[i] as Point[]), ...sure])
    return [...found].flatMap((point) => markOf(text, passage, point))
  })
  return {
    findings: findings
      .map(({ point, start, end }) => ({ point, start: from[start] as number, end: to[end - 1] as number }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
    canCheck: canRead(text, all, knows) && !(findings.length === 0 && hasAttachment(text)),
    isDanger: soundsLikeDanger(plain(draft).text),
  }
}

/** What to mark of a passage: the words themselves for swearing, else the clauses that show it. */
function markOf(text: string, { start, end }: Passage, point: Point): Finding[] {
  const passage = text.slice(start, end)
  const swearing =
    point === 'language' ? findSwearing(passage).filter(({ strength }) => strength !== 'mild') : []
  const parts = swearing.length > 0 ? swearing : [clauseOf(passage, point)]
  return parts.map((part) => ({ point, start: start + part.start, end: start + part.end }))
}

const CLAUSE_END = /[,;:–—()] | (?=(?:but|because|cos|and|so|which|when|while|who) )/gu
/** A passage of fewer characters is marked whole. */
const SHORT = 150

/** The part of a passage that shows a point most: its best clause, and those with a personal detail. */
function clauseOf(passage: string, point: Point): { start: number; end: number } {
  const whole = trimmed(passage, 0, passage.length)
  if (passage.length < SHORT) return whole
  const cuts = [
    0,
    ...[...passage.matchAll(CLAUSE_END)].map((match) => match.index + match[0].length),
    passage.length,
  ]
  const clauses = cuts
    .slice(1)
    .map((cut, i) => trimmed(passage, cuts[i] as number, cut))
    .filter(({ start, end }) => end - start > 12)
  if (clauses.length < 2) return whole
  const scores = clauses.map(({ start, end }) => scoreOf(passage.slice(start, end), point))
  const details = point === 'contact' ? findDetails(passage) : []
  const best = scores.indexOf(Math.max(...scores))
  const shown = clauses.flatMap((clause, i) => {
    const holdsDetail = details.some(({ start, end }) => start < clause.end && end > clause.start)
    return i === best || holdsDetail ? [i] : []
  })
  const first = clauses[shown[0] as number] as { start: number }
  const last = clauses[shown.at(-1) as number] as { end: number }
  return { start: first.start, end: last.end }
}

function scoreOf(text: string, point: Point): number {
  return Math.max(...evidenceOf(passagesOf(text, knows)).map((evidence) => likelihood(evidence, point)), -99)
}

function trimmed(text: string, start: number, end: number) {
  const part = text.slice(start, end)
  return { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length }
}
