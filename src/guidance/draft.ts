import { checkMessage, type Finding, LONGEST } from '../checker/check.ts'
import { isSplit } from '../checker/plain.ts'
import { isReadFor } from './points.ts'

/** What the page says about a draft: one of the first four, and what else there is to say. */
export type Said = 'danger' | 'findings' | 'unsure' | 'clear' | 'partly' | 'onlyStart'

/** A piece of a draft as it is shown again. */
export interface Piece {
  text: string
  isMarked: boolean
  /** In a marked part that lies in a longer one. */
  isInner: boolean
  /** The numbers of the points whose marked parts end here. */
  notes: number[]
}

/** What a draft comes to under a code: all that the page needs to show it. */
export interface Reading {
  said: Said[]
  /** The points that it may go against: the first is number 1. */
  points: string[]
  pieces: Piece[]
}

/**
 * Reads a draft under a code with these points. Somebody's safety comes before manners, and nothing else is
 * said then. What is beyond {@link LONGEST} is not read, so a longer draft is never said to be clear. The same
 * on the phone and in the Worker.
 */
export function readDraft(draft: string, points: string[]): Reading {
  const text = draft.slice(0, isSplit(draft, LONGEST) ? LONGEST - 1 : LONGEST)
  const asked = points.filter(isReadFor)
  const { findings, canCheck, isDanger } = checkMessage(draft, asked)
  if (isDanger) return { said: ['danger'], points: [], pieces: [] }
  const more: Said[] = text.length < draft.length ? ['onlyStart'] : []
  if (findings.length > 0) {
    if (!canCheck) more.unshift('partly')
    const found = [...new Set(findings.map(({ point }) => point))]
    return { said: ['findings', ...more], points: found, pieces: piecesOf(text, findings, found) }
  }
  const isAllRead = canCheck && asked.length > 0 && more.length === 0
  return { said: [isAllRead ? 'clear' : 'unsure', ...more], points: [], pieces: [] }
}

/** Cuts a draft where a marked part starts or ends. */
function piecesOf(text: string, findings: Finding[], points: string[]): Piece[] {
  const parts = findings.map(({ point, start, end }) => ({
    number: points.indexOf(point) + 1,
    start: isSplit(text, start) ? start - 1 : start,
    end: isSplit(text, end) ? end + 1 : end,
  }))
  const cuts = [...new Set([0, text.length, ...parts.flatMap(({ start, end }) => [start, end])])]
  cuts.sort((a, b) => a - b)
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] as number
    const around = parts.filter((part) => part.start <= start && part.end >= end)
    const ending = around.filter((part) => part.end === end).map(({ number }) => number)
    return {
      text: text.slice(start, end),
      isMarked: around.length > 0,
      isInner: around.some((part) => part.start !== around[0]?.start || part.end !== around[0]?.end),
      notes: [...new Set(ending)].sort((a, b) => a - b),
    }
  })
}
