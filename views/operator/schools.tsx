import type { Words } from '../../src/i18n/words.ts'
import type { Overview, OverviewSought } from '../../src/operator/overview.ts'
import { urls } from '../../src/urls.ts'
import { OperatorLayout } from './layout.tsx'

interface SchoolsProps {
  t: Words
  sought: OverviewSought
  overview: Overview
  /** What was just done, to say so. */
  done?: 'imported' | 'deleted' | undefined
}

/** Which schools there are, and how each is doing. */
export const SchoolsPage = (props: SchoolsProps) => {
  const { t, sought, overview, done } = props
  const words = t.operator
  return (
    <OperatorLayout t={t} title={words.title} current="schools">
      {done && (
        <p class="done" role="status" tabindex={-1} autofocus>
          {done === 'deleted' ? words.delete.done : words.import.done}
        </p>
      )}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="tools">
        <nav class="links" aria-label={words.views.label}>
          {(['all', 'attention'] as const).map((tab) => (
            <a
              href={addressOf({ ...sought, tab, page: 1 })}
              aria-current={tab === sought.tab ? 'page' : undefined}
            >
              {words.views[tab]}
            </a>
          ))}
        </nav>
        <form class="find" method="get" action={urls.operator()}>
          {sought.tab === 'attention' && <input type="hidden" name="tab" value="attention" />}
          <label for="q">{words.search.label}</label>
          <div class="together">
            <input type="search" id="q" name="q" value={sought.q} autocomplete="off" />
            <button type="submit" class="second">
              {words.search.go}
            </button>
          </div>
        </form>
      </div>
      {sought.tab === 'attention' && <p class="quiet">{words.attentionHint}</p>}
      {overview.schools.length > 0 ? <Listing {...props} /> : <p class="lead">{noneOf(t, sought)}</p>}
      <Pages {...props} />
    </OperatorLayout>
  )
}

function noneOf(t: Words, { q, tab, page }: OverviewSought): string {
  const words = t.operator
  if (q || page > 1) return words.noneFound
  return tab === 'attention' ? words.noneNeedAttention : words.none
}

const Listing = ({ t, overview }: SchoolsProps) => {
  const { columns, states, due, notDue, title } = t.operator
  return (
    <table class="listing health">
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          {Object.values(columns).map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {overview.schools.map(({ slug, name, closedFor, health }) => (
          <tr>
            <th scope="row">
              <a href={urls.operatorSchool(slug)}>{name}</a>
            </th>
            <td data-label={columns.state}>{states[closedFor ?? 'open']}</td>
            <Count label={columns.waiting} count={health.mailWaiting} />
            <Count label={columns.failed} count={health.mailFailed} isBad />
            <Count label={columns.overdue} count={health.overdue} isBad />
            <td data-label={columns.review} {...marks(health.isReviewDue, true)}>
              {health.isReviewDue ? due : notDue}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Count = ({ label, count, isBad = false }: { label: string; count: number; isBad?: boolean }) => (
  <td data-label={label} {...marks(count > 0, isBad)}>
    {count}
  </td>
)

/** What is bad stands out; on a small phone, what is nothing is left out. */
const marks = (isThere: boolean, isBad: boolean) => ({
  'data-late': isThere && isBad ? 'yes' : undefined,
  'data-none': isThere ? undefined : 'yes',
})

const Pages = ({ t, sought, overview }: SchoolsProps) => {
  const words = t.operator
  if (sought.page === 1 && !overview.hasMore) return null
  return (
    <nav class="pages" aria-label={words.pages}>
      {sought.page > 1 && (
        <a rel="prev" href={addressOf({ ...sought, page: sought.page - 1 })}>
          {words.before}
        </a>
      )}
      <span>{words.page(sought.page)}</span>
      {overview.hasMore && (
        <a rel="next" href={addressOf({ ...sought, page: sought.page + 1 })}>
          {words.after}
        </a>
      )}
    </nav>
  )
}

function addressOf({ q, tab, page }: OverviewSought): string {
  const query = new URLSearchParams()
  if (tab !== 'all') query.set('tab', tab)
  if (q) query.set('q', q)
  if (page > 1) query.set('page', String(page))
  const asked = String(query)
  return urls.operator() + (asked && `?${asked}`)
}
