import type { Child } from 'hono/jsx'
import type { CodeVersion } from '../../src/guidance/code.ts'
import { urls } from '../../src/urls.ts'
import { Lines } from '../components/lines.tsx'
import { Layout, type PageProps } from '../layout.tsx'

interface CodeProps extends PageProps {
  version: CodeVersion
  isInForce: boolean
  /** For the code in force: see `Layout`. */
  oembed?: string
  /** What stands on top of a version that parents don't see yet. */
  notice?: Child
}

/** One version of the code: the one in force, or an older one, marked as such. */
export const CodePage = ({ t, school, theme, version, isInForce, oembed, notice }: CodeProps) => {
  const words = t.guidance.code
  const { content } = version
  const from = t.dayInWords(version.inForceFrom)
  return (
    <Layout
      t={t}
      title={words.tab}
      description={isInForce ? t.site.descriptions.code(school.name) : undefined}
      school={school}
      theme={theme}
      oembed={oembed}
    >
      {notice ?? <Standing t={t} school={school} isInForce={isInForce} from={from} />}
      <h1>{words.title[content.covers]}</h1>
      <p class="lead">{content.intro}</p>
      <section class="good">
        <h2>{words.goodFor}</h2>
        <Lines lines={content.goodFor} />
      </section>
      <h2>{words.asks}</h2>
      <Lines lines={content.asks} />
      <h2>{words.points[content.covers]}</h2>
      {content.points.map((point) => (
        <section class="point" id={point.id}>
          <h3>{point.dont}</h3>
          <p>{point.because}</p>
          <p class="instead">
            <span>{words.instead}</span> {point.instead}
          </p>
        </section>
      ))}
      {content.meanings && <Meanings title={words.meanings} meanings={content.meanings} />}
      {isInForce && (
        <p>
          {words.unsure} <a href={urls.check(school.slug)}>{words.check}</a>
        </p>
      )}
      <section class="seen">
        <h2>{words.seen}</h2>
        <p>{words.seenText}</p>
        <p>
          <a class="button" href={urls.report(school.slug)}>
            {words.report}
          </a>
        </p>
      </section>
      {content.evidence && (
        <>
          <h2>{words.evidence}</h2>
          <Lines lines={content.evidence} />
          <p>{words.neverKeep}</p>
        </>
      )}
      <h2>{words.response}</h2>
      <p>{words.responseLead}</p>
      <Lines lines={content.response} />
      {content.support && (
        <>
          <h2>{words.support}</h2>
          <Lines lines={content.support} />
        </>
      )}
      {content.staffWord && (
        <>
          <h2>{words.staffWord}</h2>
          <p>{content.staffWord}</p>
        </>
      )}
      <p class="quiet">
        {words.version(version.number)}. {version.approvedBy && words.approved(version.approvedBy, from)}{' '}
        {isInForce && version.reviewBy && words.review(t.dayInWords(version.reviewBy))}{' '}
        <a href={urls.codeChanges(school.slug)}>{words.changes}</a>
      </p>
    </Layout>
  )
}

const Standing = ({
  t,
  school,
  isInForce,
  from,
}: Pick<PageProps, 't' | 'school'> & { isInForce: boolean; from: string }) => {
  const words = t.guidance.code
  if (isInForce) return <p class="pill">{words.inForce(from)}</p>
  return (
    <div class="notice">
      <p>
        <b>{words.old(from)}.</b> {words.oldText} <a href={urls.code(school.slug)}>{words.current}</a>
      </p>
    </div>
  )
}

const Meanings = ({ title, meanings }: { title: string; meanings: { word: string; meaning: string }[] }) => (
  <>
    <h2>{title}</h2>
    <dl>
      {meanings.map(({ word, meaning }) => (
        <>
          <dt>
            <b>{word}</b>
          </dt>
          <dd>{meaning}</dd>
        </>
      ))}
    </dl>
  </>
)

/** For a school that has published no code yet. */
export const NoCodePage = ({ t, school, theme }: PageProps) => (
  <Layout t={t} title={t.guidance.code.tab} school={school} theme={theme}>
    <h1>{t.guidance.code.title.groups}</h1>
    <p class="lead">{t.guidance.code.none}</p>
    <p>
      <a href={urls.talkTo(school.slug)}>{t.site.talkTo}</a>
    </p>
  </Layout>
)

/** What changed from version to version, and why; newest first. */
export const ChangesPage = ({ t, school, theme, versions }: PageProps & { versions: CodeVersion[] }) => {
  const words = t.guidance.changes
  return (
    <Layout t={t} title={words.tab} school={school} theme={theme}>
      <h1>{words.title}</h1>
      {versions.map((version, i) => (
        <section class="point">
          <h2>
            {t.guidance.code.version(version.number)}
            {i === 0 && <span class="pill">{words.current}</span>}
          </h2>
          <p class="quiet">
            {words.from(t.dayInWords(version.inForceFrom))}. {words.approved(version.approvedBy)}
          </p>
          <p>{version.whatChanged}</p>
          {version.why && (
            <p>
              <b>{words.why}</b> {version.why}
            </p>
          )}
          <p>
            <a href={urls.codeVersion(school.slug, version.number)}>{words.read(version.number)}</a>
          </p>
        </section>
      ))}
      {versions.length === 0 && <p>{t.guidance.code.none}</p>}
      <p>
        <a href={urls.code(school.slug)}>{words.back}</a>
      </p>
    </Layout>
  )
}
