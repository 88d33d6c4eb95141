import type { Child } from 'hono/jsx'
import { urls } from '../../src/urls.ts'

interface OwnFormProps {
  /** Which session, passkey or account it is about. */
  id?: string
  does: string
  label: string
  /** What the button says to who can't see what it stands beside. */
  spoken?: string
  children?: Child
}

/** A small form of the account page: one button, and what it is about. */
export const OwnForm = ({ id, does, label, spoken, children }: OwnFormProps) => (
  <form method="post" action={urls.account()} novalidate>
    {id && <input type="hidden" name="id" value={id} />}
    {children}
    <button type="submit" name="do" value={does} class="second" aria-label={spoken}>
      {label}
    </button>
  </form>
)
