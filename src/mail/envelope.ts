import * as z from 'zod'

const LONGEST_SUBJECT = 200
const LARGEST_BODY = 1_000_000

/** A mail as it waits, sealed, in the outbox. */
export const envelope = z.object({
  /** Addresses in turn: each gets it only if the one before can't be reached. */
  to: z.array(z.string()),
  subject: z
    .string()
    .min(1)
    .max(LONGEST_SUBJECT)
    .regex(/^[^\r\n]*$/),
  text: z.string().min(1).max(LARGEST_BODY),
  html: z.string().min(1).max(LARGEST_BODY),
})

export type Envelope = z.output<typeof envelope>

/** Whether an address can be sent to at all: the mail service's local stand-in checks almost nothing. */
export const isAddress = (address: string) => z.email().max(254).safeParse(address).success
