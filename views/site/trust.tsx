import { urls } from '../../src/urls.ts'
import { Email, Phone } from '../components/contact.tsx'
import { Lines } from '../components/lines.tsx'
import { Layout, type PageProps } from '../layout.tsx'

/** The privacy notice: what is kept, who reads it, for how long, and a reader's rights (UK GDPR art. 13). */
export const PrivacyPage = ({ t, school, theme }: PageProps) => {
  const words = t.trust.privacy
  const { readers, mailBody, retentionMonths, dataProtection } = school.settings
  return (
    <Layout t={t} title={words.tab} school={school} theme={theme}>
      <h1>{words.title}</h1>
      <p class="lead">
        {words.lead} {words.controller(dataProtection.controller ?? school.name)}
      </p>
      <h2>{words.reading.title}</h2>
      <p>{words.reading.text}</p>
      <h2>{words.checking.title}</h2>
      <p>{words.checking.text}</p>
      <h2>{words.raising.title}</h2>
      <Lines lines={words.raising.items} />
      <h2>{words.who.title}</h2>
      <Lines lines={[...words.who.items(readers), words.who[mailBody]]} />
      <h2>{words.shared.title}</h2>
      <p>{words.shared.text}</p>
      <h2>{words.howLong.title}</h2>
      <Lines lines={words.howLong.items(retentionMonths)} />
      <h2>{words.phone.title}</h2>
      <p>{words.phone.text}</p>
      <h2>{words.staff.title}</h2>
      <p>{words.staff.text}</p>
      <h2>{words.where.title}</h2>
      <p>{words.where.text}</p>
      <h2>{words.why.title}</h2>
      <p>{words.why.text}</p>
      <h2>{words.rights.title}</h2>
      <p>
        {words.rights.text} {words.rights.ask} {dataProtection.name}: <Email address={dataProtection.email} />
        .
      </p>
      <p>
        {words.rights.ico} <Phone number="0303 123 1113" />,{' '}
        <a href="https://ico.org.uk/make-a-complaint/">ico.org.uk</a>.
      </p>
    </Layout>
  )
}

/** When the text of the accessibility statement was last gone over. */
const PREPARED = '2026-11-20'

/** The accessibility statement that the regulations of 2018 ask of a school. */
export const AccessibilityPage = ({ t, school, theme }: PageProps) => {
  const words = t.trust.accessibility
  const { office, nation } = school.settings
  return (
    <Layout t={t} title={words.tab} school={school} theme={theme}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(school.name)}</p>
      <h2>{words.can.title}</h2>
      <Lines lines={words.can.items} />
      <h2>{words.status.title}</h2>
      <p>{words.status.text}</p>
      <h2>{words.tested.title}</h2>
      <p>{words.tested.text}</p>
      <h2>{words.report.title}</h2>
      <p>
        {words.report.text} <Phone number={office.phone} />, <Email address={office.email} />.
      </p>
      <h2>{words.enforcement.title}</h2>
      {nation === 'northern-ireland' ? (
        <p>
          {words.enforcement.textNorthernIreland} <a href="https://www.equalityni.org/">equalityni.org</a>
        </p>
      ) : (
        <p>
          {words.enforcement.text}{' '}
          <a href="https://www.equalityadvisoryservice.com/">equalityadvisoryservice.com</a>
        </p>
      )}
      <p class="quiet">{words.prepared(t.dayInWords(PREPARED))}</p>
      <p>
        <a href={urls.talkTo(school.slug)}>{t.site.talkTo}</a>
      </p>
    </Layout>
  )
}
