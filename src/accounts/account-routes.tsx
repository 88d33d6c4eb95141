import { Hono } from 'hono'
import { DeskHomePage } from '../../views/accounts/home.tsx'
import { answer } from '../http/answer.ts'
import type { DeskApp } from '../http/context.ts'
import { requireSignIn } from '../http/signed-in.tsx'

/** What somebody who is signed in sees of their own account. */
export const account = new Hono<DeskApp>()

account.get('/', requireSignIn, (c) => answer(c, <DeskHomePage t={c.var.t} />))
