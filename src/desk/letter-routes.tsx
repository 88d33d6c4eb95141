import { Hono, type MiddlewareHandler } from 'hono'
import * as z from 'zod'
import { LetterDraftPage, LetterPage } from '../../views/desk/letter.tsx'
import { LettersPage, NoLettersPage } from '../../views/desk/letters.tsx'
import { mayWork } from '../concerns/access.ts'
import type { ConcernRow } from '../concerns/act.ts'
import { adviceOn } from '../concerns/ladder.ts'
import { noteMade } from '../concerns/made.ts'
import { answer } from '../http/answer.ts'
import { type DeskContext, type DeskSchoolApp, deskProps, paperProps } from '../http/desk.tsx'
import {
  type FormState,
  formToken,
  newFormToken,
  optionalLine,
  parseForm,
  readFields,
  requiredText,
} from '../http/form.ts'
import type { Words } from '../i18n/words.ts'
import { type Day, dayOf } from '../schools/calendar.ts'
import { readDay } from '../schools/days.ts'
import { urls } from '../urls.ts'
import { rowFor } from './concern.ts'
import { byReference } from './inbox.ts'
import { draftOf, hasRecipient, isChairs, LETTERS, type LetterRung, lettersFor } from './letters.ts'

const LONGEST_LETTER = 20_000
const LONGEST_LINE = 200
/** A request not to come onto the site is looked at again within this time. */
const LONGEST_REVIEW_DAYS = 184

/** The letters: which there are, the draft of one, and the finished sheet. Nothing that is typed here is kept. */
export const letters = new Hono<DeskSchoolApp>()

letters.get('/letters', async (c) => {
  const typed = c.req.query('concern')?.trim().slice(0, 40)
  if (!typed) return answer(c, <LettersPage {...deskProps(c)} rungs={LETTERS} />)
  const row = await byReference(c.var.store, c.var.person, typed)
  if (row) return c.redirect(urls.deskLettersAbout(c.var.school.slug, row.reference))
  return answer(c, <LettersPage {...deskProps(c)} rungs={LETTERS} notFound={typed} />, 404)
})

const onlyWhoWorksIt: MiddlewareHandler<DeskSchoolApp> = async function onlyWhoWorksIt(c, next) {
  const row = await rowFor(c.var.store, c.var.person, c.req.param('reference') ?? '')
  if (!row || mayWork(c.var.person, row)) return next()
  return answer(c, <NoLettersPage {...deskProps(c)} reference={row.reference} />, 403)
}
letters.use('/concerns/:reference/letters', onlyWhoWorksIt)
letters.use('/concerns/:reference/letters/:rung', onlyWhoWorksIt)

letters.get('/concerns/:reference/letters', async (c) => {
  const row = await rowFor(c.var.store, c.var.person, c.req.param('reference'))
  if (!row || row.deletedAt !== null) return c.notFound()
  return answer(
    c,
    <LettersPage
      {...deskProps(c)}
      rungs={lettersFor(row)}
      reference={row.reference}
      advice={adviceOn(row)}
    />,
  )
})

letters.get('/concerns/:reference/letters/:rung', async (c) => {
  const found = await find(c)
  if (!found) return c.notFound()
  const body = draftOf(deskProps(c), c.var.versions, found.row, found.rung)
  return showDraft(c, found, { values: { token: [newFormToken()], body: [body] }, errors: [] })
})

letters.post('/concerns/:reference/letters/:rung', async (c) => {
  const found = await find(c)
  if (!found) return c.notFound()
  const values = await readFields(c)
  if (values.do?.[0] === 'back') return showDraft(c, found, { values, errors: [] })
  const now = Date.now()
  const form = await parseForm(c, letterForm(found.rung, dayOf(now), c.var.t.deskLetters))
  if (!form.ok) return showDraft(c, found, form, 422)

  const { token, ...letter } = form.data
  const { row, rung } = found
  await noteMade(c.var.store, row.id, 'letter-made', { person: c.var.person, form: token, now }, { rung })
  return answer(
    c,
    <LetterPage
      {...paperProps(c)}
      reference={row.reference}
      letter={{ rung, ...letter }}
      isChairs={isChairs(row)}
      token={token}
      now={now}
      logo={c.var.logo}
    />,
  )
})

interface Found {
  row: ConcernRow
  rung: LetterRung
}

async function find(c: DeskContext): Promise<Found | null> {
  const row = await rowFor(c.var.store, c.var.person, c.req.param('reference') ?? '')
  if (!row || row.deletedAt !== null) return null
  const rung = lettersFor(row).find((known) => known === c.req.param('rung'))
  return rung ? { row, rung } : null
}

const showDraft = (c: DeskContext, { row, rung }: Found, form: FormState, status: 200 | 422 = 200) =>
  answer(c, <LetterDraftPage {...deskProps(c)} reference={row.reference} rung={rung} form={form} />, status)

/** The form of a letter, by what that letter must say. Errors are keys of `t.deskLetters.errors`, or said in words. */
function letterForm(rung: LetterRung, today: Day, { bracketLeft }: Words['deskLetters']) {
  const recipient = optionalLine(LONGEST_LINE, 'recipientLong')
  return z.object({
    token: formToken,
    recipient: hasRecipient(rung)
      ? recipient.refine((name) => name !== '', 'recipientMissing')
      : recipient.transform(() => ''),
    reviewOn: rung === 'site' ? reviewDay(today) : noReviewDay,
    body: requiredText(LONGEST_LETTER, 'bodyMissing', 'bodyLong').superRefine((text, context) => {
      const [left] = /\[[^\]\n]+\]/.exec(text) ?? []
      if (left) context.addIssue({ code: 'custom', message: bracketLeft(left) })
    }),
  })
}

/** Only a request not to come onto the site has one. */
const noReviewDay = z.preprocess(() => null, z.null())

const reviewDay = (today: Day) =>
  optionalLine(LONGEST_LINE, 'reviewMissing').transform((typed, problem): Day | null => {
    const day = readDay(typed)
    const trouble = !day
      ? 'reviewMissing'
      : day <= today
        ? 'reviewPast'
        : Date.parse(day) - Date.parse(today) > LONGEST_REVIEW_DAYS * 86_400_000
          ? 'reviewFar'
          : null
    if (trouble) problem.addIssue({ code: 'custom', message: trouble })
    return day
  })
