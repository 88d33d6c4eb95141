import type { NotReady } from '../../src/schools/open.ts'
import { urls } from '../../src/urls.ts'
import { ChangeForm, type Unseen } from '../desk/change-form.tsx'
import { DeskLayout, type DeskPageProps } from '../desk/layout.tsx'
import { SchoolNav } from '../desk/school-nav.tsx'
import { type SummaryProps, summaryOf } from './settings-summary.ts'

interface SettingsProps extends DeskPageProps, SummaryProps {
  /** Before the school was ever open to parents: what is still missing, null when nothing is. */
  ready?: NotReady | null | undefined
  unseen: Unseen
  /** What was just done: the section that was saved, or a word of `savedWords`. */
  done: string
  /** How many groups were there twice. */
  merged: number
}

type Section = keyof ReturnType<typeof summaryOf>

/** The sections in their groups, in the order of the page. */
const GROUPS: [name: 'school' | 'reach' | 'concerns' | 'data', sections: Section[]][] = [
  ['school', ['name', 'look', 'groups', 'closures']],
  ['reach', ['office', 'safeguarding', 'council', 'chair']],
  ['concerns', ['reply', 'mail', 'letters']],
  ['data', ['privacy', 'languages']],
]

/** A school's settings at a glance, each with the way to change it. */
export const SettingsPage = (props: SettingsProps) => {
  const { t, school, merged } = props
  const words = t.settings.hub
  const said = savedWords(props)
  const summary = summaryOf(props)
  return (
    <DeskLayout {...props} title={words.title} current="school">
      {said && (
        <p class="done" role="status" tabindex={-1} autofocus>
          {said} {merged > 0 && words.merged(merged)}
        </p>
      )}
      <SchoolNav {...props} current="settings" />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {school.closedFor === 'set-up' && <Opening {...props} />}
      {school.closedFor === 'suspended' && <p class="notice">{words.suspended}</p>}
      {GROUPS.map(([name, sections]) => (
        <section>
          <h2>{words.groups[name]}</h2>
          <dl class="settings">
            {sections.map((section) => (
              <Row {...props} section={section} lines={summary[section]} />
            ))}
          </dl>
        </section>
      ))}
      {!school.closedFor && (
        <p>
          <a href={urls.home(school.slug)}>{words.parents}</a>
        </p>
      )}
    </DeskLayout>
  )
}

const Row = ({ t, school, section, lines }: DeskPageProps & { section: Section; lines: string[] }) => {
  const { title } = t.settings.sections[section]
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {lines.map((line) => (
          <span dir="auto">{line}</span>
        ))}
        {lines.length === 0 && <span class="quiet">{t.settings.hub.none}</span>}
      </dd>
      <dd>
        <a href={urls.deskSettingsOf(school.slug, section)}>
          {t.settings.hub.change}
          <span class="unseen">: {title}</span>
        </a>
      </dd>
    </div>
  )
}

/** What stands between the school and its parents, or the way to let them in. */
const Opening = ({ t, school, ready, unseen }: SettingsProps) => {
  const words = t.settings.open
  const places = {
    office: urls.deskSettingsOf(school.slug, 'office'),
    safeguarding: urls.deskSettingsOf(school.slug, 'safeguarding'),
    chair: urls.deskSettingsOf(school.slug, 'chair'),
    dataProtection: urls.deskSettingsOf(school.slug, 'privacy'),
    code: urls.deskCode(school.slug),
  }
  return (
    <section class="notice" aria-labelledby="opening">
      <h2 id="opening">{words.title}</h2>
      <p>{ready ? words.missing : words.ready}</p>
      {ready ? (
        <ul>
          {ready.missing.map((what) => (
            <li>
              <a href={places[what]}>{t.settings.missing[what]}</a>
            </li>
          ))}
          {ready.people && (
            <li>
              <a href={urls.deskPeople(school.slug)}>{t.people.faults[ready.people]}</a>
            </li>
          )}
        </ul>
      ) : (
        <ChangeForm action={urls.deskSettingsOf(school.slug, 'open')} unseen={unseen} send={words.button} />
      )}
    </section>
  )
}

function savedWords({ t, done }: SettingsProps): string | undefined {
  const { hub, open, logo, sections, section } = t.settings
  const others: Record<string, string> = {
    same: hub.same,
    opened: open.done,
    already: open.already,
    'not-ready': open.notReady,
    'not-opened': section.meanwhile.notDone,
    logo: logo.saved,
    'logo-removed': logo.removed,
  }
  if (Object.hasOwn(sections, done)) return hub.saved(sections[done as Section].title)
  return Object.hasOwn(others, done) ? others[done] : undefined
}
