import type { ConcernForm } from '../concerns/form.ts'
import { type Point, pointsInWords } from '../guidance/code.ts'
import { en } from '../i18n/en.ts'
import type { School } from '../schools/schools.ts'
import { type Content, set } from './set.tsx'

/** Mail to staff is in English, whatever language the reporter read. */
const words = en.mail

interface NewConcern {
  school: School
  form: Pick<
    ConcernForm,
    'points' | 'about' | 'named' | 'risks' | 'group' | 'otherGroup' | 'when' | 'said' | 'more'
  >
  /** Whether a safeguarding lead is told as well. */
  withDsl: boolean
  /** Whether somebody on the list must not hear of it. */
  keptFromSomebody: boolean
  /** The points of the code in force, for their names. */
  points: Point[]
  reference: string
  replyBy: number
  desk: string
  now: number
}

/**
 * Tells that a concern was raised. The body is the concern, or only a notice, as the school has set; the
 * reporter's name and contact are not even given to this function. The subject is reference and time alone, and where
 * somebody may be at risk to read it now.
 */
export function newConcernMail({
  school,
  form,
  withDsl,
  keptFromSomebody,
  points,
  reference,
  replyBy,
  desk,
  now,
}: NewConcern): Content {
  const by = en.momentInWords(replyBy, now)
  const inFull = school.settings.mailBody === 'concern'
  const about = [en.report.about.options[form.about], form.named && `(${form.named})`]
    .filter(Boolean)
    .join(' ')
  const facts: [string, string][] = [
    [words.facts.reference, reference],
    [words.facts.replyBy, by],
    [words.facts.points, pointsInWords(en, points, form.points).join('; ')],
  ]
  const details: [string, string][] = [
    [words.facts.about, about],
    [words.facts.group, [form.group, form.otherGroup].filter(Boolean).join(', ')],
    [words.facts.when, form.when],
  ]
  const { subject, subjectWithRisk } = words.newConcern
  return set((form.risks.length > 0 ? subjectWithRisk : subject)(reference, by), {
    intro: words.newConcern.intro,
    warnings: [
      ...form.risks.map((risk) => words.risks[risk]),
      ...(withDsl ? [words.toDsl] : []),
      ...warnings({ risks: form.risks, withDsl, keptFromSomebody }),
    ],
    facts: inFull ? [...facts, ...details] : facts,
    quotes: inFull
      ? [
          [words.said, form.said],
          [words.more, form.more],
        ]
      : [],
    notes: inFull ? [words.dontQuote, words.dontReply] : [words.newConcern.notice, words.dontReply],
    desk,
    why: words.why(school.name),
  })
}

interface ByReporter {
  school: School
  reference: string
  desk: string
}

/** Tells that the reporter wrote again; what they wrote is in it as the school has set. */
export function newMessageMail({
  school,
  reference,
  message,
  desk,
}: ByReporter & { message: string }): Content {
  const inFull = school.settings.mailBody === 'concern'
  return set(words.newMessage.subject(reference), {
    intro: words.newMessage.intro,
    warnings: [],
    facts: [[words.facts.reference, reference]],
    quotes: inFull ? [[words.newMessage.body, message]] : [],
    notes: inFull ? [words.dontQuote, words.dontReply] : [words.dontReply],
    desk,
    why: words.why(school.name),
  })
}

/** Tells that the reporter withdrew the concern. */
export function withdrawnMail({ school, reference, desk }: ByReporter): Content {
  return set(words.withdrawn.subject(reference), {
    intro: words.withdrawn.intro,
    warnings: [],
    facts: [[words.facts.reference, reference]],
    quotes: [],
    notes: [words.withdrawn.next, words.dontReply],
    desk,
    why: words.why(school.name),
  })
}

/** What nobody who takes a concern on may miss. */
interface Warning {
  risks: ConcernForm['risks']
  /** Whether a safeguarding lead has it too. */
  withDsl: boolean
  /** Whether somebody on the list must not hear of it. */
  keptFromSomebody: boolean
}

const warnings = ({ risks, withDsl, keptFromSomebody }: Warning) => [
  ...(risks.length > 0 && !withDsl ? [words.noLead] : []),
  ...(keptFromSomebody ? [words.keptFrom] : []),
]

/**
 * Short mail about a concern to those who work it: only its reference and what to do.
 *
 * @param when the time or day that it is about, in words, if it is about one.
 */
export function deskMail(
  kind: keyof typeof words.short,
  { school, reference, desk, ...warning }: ByReporter & Partial<Warning>,
  when = '',
): Content {
  const { risks = [], withDsl = true, keptFromSomebody = false } = warning
  const short = words.short[kind]
  return set(short.subject(reference, when), {
    intro: short.intro,
    warnings: [...risks.map((risk) => words.risks[risk]), ...warnings({ risks, withDsl, keptFromSomebody })],
    facts: [
      [words.facts.reference, reference],
      ['when' in short ? words.facts[short.when] : '', when],
    ],
    quotes: [],
    notes: [words.dontReply],
    desk,
    why: words.why(school.name),
  })
}

/**
 * Tells the chair of governors that a concern waits for the headteacher past its answer time, and nothing of it: not
 * even which.
 *
 * @param people the full address of the school's list of people.
 */
export function chairToldMail(school: School, people: string): Content {
  const { subject, intro, notes, open } = words.chairTold
  const content = { warnings: [], facts: [], quotes: [], notes: [...notes], desk: people }
  return set(subject, { intro, ...content, why: words.why(school.name) }, open)
}

/** Mail to a reporter who gave an address: that there is an answer, where it waits, and nothing of the concern. */
export function answerWaitsMail({ school, followUp }: { school: School; followUp: string }): Content {
  const { subject, intro, open, notes, why } = words.answerWaits
  return set(
    subject(school.name),
    {
      intro: intro(school.name),
      warnings: [],
      facts: [],
      quotes: [],
      notes: [...notes],
      desk: followUp,
      why: why(school.name),
    },
    open,
  )
}
