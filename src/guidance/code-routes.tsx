import { Hono } from 'hono'
import { CodeComparePage } from '../../views/desk/code-compare.tsx'
import { NotReadyPage } from '../../views/desk/code-not-ready.tsx'
import { CodeOverviewPage } from '../../views/desk/code-overview.tsx'
import { CodePreviewNotice } from '../../views/desk/code-preview.tsx'
import { CodePage } from '../../views/guidance/code.tsx'
import { answer } from '../http/answer.ts'
import { pageProps } from '../http/context.ts'
import { type DeskContext, type DeskSchoolApp, deskProps, onlyWhoRunsSchool } from '../http/desk.tsx'
import { dayOf } from '../schools/calendar.ts'
import { everybodyOf } from '../schools/people.ts'
import { type CodeVersion, everyVersion } from './code.ts'
import { contentOf, missingIn, openDraft } from './code-draft.ts'
import { codeEditor } from './code-editor-routes.tsx'
import { publishing } from './code-publish-routes.tsx'
import { compareCodes } from './compare.ts'
import { nextNumber } from './publish.ts'

/** A school's code at its desk: its versions, the next one, and what changed between two. */
export const schoolCode = new Hono<DeskSchoolApp>()

schoolCode.use('/code', onlyWhoRunsSchool)
schoolCode.use('/code/*', onlyWhoRunsSchool)
schoolCode.route('/', codeEditor)
schoolCode.route('/', publishing)

schoolCode.get('/code', async (c) => {
  const [versions, { saved }, people] = await Promise.all([
    everyVersion(c.var.store),
    openDraft(c.var.store),
    everybodyOf(c.var.store),
  ])
  return answer(
    c,
    <CodeOverviewPage
      {...deskProps(c)}
      versions={versions}
      saved={saved}
      people={people}
      isPublished={c.req.query('done') === 'published'}
      today={dayOf(Date.now())}
      now={Date.now()}
    />,
  )
})

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
