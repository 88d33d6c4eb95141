import { Hono } from 'hono'
import { LogPage } from '../../views/desk/log.tsx'
import { answer } from '../http/answer.ts'
import { type DeskSchoolApp, deskProps } from '../http/desk.tsx'
import { everybodyOf } from '../schools/people.ts'
import { logOf, placeFrom } from './log.ts'

const LONGEST = 400

/** The school's log. */
export const schoolLog = new Hono<DeskSchoolApp>()

schoolLog.get('/log', async (c) => {
  const asked = (name: string) => c.req.query(name)?.slice(0, LONGEST) || undefined
  const sought = { who: asked('who'), what: asked('what'), after: placeFrom(asked('after') ?? '') }
  const people = await everybodyOf(c.var.store)
  const log = await logOf(c.var.store, c.var.person, people, sought)
  return answer(c, <LogPage {...deskProps(c)} log={log} sought={sought} people={people} now={Date.now()} />)
})
