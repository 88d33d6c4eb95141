import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { generateSignedCookie } from 'hono/cookie'
import { signingSecret } from '../../src/accounts/secret.ts'
import { SESSION_COOKIE, SESSION_SECONDS } from '../../src/accounts/session.ts'
import { type EventDetail, type EventKind, rowAfter } from '../../src/concerns/chronology.ts'
import { newReference } from '../../src/concerns/reference.ts'
import { hashOfReturnCode, returnCodeFor } from '../../src/concerns/return-code.ts'
import type { Settings } from '../../src/env.ts'
import type { Person } from '../../src/schools/people.ts'
import {
  type ConcernState,
  concerns,
  events,
  keptFrom,
  looks,
  messages,
  outbox,
} from '../../src/storage/schema.ts'
import { session, user } from '../../src/storage/schema-accounts.ts'
import { openStorage, type Storage, type Store, storeFor } from '../../src/storage/store.ts'

const HOUR = 3_600_000
/** So many of a school's concerns are still in each of these; the others are over. */
const OF_EACH = 20
const UNDER_WAY: ConcernState[] = ['new', 'acknowledged', 'looking']
const GROUPS = ['Reception', 'Year 1', 'Year 2', 'Year 3', 'Year 4', 'Year 5', 'Year 6', null]
const POINTS = ['rumour', 'staff', 'child', 'photo', 'language', 'private']
const SAID = 'They say that the kitchen failed its inspection. '.repeat(8)

/** The school that is measured, in both databases: by what its pages are asked for. */
export interface Measured {
  school: string
  /** The Cookie header of its headteacher, signed in. */
  cookie: string
  concerns: { id: string; reference: string; code: string }[]
}

/**
 * Writes what a school of some years' use has: concerns, their chronologies, mail and messages, all as the Worker would
 * have written them, so that every page opens them.
 */
export async function fillMeasuredSchool(
  database: DatabaseSync,
  settings: Settings,
  { school, count }: { school: string; count: number },
): Promise<Measured> {
  const storage = await openStorage({} as D1Database, settings)
  const store = storeFor(storage, school)
  const run = ({ sql, params }: Query) => void database.prepare(sql).run(...(params as SQLInputValue[]))
  const people = database.prepare(`SELECT id, email FROM people WHERE school_id = ?`).all(school)
  const head = people.find(({ email }) => String(email).startsWith('head@')) as unknown as Person
  const now = Date.now()
  database.exec('BEGIN')
  const filled: Measured['concerns'] = []
  const references = new Set<string>()
  for (let left = count; left > 0; left--) {
    const code = await returnCodeFor(store.hash, crypto.randomUUID())
    const concern = newConcern(left, { code, reference: unused(references) }, now)
    for (const query of await queriesOf(store, concern, head)) run(query)
    filled.push(concern)
  }
  const cookie = await signIn(storage, settings, head, now, run)
  database.exec('COMMIT')
  return { school, cookie, concerns: filled }
}

interface Query {
  sql: string
  params: unknown[]
}
type Concern = ReturnType<typeof newConcern>

/** A reference that isn't one of these, and is from now on. */
function unused(references: Set<string>): string {
  const reference = newReference()
  if (references.has(reference)) return unused(references)
  references.add(reference)
  return reference
}

/** @param left how many are younger, itself counted: the youngest are under way. */
function newConcern(left: number, known: { code: string; reference: string }, now: number) {
  const state = UNDER_WAY[Math.floor((left - 1) / OF_EACH)] ?? 'closed'
  return {
    ...{ id: crypto.randomUUID(), ...known },
    ...{ left, state, raisedAt: now - left * HOUR - (state === 'closed' ? 24 * HOUR : 0) },
  }
}

/** What writes a concern and all that belongs to it. */
async function queriesOf(store: Store, concern: Concern, head: Person): Promise<Query[]> {
  const { id: concernId, left, state, raisedAt } = concern
  const isAboutHead = left % 50 === 0
  const isRead = state !== 'new' && !isAboutHead
  const ofConcern = { concernId, personId: head.id }
  return [
    store.insert(concerns, await concernRow(store, concern, isAboutHead)).toSQL(),
    ...(await chronology(store, concern, head)),
    store
      .insert(outbox, {
        ...{ id: crypto.randomUUID(), concernId, kind: 'new-concern', state: 'sent' as const },
        ...{ nextAttemptAt: raisedAt, createdAt: raisedAt, sentAt: raisedAt + 1000 },
      })
      .toSQL(),
    ...(isAboutHead ? [store.insert(keptFrom, ofConcern).toSQL()] : []),
    ...(isRead
      ? [store.insert(looks, { ...ofConcern, lookedAt: raisedAt + HOUR, seenUntil: raisedAt }).toSQL()]
      : []),
    ...(left % 3 === 0
      ? [await message(store, concern, 'reporter'), await message(store, concern, 'school')]
      : []),
  ]
}

async function concernRow(
  store: Store,
  { id, left, state, raisedAt, ...concern }: Concern,
  isAboutHead: boolean,
) {
  const account = { said: SAID, named: '', otherGroup: '', when: 'yesterday evening', more: '' }
  const reporter = { mayContact: 'no', name: '', contact: '' }
  const isAnswered = state !== 'new'
  return {
    ...{ id, reference: concern.reference, submissionKey: crypto.randomUUID(), state, raisedAt },
    returnCodeHash: await hashOfReturnCode(store.hash, concern.code),
    ...{
      movedAt: raisedAt,
      replyBy: raisedAt + 24 * HOUR,
      nudgeAt: isAnswered ? null : raisedAt + 48 * HOUR,
    },
    ...{
      about: isAboutHead ? ('headteacher' as const) : ('parent' as const),
      points: [POINTS[left % 6] as string],
    },
    ...{ risks: [], groupName: GROUPS[left % 8] ?? null, codeVersion: 1, withDsl: false },
    route: isAboutHead ? ('chair' as const) : ('slt' as const),
    sealedAccount: await store.seal.seal({ field: 'concerns.account', row: id }, account),
    sealedReporter: await store.seal.seal({ field: 'concerns.reporter', row: id }, reporter),
    firstReadAt: isAnswered ? raisedAt + HOUR : null,
    answeredAt: isAnswered ? raisedAt + HOUR : null,
    ...(state === 'closed' ? { closedAt: raisedAt + 5 * HOUR, outcome: 'conversation' as const } : {}),
  }
}

async function chronology(store: Store, { id, state, raisedAt }: Concern, head: Person) {
  const closing = {
    text: 'We spoke with the parent.',
    followUp: 'The post is gone.',
    reason: SAID.slice(0, 100),
  }
  const course: [EventKind, string, EventDetail?][] = [['raised', 'reporter']]
  if (state !== 'new') course.push(['opened', head.id], ['acknowledged', head.id])
  if (state === 'closed') course.push(['closed', head.id, closing])
  const rows: Awaited<ReturnType<typeof rowAfter>>[] = []
  for (const [hours, [kind, actor, detail]] of course.entries()) {
    const happening = { concernId: id, happenedAt: raisedAt + hours * HOUR, actor, kind, detail }
    rows.push(await rowAfter(store, happening, rows.at(-1)))
  }
  return rows.map((row) => store.insert(events, row).toSQL())
}

async function message(store: Store, { id: concernId, raisedAt }: Concern, sender: 'reporter' | 'school') {
  const id = crypto.randomUUID()
  const sealedBody = await store.seal.seal({ field: 'messages.body', row: id }, SAID.slice(0, 200))
  return store.insert(messages, { id, concernId, sender, sentAt: raisedAt + 2 * HOUR, sealedBody }).toSQL()
}

/** A session as signing in makes it, and its cookie. */
async function signIn(
  { db }: Storage,
  settings: Settings,
  { email }: Person,
  now: number,
  run: (query: Query) => void,
): Promise<string> {
  const times = { createdAt: new Date(now), updatedAt: new Date(now) }
  const [userId, token] = [crypto.randomUUID(), crypto.randomUUID()]
  run(
    db
      .insert(user)
      .values({ id: userId, name: '', email, emailVerified: true, ...times })
      .toSQL(),
  )
  const expiresAt = new Date(now + SESSION_SECONDS * 1000)
  const row = { id: crypto.randomUUID(), token, userId, ...times, expiresAt, lastSeenAt: new Date(now) }
  run(db.insert(session).values(row).toSQL())
  const cookie = await generateSignedCookie(SESSION_COOKIE, token, await signingSecret(settings))
  return cookie.split(';')[0] ?? ''
}
