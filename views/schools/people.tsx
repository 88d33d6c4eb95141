import type { Words } from '../../src/i18n/words.ts'
import type { Hears } from '../../src/schools/hears.ts'
import type { Person } from '../../src/schools/people.ts'
import { urls } from '../../src/urls.ts'
import { DeskLayout, type DeskPageProps } from '../desk/layout.tsx'
import { SchoolNav } from '../desk/school-nav.tsx'

export interface ListProps extends DeskPageProps {
  /** Whether whoever reads it may propose people. */
  runsTheList: boolean
}

interface PeopleProps extends ListProps {
  everybody: Person[]
  hears: Hears[]
  /** The ids of those whom the reader may change. */
  theirs: string[]
  /** What was just done. */
  done?: keyof Words['people']['done'] | undefined
}

/** The school's list: who gets what, who reads, who runs the settings, and who waits for agreement. */
export const PeoplePage = (props: PeopleProps) => {
  const { t, school, everybody, runsTheList, done } = props
  const words = t.people
  const listed = everybody.filter(({ state }) => state === 'there')
  const isOfOffice = ({ roles }: Person) => roles.every((role) => role === 'office')
  const proposed = everybody.filter(({ state }) => state === 'proposed')
  return (
    <DeskLayout {...props} title={words.title} current="school">
      <SchoolNav {...props} current="people" />
      <h1>{words.title}</h1>
      {done && (
        <p class="done" role="status">
          {words.done[done]}
        </p>
      )}
      <p class="lead">{words.lead}</p>
      {runsTheList && (
        <p>
          <a class="button" href={urls.deskNewPerson(school.slug)}>
            {words.add}
          </a>
        </p>
      )}
      {proposed.length > 0 && (
        <section>
          <h2>{words.proposed}</h2>
          <p>{words.proposedText}</p>
          <Entries {...props} entries={proposed} />
        </section>
      )}
      <Hearing {...props} />
      <h2>{words.readers}</h2>
      <Entries {...props} entries={listed.filter((person) => !isOfOffice(person))} />
      <h2>{words.office}</h2>
      <Entries {...props} entries={listed.filter(isOfOffice)} />
    </DeskLayout>
  )
}

const Hearing = ({ t, hears }: PeopleProps) => {
  const words = t.people.hears
  const names = (list: string[]) => list.join(', ')
  return (
    <section>
      <h2>{words.title}</h2>
      <dl class="hears">
        {hears.map(({ about, first, next }) => (
          <div>
            <dt>{words.about[about]}</dt>
            <dd>
              {first.length === 0 && words.nobody}
              <b>{names(first)}</b>
              {about === 'risk' && first.length > 0 && words.also}
              {next.length > 0 && ` · ${words.next(names(next))}`}
            </dd>
          </div>
        ))}
      </dl>
      <p>{words.named}</p>
    </section>
  )
}

const Entries = ({
  t,
  school,
  person,
  entries,
  theirs,
  runsTheList,
}: PeopleProps & { entries: Person[] }) => {
  const words = t.people
  if (entries.length === 0) return <p>{words.none}</p>
  return (
    <ul class="entries">
      {entries.map((entry) => (
        <li>
          <p>
            <b>{entry.name}</b> {entry.id === person.id && words.you} <span class="quiet">{entry.post}</span>
          </p>
          <Roles t={t} entry={entry} />
          <p class="quiet">
            {entry.email}
            {entry.roles.some((role) => role !== 'office') && (
              <>
                {' '}
                · {words.mailAbout}: {words.mail[entry.mail]}
              </>
            )}
          </p>
          {(runsTheList || theirs.includes(entry.id) || entry.state === 'proposed') && (
            <p>
              <a href={urls.deskPerson(school.slug, entry.id)}>
                {entry.state === 'proposed' || !theirs.includes(entry.id) ? words.look : words.change}
                <span class="unseen">{words.whose(entry.name)}</span>
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What they do here, unless their post says just that. */
const Roles = ({ t, entry }: Pick<PeopleProps, 't'> & { entry: Person }) => {
  const roles = entry.roles.map((role) => t.people.roleNames[role]).join(' · ')
  return roles === entry.post ? null : <p>{roles}</p>
}
