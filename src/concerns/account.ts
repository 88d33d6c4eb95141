import * as z from 'zod'

/** What was said about a concern, sealed: everything a reporter wrote but who they are. */
export const account = z.object({
  said: z.string(),
  named: z.string(),
  otherGroup: z.string(),
  when: z.string(),
  more: z.string(),
})
export type Account = z.output<typeof account>

/** Who raised a concern, sealed apart from the account: mail and most of the desk never open it. */
export interface Reporter {
  mayContact: '' | 'yes' | 'no'
  name: string
  contact: string
}
