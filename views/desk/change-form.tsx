import type { Child } from 'hono/jsx'

/** What a form that changes something of a school carries unseen. */
export interface Unseen {
  token: string
  revision: number
}

/** A form that changes something of a school, of its list of people or of its code. */
export const ChangeForm = ({
  action,
  unseen,
  send,
  withFile,
  children,
}: {
  action: string
  unseen: Unseen
  /** The words on its button; without them, the children hold the buttons. */
  send?: string
  withFile?: boolean
  children?: Child
}) => (
  <form method="post" action={action} enctype={withFile ? 'multipart/form-data' : undefined} novalidate>
    <input type="hidden" name="token" value={unseen.token} />
    <input type="hidden" name="revision" value={String(unseen.revision)} />
    {children}
    {send && <button type="submit">{send}</button>}
  </form>
)
