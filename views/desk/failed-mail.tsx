import type { FailedMail } from '../../src/desk/failed-mail.ts'
import { urls } from '../../src/urls.ts'
import type { DeskPageProps } from './layout.tsx'

/** The mail that didn't arrive, each to be sent again. */
export const FailedMails = ({ t, school, mail }: DeskPageProps & { mail: FailedMail[] }) => {
  const words = t.desk.inbox.mail
  if (mail.length === 0) return null
  return (
    <section class="safety" aria-labelledby="mail-trouble">
      <h2 id="mail-trouble">{words.title}</h2>
      <p>{words.text(mail.length)}</p>
      <ul>
        {mail.map(({ id, reference, state }) => (
          <li>
            <form class="in-line" method="post" action={`${urls.deskMail(school.slug)}/${id}`}>
              {words.about(reference)}, {state === 'failed' ? words.failed : words.waiting}{' '}
              <button type="submit" class="second small">
                {words.again}
                <span class="unseen"> {words.about(reference)}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
