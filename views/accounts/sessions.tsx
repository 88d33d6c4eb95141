import type { ListedSession, SignedIn } from '../../src/accounts/session.ts'
import type { Words } from '../../src/i18n/words.ts'
import { urls } from '../../src/urls.ts'
import { OwnForm } from './own-form.tsx'

export interface SessionsProps {
  t: Words
  signedIn: SignedIn
  sessions: ListedSession[]
  now: number
}

/** Where somebody is signed in. */
export const Sessions = ({ t, signedIn, sessions, now }: SessionsProps) => {
  const words = t.accounts.account
  return (
    <section>
      <h2>{words.sessions}</h2>
      <ul class="rows">
        {sessions.map((session) => (
          <SessionRow t={t} session={session} isHere={session.id === signedIn.sessionId} now={now} />
        ))}
      </ul>
      {sessions.length > 1 && <OwnForm does="end-others" label={words.endOthers} />}
    </section>
  )
}

interface RowProps extends Pick<SessionsProps, 't' | 'now'> {
  session: ListedSession
  isHere: boolean
}

const SessionRow = ({ t, session, isHere, now }: RowProps) => {
  const words = t.accounts.account
  const browser = session.browser ?? words.unknownBrowser
  const seen = t.momentInWords(session.lastSeenAt.getTime(), now)
  return (
    <li>
      <div>
        <h3>
          {browser} {isHere && <span class="pill">{words.here}</span>}
        </h3>
        <p class="quiet">
          {words.begun(t.momentInWords(session.createdAt.getTime(), now))}
          <br />
          {words.seen(seen)}
        </p>
      </div>
      {isHere ? (
        <form method="post" action={urls.signOut()}>
          <button type="submit" class="second" aria-label={words.endNamed(browser, seen)}>
            {words.end}
          </button>
        </form>
      ) : (
        <OwnForm
          id={session.id}
          does="end-session"
          label={words.end}
          spoken={words.endNamed(browser, seen)}
        />
      )}
    </li>
  )
}
