import type { Words } from '../../src/i18n/words.ts'
import type { School } from '../../src/schools/schools.ts'
import { urls } from '../../src/urls.ts'
import { Layout } from '../layout.tsx'

interface ErrorProps {
  t: Words
  school?: School | undefined
  theme?: string | undefined
}

export const NotFoundPage = ({ t, school, theme }: ErrorProps) => (
  <Layout t={t} title={t.site.notFound.title} school={school} theme={theme}>
    <h1>{t.site.notFound.title}</h1>
    <p class="lead">{t.site.notFound.text}</p>
    <p>
      {school ? (
        <a class="button" href={urls.home(school.slug)}>
          {t.site.notFound.home(school.name)}
        </a>
      ) : (
        <a class="button" href={urls.findSchool()}>
          {t.site.notFound.find}
        </a>
      )}
    </p>
  </Layout>
)

/** The way out of a page below a school, when the school itself was not looked up; elsewhere there is none. */
function leaveFrom(path: string): string | undefined {
  const slug = path.split('/')[1]
  return slug ? urls.leave(slug) : undefined
}

/** 403 and 413: what came was left alone; the way back is the page it came from. */
export const RefusedPage = ({
  t,
  reason,
  path,
}: ErrorProps & { reason: 'forbidden' | 'tooLarge'; path: string }) => (
  <Layout t={t} title={t.site[reason].title} leave={leaveFrom(path)} confidential>
    <h1>{t.site[reason].title}</h1>
    <p class="lead">{t.site[reason].text}</p>
    <p>
      <a class="button" href={path}>
        {t.site[reason].retry}
      </a>
    </p>
  </Layout>
)

/** A fault of ours while somebody was reading. */
export const FaultPage = ({ t, fault, path }: ErrorProps & { fault: string; path: string }) => (
  <Layout t={t} title={t.site.fault.title}>
    <h1>{t.site.fault.title}</h1>
    <p class="lead">{t.site.fault.text}</p>
    <p>
      <a class="button" href={path}>
        {t.site.fault.retry}
      </a>
    </p>
    <p class="quiet">{t.site.fault.reference(fault)}</p>
  </Layout>
)

/**
 * A fault of ours while somebody was sending: it says so, and holds all they typed, to send again. What they
 * wrote can be read and copied; choices and secrets go along unseen.
 */
export const NotSentPage = ({
  t,
  fault,
  path,
  values,
}: ErrorProps & { fault: string; path: string; values: Record<string, string[]> }) => (
  <Layout t={t} title={t.site.notSent.title} leave={leaveFrom(path)} confidential>
    <h1>{t.site.notSent.title}</h1>
    <p class="lead">{t.site.notSent.text}</p>
    <form method="post" action={path}>
      {Object.entries(values).flatMap(([name, entries]) =>
        entries.map((value) => <Held id={name} name={name} value={value} label={labelsOf(t)[name]} />),
      )}
      <button type="submit">{t.site.notSent.send}</button>
    </form>
    <p>{t.site.notSent.urgent}</p>
    <p class="quiet">{t.site.fault.reference(fault)}</p>
  </Layout>
)

const labelsOf = (t: Words): Record<string, string> => t.site.notSent.fields

/** As many as it takes on a phone, five at the most. */
const rowsFor = (text: string) => Math.min(5, text.split('\n').length + Math.floor(text.length / 25))

/** What somebody typed before, to send again: a text they can read, a choice or a secret unseen. */
export const Held = ({
  id,
  name,
  value,
  label,
}: {
  id: string
  name: string
  value: string
  label: string | undefined
}) =>
  label && value ? (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} name={name} rows={rowsFor(value)} dir="auto" autocomplete="off">
        {`\n${value}`}
      </textarea>
    </div>
  ) : (
    <input type="hidden" name={name} value={value} />
  )
