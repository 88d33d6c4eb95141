import type { Child } from 'hono/jsx'
import { urls } from '../../src/urls.ts'
import type { PageProps } from '../layout.tsx'

/** What each form on an opened concern carries unseen. */
export interface InPlaceProps extends Pick<PageProps, 't' | 'school'> {
  code: string
  token: string
}

/** A form that carries the code along. With htmx only the page's main part is fetched anew. */
export const InPlaceForm = ({
  t,
  school,
  code,
  token,
  withFile,
  children,
}: InPlaceProps & { withFile?: boolean; children: Child }) => {
  const action = urls.followUp(school.slug)
  return (
    <form
      method="post"
      action={action}
      enctype={withFile ? 'multipart/form-data' : undefined}
      novalidate
      hx-post={action}
      hx-target="#main"
      hx-select="#main"
      hx-swap="outerHTML show:top"
    >
      <NotSent t={t} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="token" value={token} />
      {children}
    </form>
  )
}

/** Shown by a script when the form around it could not be sent. */
export const NotSent = ({ t }: Pick<PageProps, 't'>) => (
  <p class="summary not-sent" role="alert" hidden>
    {t.followUp.opened.notSent}
  </p>
)
