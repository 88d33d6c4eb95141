import { Hono } from 'hono'
import * as z from 'zod'
import { InboxPage } from '../../views/desk/inbox.tsx'
import { worksWith } from '../concerns/access.ts'
import { EXTRA_POINT_IDS, POINT_IDS, SOMETHING_ELSE } from '../guidance/points.ts'
import { answer } from '../http/answer.ts'
import { type DeskContext, type DeskSchoolApp, deskProps } from '../http/desk.tsx'
import { handToQueue } from '../mail/queue.ts'
import { peopleOf } from '../schools/people.ts'
import { urls } from '../urls.ts'
import { failedMail, sendAgain } from './failed-mail.ts'
import { byReference, inboxOf, type Sought, TABS } from './inbox.ts'

const STATES = ['new', 'acknowledged', 'looking', 'closed', 'not-a-concern', 'withdrawn'] as const
/** What may just have been done when the inbox is shown. */
const DONE = ['again', 'step-aside', 'move-up'] as const
const LAST_PAGE = 10_000

/** What an address may ask of the inbox; what it doesn't know is left out. */
const sought = z.object({
  tab: z.enum(TABS).catch('open'),
  state: z.enum(STATES).optional().catch(undefined),
  point: z.string().max(40).optional().catch(undefined),
  group: z.string().max(200).optional().catch(undefined),
  assignee: z.string().max(400).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(LAST_PAGE).catch(1),
})

/** The inbox: which concerns there are, and which first. */
export const inbox = new Hono<DeskSchoolApp>()

inbox.get('/', async (c) => {
  const find = c.req.query('find')?.trim().slice(0, 40)
  if (!find) return showInbox(c)
  const row = await byReference(c.var.store, c.var.person, find)
  return row ? c.redirect(urls.deskConcern(c.var.school.slug, row.reference)) : showInbox(c, find)
})

inbox.post('/mail/:id', async (c) => {
  const hints = await sendAgain(c.var.store, c.var.person, c.req.param('id'), Date.now())
  if (!hints) return c.notFound()
  c.executionCtx.waitUntil(handToQueue(c.env.MAIL_QUEUE, hints))
  return c.redirect(`${urls.desk(c.var.school.slug)}?done=again`, 303)
})

/** Where the page after such a press is asked for again. */
inbox.get('/mail/:id', (c) => c.redirect(urls.desk(c.var.school.slug)))

/** Our own points, and each that a version of the school's code has had. */
const pointsToSeek = (ownPoints: Record<string, string>) => [
  ...new Set([...POINT_IDS, ...EXTRA_POINT_IDS, ...Object.keys(ownPoints), SOMETHING_ELSE]),
]

async function showInbox(c: DeskContext, notFound?: string) {
  const { store, person, school } = c.var
  const asked: Sought = sought.parse(c.req.query())
  const [list, people, mail] = await Promise.all([
    inboxOf(store, person, asked),
    peopleOf(store),
    failedMail(store, person),
  ])
  const props = deskProps(c)
  return answer(
    c,
    <InboxPage
      {...props}
      inbox={list}
      sought={asked}
      points={pointsToSeek(props.ownPoints)}
      groups={school.settings.groups}
      people={people}
      workers={people.filter((other) => worksWith(other, person))}
      mail={mail}
      done={DONE.find((act) => act === c.req.query('done'))}
      notFound={notFound}
      now={Date.now()}
    />,
    notFound ? 404 : 200,
  )
}
