import type { Child } from 'hono/jsx'
import type { Words } from '../../src/i18n/words.ts'
import { urls } from '../../src/urls.ts'
import { Layout, type PageProps } from '../layout.tsx'

type Kit = Exclude<keyof Words['outreach']['kit'], 'label' | 'desk' | 'groupAdmins'>

interface KitLayoutProps extends PageProps {
  title: string
  lead: string
  /** Which page of the kit this is; none for one that is for parents. */
  current?: Kit
  children: Child
}

/** The page around everything that a school tells parents about Gatepost with. On paper only its sheet is left, if it has one. */
export const KitLayout = (props: KitLayoutProps) => (
  <Layout {...props} scripts={['/copy.js']} isKit>
    <div class="off-paper">
      {props.current && <KitNav {...props} />}
      <h1>{props.title}</h1>
      <p class="lead">{props.lead}</p>
    </div>
    {props.children}
  </Layout>
)

const KitNav = ({ t, school, current }: KitLayoutProps) => {
  const words = t.outreach.kit
  const pages: [Kit, string][] = [
    ['newsletter', urls.newsletter(school.slug)],
    ['poster', urls.poster(school.slug)],
    ['welcome', urls.welcome(school.slug)],
    ['embed', urls.embed(school.slug)],
  ]
  return (
    <nav class="kit-nav" aria-label={words.label}>
      {pages.map(([name, href]) => (
        <a href={href} aria-current={name === current ? 'page' : undefined}>
          {words[name]}
        </a>
      ))}
      <a href={urls.groupAdmins(school.slug)}>{words.groupAdmins}</a>
      <a href={urls.desk(school.slug)}>{words.desk}</a>
    </nav>
  )
}

/** Prints the page, where the browser can. */
export const PrintButton = ({ t }: { t: Words }) => (
  <button type="button" hidden data-prints>
    {t.outreach.print}
  </button>
)
