import type { LogPage as Log, LogRow, LogSought } from '../../src/desk/log.ts'
import type { Person } from '../../src/schools/people.ts'
import { urls } from '../../src/urls.ts'
import { Select } from '../components/form.tsx'
import { DeskLayout, type DeskPageProps } from './layout.tsx'
import { nameOf } from './words.ts'

interface LogProps extends DeskPageProps {
  log: Log
  sought: LogSought
  people: Person[]
  now: number
}

/** Who did what at the school, newest first. */
export const LogPage = (props: LogProps) => {
  const { t, log, sought } = props
  const words = t.deskLog
  return (
    <DeskLayout {...props} title={words.title} current="log">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Filters {...props} />
      {sought.what === 'counted' && <p>{words.counted}</p>}
      {log.rows.length === 0 ? (
        <p class="lead">{words.none}</p>
      ) : (
        <table class="listing stacked">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.what}</th>
              <th scope="col">{words.columns.who}</th>
              <th scope="col">{words.columns.when}</th>
            </tr>
          </thead>
          <tbody>
            {log.rows.map((row) => (
              <Row {...props} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <Pages {...props} />
    </DeskLayout>
  )
}

const Filters = ({ t, school, sought, people }: LogProps) => {
  const words = t.deskLog.filters
  const values = { who: [sought.who ?? ''], what: [sought.what ?? ''] }
  const field = { t, form: { values, errors: [] }, errors: {} }
  const who: [string, string][] = [
    ...people.map((person): [string, string] => [person.id, person.name]),
    ...(['reporter', 'gatepost', 'operator'] as const).map((actor): [string, string] => [
      actor,
      t.desk.actors[actor],
    ]),
  ]
  const what = Object.entries(t.deskLog.events).filter(([kind]) => kind !== 'linked' && kind !== 'unlinked')
  const isFiltered = Boolean(sought.who || sought.what)
  return (
    <div class="filters">
      <form method="get" action={urls.deskLog(school.slug)}>
        <Select {...field} name="who" label={words.who} none={words.anybody} options={who} />
        <Select {...field} name="what" label={words.what} none={words.anything} options={what} />
        <p class="buttons">
          <button type="submit">{words.show}</button>
          {isFiltered && <a href={urls.deskLog(school.slug)}>{words.clear}</a>}
        </p>
      </form>
    </div>
  )
}

const Row = ({ t, school, people, row, now }: LogProps & { row: LogRow }) => {
  const { detail, reference } = row
  const more = detail?.rung ? t.deskLetters.names[detail.rung as 'caution'] : detail?.text
  return (
    <tr>
      <td>
        {t.deskLog.events[row.kind]}
        {more && `: ${more}`}
        {reference && (
          <>
            , <a href={urls.deskConcern(school.slug, reference)}>{reference}</a>
          </>
        )}
      </td>
      <td>{nameOf(t, people, row.actor)}</td>
      <td>{t.momentNear(row.happenedAt, now)}</td>
    </tr>
  )
}

const Pages = ({ t, school, log, sought }: LogProps) => {
  const words = t.deskLog
  if (!log.next && !sought.after) return null
  const to = (after?: string) => {
    const query = new URLSearchParams()
    for (const name of ['who', 'what'] as const) if (sought[name]) query.set(name, sought[name])
    if (after) query.set('after', after)
    return `${urls.deskLog(school.slug)}?${query}`
  }
  return (
    <nav class="pages" aria-label={words.pages}>
      {sought.after && <a href={to()}>{words.first}</a>}
      {log.next && (
        <a rel="next" href={to(log.next)}>
          {words.older}
        </a>
      )}
    </nav>
  )
}
