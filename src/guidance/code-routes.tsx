import { Hono } from 'hono'
import { CodePage } from '../../views/guidance/code.tsx'
import { CodeComparePage } from '../../views/guidance/code-compare.tsx'
import { NotReadyPage } from '../../views/guidance/code-not-ready.tsx'
import { CodeOverviewPage } from '../../views/guidance/code-overview.tsx'
import { CodePreviewNotice } from '../../views/guidance/code-preview.tsx'
import { answer } from '../http/answer.ts'
import { pageProps } from '../http/context.ts'
import { type DeskContext, type DeskSchoolApp, deskProps, onlyWhoRunsSchool } from '../http/desk.tsx'
import { newUnseen, parseForm } from '../http/form.ts'
import { dayOf } from '../schools/calendar.ts'
import { changeBy } from '../schools/change.ts'
import { everybodyOf } from '../schools/people.ts'
import { urls } from '../urls.ts'
import { type CodeVersion, everyVersion } from './code.ts'
import { contentOf, dropDraft, missingIn, openDraft } from './code-draft.ts'
import { codeEditor } from './code-editor-routes.tsx'
import { publishing } from './code-publish-routes.tsx'
import { compareCodes } from './compare.ts'
import { discardForm, withdrawForm } from './form.ts'
import { nextNumber } from './publish.ts'
import { isReviewDue } from './review.ts'
import { withdrawVersion } from './withdraw.ts'

/** A school's code at its desk: its versions, the next one, and what changed between two. */
export const schoolCode = new Hono<DeskSchoolApp>()

schoolCode.use('/code/*', onlyWhoRunsSchool)
schoolCode.route('/', codeEditor)
schoolCode.route('/', publishing)

const DONE = ['published', 'discarded', 'withdrawn'] as const

schoolCode.get('/code', (c) => show(c))

schoolCode.post('/code/discard', async (c) => {
  const form = await parseForm(c, discardForm)
  const dropped = form.ok && (await dropDraft(c.var.store, form.data.draft)) === 'dropped'
  return dropped ? c.redirect(codeAfter(c, 'discarded'), 303) : show(c, 'changed')
})

schoolCode.post('/code/withdraw', async (c) => {
  const { storage, school, person } = c.var
  const form = await parseForm(c, withdrawForm)
  if (!form.ok) return show(c, 'changed')
  const by = changeBy(person.id, form)
  const withdrawn = await withdrawVersion(storage, school.id, by, form.data.number, dayOf(Date.now()))
  if (withdrawn.outcome === 'done') return c.redirect(codeAfter(c, 'withdrawn'), 303)
  return show(c, withdrawn.outcome === 'refused' ? withdrawn.why : 'changed')
})

for (const act of ['discard', 'withdraw'] as const) {
  /** Where a page that was to be looked at again is asked for again. */
  schoolCode.get(`/code/${act}`, (c) => c.redirect(urls.deskCode(c.var.school.slug)))
}

const codeAfter = (c: DeskContext, done: (typeof DONE)[number]) =>
  `${urls.deskCode(c.var.school.slug)}?done=${done}`

async function show(c: DeskContext, trouble?: 'changed' | 'tooLate') {
  const [versions, { saved, revision }, people] = await Promise.all([
    everyVersion(c.var.store),
    openDraft(c.var.store),
    everybodyOf(c.var.store),
  ])
  const [{ code }, today] = [c.var, dayOf(Date.now())]
  const page = (
    <CodeOverviewPage
      {...deskProps(c)}
      versions={versions}
      inForce={code?.number}
      isReviewDue={isReviewDue(code, versions, today)}
      draft={saved && { ...saved, revision }}
      people={people}
      unseen={newUnseen(c.var.school.revision)}
      done={trouble ? undefined : DONE.find((done) => done === c.req.query('done'))}
      trouble={trouble}
      today={today}
      now={Date.now()}
    />
  )
  return answer(c, page, trouble ? 409 : 200)
}

schoolCode.get('/code/compare', async (c) => {
  const versions = await everyVersion(c.var.store)
  const asked = (name: string, otherwise: CodeVersion | undefined) => {
    const number = c.req.query(name)
    return number === undefined ? otherwise : versions.find((version) => String(version.number) === number)
  }
  const to = asked('to', versions[0])
  const from = asked('from', versions[1] ?? versions[0])
  if (!from || !to) return c.notFound()
  const changes = compareCodes(from.content, to.content)
  return answer(
    c,
    <CodeComparePage {...deskProps(c)} versions={versions} from={from} to={to} changes={changes} />,
  )
})

/** The parents' own page, of the draft or of a version that is still to come. */
schoolCode.get('/code/preview', async (c) => {
  const number = c.req.query('version')
  if (number === undefined) return previewDraft(c)
  const versions = await everyVersion(c.var.store)
  const version = versions.find((each) => String(each.number) === number)
  return version && version.inForceFrom > dayOf(Date.now()) ? preview(c, version) : c.notFound()
})

async function previewDraft(c: DeskContext) {
  const { draft, latest } = await openDraft(c.var.store)
  const missing = missingIn(draft)
  if (missing.length > 0) return answer(c, <NotReadyPage {...deskProps(c)} draft={draft} missing={missing} />)
  return preview(c, {
    number: nextNumber(latest),
    inForceFrom: dayOf(Date.now()),
    reviewBy: null,
    approvedBy: '',
    whatChanged: '',
    why: '',
    content: contentOf(draft),
  })
}

function preview(c: DeskContext, version: CodeVersion) {
  const notice = <CodePreviewNotice {...deskProps(c)} version={version} />
  return answer(c, <CodePage {...pageProps(c as never)} version={version} isInForce notice={notice} />)
}
