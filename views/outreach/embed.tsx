import { urls } from '../../src/urls.ts'
import type { PageProps } from '../layout.tsx'
import { CopyBox } from './copy-box.tsx'
import { KitLayout } from './kit.tsx'

interface EmbedProps extends PageProps {
  /** What there is to copy. */
  copy: {
    link: string
    codeAddress: string
    checkAddress: string
    code: string
    check: string
    script: string
  }
  /** How tall (CSS px) a frame is. */
  height: number
}

/** How a school puts its code and the quick self-check into its own website, each with a look at it. */
export const EmbedPage = (props: EmbedProps) => {
  const { t, school, copy } = props
  const words = t.outreach.embed
  return (
    <KitLayout {...props} title={words.title} lead={words.lead} current="embed">
      <h2>{words.link.title}</h2>
      <p>{words.link.text}</p>
      <CopyBox t={t} id="link" title={words.link.copy} text={copy.link} isShort />
      <div class="preview">
        <a href={urls.home(school.slug)}>{t.outreach.pageName(school.name)}</a>
      </div>
      <h2>{words.wordpress.title}</h2>
      <p>{words.wordpress.text}</p>
      <CopyBox t={t} id="wordpress-code" title={words.wordpress.code} text={copy.codeAddress} />
      <CopyBox t={t} id="wordpress-check" title={words.wordpress.check} text={copy.checkAddress} />
      <h2>{words.frame.title}</h2>
      <p>{words.frame.text}</p>
      <CopyBox t={t} id="frame-code" title={words.frame.code} text={copy.code} isShort />
      <Preview {...props} path={urls.framedCode(school.slug)} title={words.frame.code} />
      <CopyBox t={t} id="frame-check" title={words.frame.check} text={copy.check} isShort />
      <Preview {...props} path={urls.framedCheck(school.slug)} title={words.frame.check} />
      <h2>{words.script.title}</h2>
      <p>{words.script.text}</p>
      <CopyBox t={t} id="script" title={words.script.copy} text={copy.script} isShort />
      <h2>{words.never.title}</h2>
      <p>{words.never.text}</p>
    </KitLayout>
  )
}

const Preview = ({ t, path, title, height }: EmbedProps & { path: string; title: string }) => (
  <div class="preview framed">
    <iframe src={path} title={`${t.outreach.embed.frame.preview}: ${title}`} height={height} loading="lazy" />
  </div>
)
