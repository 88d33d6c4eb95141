import type { ListedPasskey } from '../../src/accounts/passkeys.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Words } from '../../src/i18n/words.ts'
import { urls } from '../../src/urls.ts'
import { TextField } from '../components/form.tsx'
import { OwnForm } from './own-form.tsx'

export interface PasskeysProps {
  t: Words
  form: FormState
  passkeys: ListedPasskey[]
  now: number
}

/** The passkeys of somebody. The button to add one is shown by passkey.js, where the browser knows passkeys. */
export const Passkeys = ({ t, form, passkeys, now }: PasskeysProps) => {
  const words = t.accounts.account
  return (
    <section>
      <h2>{words.passkeys}</h2>
      <p>{words.passkeyLead}</p>
      {passkeys.length === 0 ? (
        <p>{words.noPasskeys}</p>
      ) : (
        <ul class="rows">
          {passkeys.map((passkey) => (
            <PasskeyRow t={t} form={form} passkey={passkey} now={now} />
          ))}
        </ul>
      )}
      <p class="error" id="passkey-failed" role="alert" hidden>
        {t.accounts.passkeyFailed}
      </p>
      <p>
        <button type="button" id="passkey-add" class="second" data-done={urls.accountAfter('added')} hidden>
          {words.add}
        </button>
      </p>
      <p class="quiet" id="passkey-none">
        {words.noScript}
      </p>
    </section>
  )
}

const PasskeyRow = ({
  t,
  form,
  passkey,
  now,
}: Pick<PasskeysProps, 't' | 'form' | 'now'> & { passkey: ListedPasskey }) => {
  const words = t.accounts.account
  const name = passkey.name || words.unnamed
  const field = `name-${passkey.id}`
  const shown = { ...form, values: { [field]: [name], ...form.values } }
  return (
    <li>
      <div>
        <h3>{name}</h3>
        {passkey.createdAt && (
          <p class="quiet">{words.passkeyAdded(t.momentInWords(passkey.createdAt.getTime(), now))}</p>
        )}
      </div>
      <OwnForm id={passkey.id} does="remove-passkey" label={words.remove} spoken={words.removeNamed(name)} />
      <OwnForm id={passkey.id} does="name-passkey" label={words.rename} spoken={words.renameNamed(name)}>
        <TextField t={t} form={shown} errors={t.accounts.errors} name={field} label={words.nameNamed(name)} />
      </OwnForm>
    </li>
  )
}
