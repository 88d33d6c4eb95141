import { Email, Phone } from '../components/contact.tsx'
import { Layout, type PageProps } from '../layout.tsx'
import { Held } from '../site/errors.tsx'

/** Instead of every page that parents see, while the school is being set up or is closed by the operator. */
export const ClosedPage = ({
  t,
  school,
  theme,
  closedFor,
  typed,
}: PageProps & { closedFor: 'set-up' | 'suspended'; typed: Record<string, string[]> }) => {
  const labels: Record<string, string> = t.site.notSent.fields
  const texts = Object.entries(typed).filter(([name]) => name in labels)
  const words = t.schools.closed
  const { phone, email } = school.settings.office
  return (
    <Layout t={t} title={words.title} school={school} theme={theme} confidential={texts.length > 0} isAlone>
      <h1>{words[closedFor]}</h1>
      {(phone || email) && (
        <p class="lead">
          {words.office} {phone && <Phone number={phone} />} {email && <Email address={email} />}
        </p>
      )}
      {texts.length > 0 && <h2>{words.typed}</h2>}
      {texts.flatMap(([name, entries]) =>
        entries.map((value) => <Held id={name} name={name} value={value} label={labels[name]} />),
      )}
      <p>
        {t.report.safety.now} <Phone number="999" />. {t.report.safety.nspcc} <Phone number="0808 800 5000" />
        .
      </p>
    </Layout>
  )
}
