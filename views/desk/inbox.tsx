import type { FailedMail } from '../../src/desk/failed-mail.ts'
import type { Inbox, Sought, Tab } from '../../src/desk/inbox.ts'
import type { Person } from '../../src/schools/people.ts'
import { urls } from '../../src/urls.ts'
import { Select } from '../components/form.tsx'
import { FailedMails } from './failed-mail.tsx'
import { DeskLayout, type DeskPageProps } from './layout.tsx'
import { nameOf, pointNames } from './words.ts'

interface InboxProps extends DeskPageProps {
  inbox: Inbox
  sought: Sought
  /** The ids of all the points there are. */
  points: string[]
  groups: string[]
  people: Person[]
  /** Those of them who may work a concern that the reader may see. */
  workers: Person[]
  mail: FailedMail[]
  /** What was just done, to say so. */
  done?: 'again' | 'step-aside' | 'move-up' | undefined
  /** A reference that was typed and that the reader has no concern for. */
  notFound?: string | undefined
  now: number
}

/** What there is to do, what waits longest first. */
export const InboxPage = (props: InboxProps) => {
  const { t, school, inbox, sought, done, notFound } = props
  const words = t.desk.inbox
  const isFiltered = Boolean(sought.state || sought.point || sought.group || sought.assignee)
  return (
    <DeskLayout {...props} title={words.title} current="concerns">
      {done && (
        <p class="done" role="status" tabindex={-1} autofocus>
          {t.desk.done[done]}
        </p>
      )}
      <h1>{words.title}</h1>
      <FailedMails {...props} />
      <nav class="tabs" aria-label={words.views}>
        {(['open', 'mine', 'closed'] as const).map((tab) => (
          <TabLink {...props} tab={tab} />
        ))}
      </nav>
      <div class="tools">
        <form class="find" method="get" action={urls.desk(school.slug)}>
          <label for="find">{words.search.label}</label>
          <div class="together">
            <input
              type="text"
              id="find"
              name="find"
              size={9}
              value={notFound ?? ''}
              autocomplete="off"
              spellcheck={'false' as never}
            />
            <button type="submit" class="second">
              {words.search.go}
            </button>
          </div>
          {notFound && (
            <p class="error" role="alert">
              {words.search.notFound(notFound)}
            </p>
          )}
        </form>
        <Filters {...props} isOpen={isFiltered} />
      </div>
      {inbox.rows.length === 0 && (
        <p class="lead">
          {isFiltered ? words.noneFound : sought.tab === 'closed' ? words.noneClosed : words.none}
        </p>
      )}
      <ul class="concerns">
        {inbox.rows.map((row) => (
          <Row {...props} row={row} />
        ))}
      </ul>
      <Pages {...props} />
      <p class="quiet links">
        <a href={urls.deskLetters(school.slug)}>{t.deskLetters.title}</a>
        <a href={urls.deskExport(school.slug)}>{words.exportAll}</a>
        <a href={urls.deskSubjectAccess(school.slug)}>{t.deskSubjectAccess.link}</a>
      </p>
    </DeskLayout>
  )
}

const TabLink = ({ t, school, inbox, sought, tab }: InboxProps & { tab: Tab }) => {
  const count = tab === 'closed' ? '' : ` (${inbox.counts[tab]})`
  return (
    <a href={`${urls.desk(school.slug)}?tab=${tab}`} aria-current={tab === sought.tab ? 'page' : undefined}>
      {t.desk.inbox.tabs[tab] + count}
    </a>
  )
}

const Filters = (props: InboxProps & { isOpen: boolean }) => {
  const { t, school, sought, points, groups, workers, isOpen } = props
  const words = t.desk.inbox.filters
  const values = Object.fromEntries(
    Object.entries(sought).map(([name, value]) => [name, value === undefined ? [] : [String(value)]]),
  )
  const field = { t, form: { values, errors: [] }, errors: {}, none: words.any }
  const states = Object.entries(t.desk.states)
  const holders: [string, string][] = [
    ['nobody', t.desk.acts.assign.nobody],
    ...workers.map((person): [string, string] => [person.id, person.name]),
  ]
  return (
    <details class="filters" open={isOpen}>
      <summary>{words.title}</summary>
      <form method="get" action={urls.desk(school.slug)}>
        <input type="hidden" name="tab" value={sought.tab} />
        <Select {...field} name="state" label={words.state} options={states} />
        <Select
          {...field}
          name="point"
          label={words.point}
          options={points.map((id): [string, string] => [id, pointNames(props, [id])])}
        />
        <Select {...field} name="group" label={words.group} options={groups} />
        <Select {...field} name="assignee" label={words.assignee} options={holders} />
        <p class="buttons">
          <button type="submit">{words.show}</button>
          {isOpen && <a href={`${urls.desk(school.slug)}?tab=${sought.tab}`}>{words.clear}</a>}
        </p>
      </form>
    </details>
  )
}

const Row = (props: InboxProps & { row: Inbox['rows'][number] }) => {
  const { t, school, person, people, row, now } = props
  const words = t.desk.inbox
  const isLate = row.state === 'new' && row.replyBy < now
  const standing =
    row.state === 'new'
      ? (isLate ? words.overdue : words.by)(t.momentNear(row.replyBy, now))
      : row.waitsWithdrawn
        ? words.withdrawn
        : t.desk.states[row.state]
  const holder =
    row.deletedAt !== null
      ? words.deleted
      : row.assigneeId === null
        ? row.isOpen && words.nobody
        : row.assigneeId === person.id
          ? words.withYou
          : words.with(nameOf(t, people, row.assigneeId))
  return (
    <li class={row.isNew ? 'concern new' : 'concern'}>
      <a href={urls.deskConcern(school.slug, row.reference)}>
        {row.isNew && (
          <span class="dot">
            <span class="unseen">{words.unread}: </span>
          </span>
        )}
        <b>{row.reference}</b> · {pointNames(props, row.points)}
      </a>
      <p class="standing" data-late={isLate ? 'yes' : undefined}>
        {standing}
      </p>
      <p class="quiet">
        {row.risks.length > 0 && row.deletedAt === null && <strong class="risk">{words.atRisk}</strong>}
        {[row.groupName ?? words.noGroup, words.raised(t.dayNear(row.raisedAt, now)), holder]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}

const Pages = ({ t, school, inbox, sought }: InboxProps) => {
  const words = t.desk.inbox
  if (sought.page === 1 && !inbox.hasMore) return null
  const to = (page: number) => {
    const query = new URLSearchParams({ tab: sought.tab })
    for (const name of ['state', 'point', 'group', 'assignee'] as const) {
      if (sought[name]) query.set(name, sought[name])
    }
    query.set('page', String(page))
    return `${urls.desk(school.slug)}?${query}`
  }
  return (
    <nav class="pages" aria-label={words.pages}>
      {sought.page > 1 && (
        <a rel="prev" href={to(sought.page - 1)}>
          {words.newer}
        </a>
      )}
      <span>{words.page(sought.page)}</span>
      {inbox.hasMore && (
        <a rel="next" href={to(sought.page + 1)}>
          {words.older}
        </a>
      )}
    </nav>
  )
}
