import type { Point } from './code.ts'
import type { PointId } from './points.ts'

type Matters = readonly PointId[] | 'safety'

/**
 * The questions of the quick self-check, in the order in which they are asked, and the points that each answer
 * is about. An answer about none is fine as it is.
 */
export const QUESTIONS = {
  danger: { yes: 'safety', no: [], unsure: 'safety' },
  child: { words: ['child'], picture: ['photo'], no: [] },
  complaint: { person: ['staff'], school: ['school'], no: [] },
  gate: { yes: [], parent: ['parent'], words: ['language'] },
  hurt: { insult: ['abuse'], identity: ['discrimination'], no: [] },
  known: { yes: [], no: ['rumour'], unsure: ['rumour'] },
  share: { letter: ['private'], contact: ['contact'], no: [] },
  everyone: { yes: [], few: ['aside', 'adverts', 'politics'], late: ['late'] },
} as const satisfies Record<string, Record<string, Matters>>

export type QuestionId = keyof typeof QUESTIONS

/** A question as a school asks it. */
export interface Question {
  id: QuestionId
  answers: string[]
}

/** The points that somebody settles by talking to a person, the gravest first. All others are settled by changing the message. */
export const TALK_POINT_IDS = [
  'abuse',
  'discrimination',
  'child',
  'staff',
  'school',
  'parent',
  'rumour',
] as const satisfies readonly PointId[]

/** What a set of answers comes to: the points that they are about, in the order of the code, and one thing to do. */
export type Outcome =
  | { end: 'safety' | 'headteacher' | 'change' | 'post' | 'soFar'; points: Point[] }
  | { end: 'talk'; about: (typeof TALK_POINT_IDS)[number]; points: Point[] }

/**
 * The questions for a code with these points. An answer about points that the school left out is not offered,
 * nor is a question with no other. Whether somebody is in danger is always asked: no code switches that off.
 */
export function questionsFor(points: Pick<Point, 'id'>[]): Question[] {
  const isInForce = (id: string) => points.some((point) => point.id === id)
  return Object.entries(QUESTIONS).flatMap(([id, answers]) => {
    const all: [string, Matters][] = Object.entries(answers)
    const offered = all.filter(
      ([, about]) => about.length === 0 || about === 'safety' || about.some(isInForce),
    )
    if (offered.every(([, about]) => about.length === 0)) return []
    return { id: id as QuestionId, answers: offered.map(([answer]) => answer) }
  })
}

/**
 * What these answers, by question, come to under a code with these points. Somebody's safety comes before
 * manners, then a person to talk to, then a message to change. A complaint about staff with more to it goes to
 * the headteacher: whoever else would be named may be the one complained about. What was not answered, or can't be, is skipped.
 */
export function outcomeOf(answers: Partial<Record<string, string>>, points: Point[]): Outcome {
  const about = Object.entries(QUESTIONS).flatMap(([id, meanings]) => {
    const all: [string, Matters][] = Object.entries(meanings)
    return all.filter(([answer]) => answer === answers[id]).map(([, matters]) => matters)
  })
  if (about.includes('safety')) return { end: 'safety', points: [] }
  const ids: string[] = about.flat()
  const cited = points.filter(({ id }) => ids.includes(id))
  const talk = TALK_POINT_IDS.filter((id) => cited.some((point) => point.id === id))
  if (talk.length > 1 && talk.includes('staff')) return { end: 'headteacher', points: cited }
  if (talk[0]) return { end: 'talk', about: talk[0], points: cited }
  if (cited.length > 0) return { end: 'change', points: cited }
  return { end: isHalfAnswered(answers, points) ? 'post' : 'soFar', points: cited }
}

/** Whether half of the questions, or more, are answered: fewer say too little to post on. */
function isHalfAnswered(answers: Partial<Record<string, string>>, points: Point[]): boolean {
  const asked = questionsFor(points)
  const answered = asked.filter((question) => question.answers.includes(answers[question.id] ?? ''))
  return answered.length * 2 >= asked.length
}
