import * as z from 'zod'
import { ABOUT } from './about.ts'

/** What was said about a concern, sealed: everything a reporter wrote but who they are. */
export const account = z.object({
  said: z.string(),
  named: z.string(),
  otherGroup: z.string(),
  when: z.string(),
  more: z.string(),
  /** What its reporter ticked and typed at first, where it has moved up since. */
  asRaised: z.object({ about: z.enum(ABOUT), named: z.string() }).optional(),
})
export type Account = z.output<typeof account>

/** Who raised a concern, sealed apart from the account: mail and most of the desk never open it. */
export const reporter = z.object({
  mayContact: z.enum(['', 'yes', 'no']),
  name: z.string(),
  contact: z.string(),
})
export type Reporter = z.output<typeof reporter>

/** Whether they said that we may write to them, and where. */
export const isReachable = ({ mayContact, contact }: Pick<Reporter, 'mayContact' | 'contact'>) =>
  contact !== '' && mayContact === 'yes'
