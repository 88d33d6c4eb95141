import type { FormState } from '../../src/http/form.ts'
import { urls } from '../../src/urls.ts'
import { FileField } from '../components/form.tsx'
import { ChangeForm, type Unseen } from '../desk/change-form.tsx'
import type { DeskPageProps } from '../desk/layout.tsx'

/** How the school's colour looks as pages show it, and why it may not be the one that was chosen. */
export const Shades = ({
  t,
  school,
  shades,
}: DeskPageProps & { shades: { light: string; dark: string } }) => {
  const words = t.settings.look
  const colour = school.settings.colour.toLowerCase()
  const said = (shade: string, other: (colour: string) => string) =>
    shade === colour ? words.asChosen(shade) : other(shade)
  return (
    <section>
      <h2>{words.colourTitle}</h2>
      <ul class="shades">
        <li class="on-light">
          <b>{words.light}</b>
          <p>{said(shades.light, words.darker)}</p>
          <p class="sample">
            <span class="button">{words.sample}</span> <u>{words.link}</u>
          </p>
        </li>
        <li class="on-dark">
          <b>{words.dark}</b>
          <p>{said(shades.dark, words.lighter)}</p>
          <p class="sample">
            <span class="button">{words.sample}</span> <u>{words.link}</u>
          </p>
        </li>
      </ul>
    </section>
  )
}

/** The school's logo, to choose, change or remove. */
export const LogoForms = ({
  t,
  school,
  form,
  unseen,
  logo,
}: DeskPageProps & { form: FormState; unseen: Unseen; logo: string | null }) => {
  const words = t.settings.logo
  const action = urls.deskSettingsOf(school.slug, 'logo')
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {logo && (
        <>
          <p>{words.has}</p>
          <p>
            <Logo slug={school.slug} hash={logo} />
          </p>
        </>
      )}
      <ChangeForm action={action} unseen={unseen} withFile>
        <FileField
          t={t}
          form={form}
          errors={words.errors}
          name="picture"
          label={logo ? words.another : words.label}
          hint={words.hint}
        />
        <button type="submit">{words.send}</button>
      </ChangeForm>
      {logo && (
        <ChangeForm action={action} unseen={unseen}>
          <button type="submit" name="do" value="remove" class="second">
            {words.remove}
          </button>
        </ChangeForm>
      )}
    </section>
  )
}

/** A school's logo. Its name stands beside it. */
export const Logo = ({ slug, hash }: { slug: string; hash: string }) => (
  <img class="logo" src={urls.logo(slug, hash)} alt="" />
)
