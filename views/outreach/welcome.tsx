import type { CodeContent } from '../../src/guidance/code.ts'
import type { Qr } from '../../src/outreach/qr.ts'
import { Lines } from '../components/lines.tsx'
import type { PageProps } from '../layout.tsx'
import { KitLayout, PrintButton } from './kit.tsx'
import { QrCode } from './qr.tsx'

interface WelcomeProps extends PageProps {
  /** The code in force, or null when none is. */
  content: CodeContent | null
  qr: Qr
  /** Of the school's page, as somebody types it. */
  address: string
}

/** A sheet for new families. */
export const WelcomePage = (props: WelcomeProps) => {
  const words = props.t.outreach.welcome
  return (
    <KitLayout {...props} title={words.title} lead={words.lead} current="welcome">
      <p class="off-paper">
        <PrintButton t={props.t} />
      </p>
      <Sheet {...props} />
    </KitLayout>
  )
}

const Sheet = ({ t, school, content, qr, address }: WelcomeProps) => {
  const words = t.outreach.welcome
  const { office, safeguarding } = school.settings
  return (
    <article class="sheet welcome" aria-label={words.sheet}>
      <p class="name">{school.name}</p>
      <h2>{words.heading}</h2>
      <p>{words.hello}</p>
      {content && (
        <div class="columns">
          <section>
            <h3>{words.goodFor}</h3>
            <Lines lines={content.goodFor} />
          </section>
          <section>
            <h3>{words.dont}</h3>
            <Lines lines={content.points.map(({ dont }) => dont)} />
          </section>
        </div>
      )}
      <p class="gate-test">{words.gate}</p>
      <h3>{words.worried}</h3>
      <Lines lines={words.ways} />
      <p>
        {words.office} {office.phone} · {office.email}
        <br />
        {words.safeguarding} {safeguarding.name && `${safeguarding.name}, `}
        {safeguarding.phone}
      </p>
      <div class="way-in">
        <QrCode t={t} qr={qr} address={address} />
        <div>
          <p>{words.scan}</p>
          <p class="address">{address}</p>
          <p class="danger">{t.outreach.poster.danger}</p>
        </div>
      </div>
    </article>
  )
}
