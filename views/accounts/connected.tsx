import type { Connected } from '../../src/accounts/connected.ts'
import type { Provider } from '../../src/accounts/providers.ts'
import type { Words } from '../../src/i18n/words.ts'
import { OwnForm } from './own-form.tsx'

export interface ConnectedProps {
  t: Words
  /** Which are set up. */
  providers: Provider[]
  connected: Connected[]
  now: number
}

/** The Microsoft and Google accounts that sign somebody in; nothing where none is set up. */
export const ConnectedAccounts = ({ t, providers, connected, now }: ConnectedProps) => {
  const words = t.accounts.account
  if (providers.length === 0) return null
  return (
    <section>
      <h2>{words.linked}</h2>
      <p>{words.linkedLead}</p>
      <ul class="rows">
        {providers.map((provider) => (
          <ProviderRow
            t={t}
            provider={provider}
            connected={connected.filter((one) => one.provider === provider)}
            now={now}
          />
        ))}
      </ul>
    </section>
  )
}

const ProviderRow = ({
  t,
  provider,
  connected,
  now,
}: Pick<ConnectedProps, 't' | 'connected' | 'now'> & { provider: Provider }) => {
  const words = t.accounts.account
  const name = words.providers[provider]
  const [first] = connected
  return (
    <li>
      <div>
        <h3>{name}</h3>
        {first && <p class="quiet">{words.connected(t.momentInWords(first.createdAt.getTime(), now))}</p>}
      </div>
      {first ? (
        <OwnForm
          id={first.id}
          does="disconnect"
          label={words.disconnect}
          spoken={words.disconnectNamed(name)}
        />
      ) : (
        <OwnForm does="connect" label={words.connect(name)}>
          <input type="hidden" name="provider" value={provider} />
        </OwnForm>
      )}
    </li>
  )
}
