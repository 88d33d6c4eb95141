import type { Child } from 'hono/jsx'
import type { Row } from '../../src/desk/disclosure.ts'
import type { Statistics } from '../../src/desk/statistics.ts'
import type { Term } from '../../src/desk/terms.ts'
import type { Day } from '../../src/schools/calendar.ts'
import { urls } from '../../src/urls.ts'
import { BarFigures, LineFigures } from './figures.tsx'
import { DeskLayout, type DeskPageProps } from './layout.tsx'
import { pointNames } from './words.ts'

interface StatisticsProps extends DeskPageProps {
  statistics: Statistics
  /** Whether a concern that is counted is kept from somebody. */
  countsKept: boolean
  newsletter: string
  before: Term
  after: Term | null
  /** Whether another term was asked for, that there is not. */
  isUnknown: boolean
  today: Day
}

/** A term in figures, to look at and to print for governors. */
export const StatisticsPage = (props: StatisticsProps) => {
  const { t, statistics, person, countsKept, isUnknown, today } = props
  const { term, total, isOver, tables } = statistics
  const words = t.deskStatistics
  return (
    <DeskLayout {...props} title={`${words.title}: ${words.term(term)}`} current="statistics">
      <div class="governors">
        {isUnknown && (
          <p class="done" role="status">
            {words.noSuchTerm}
          </p>
        )}
        <h1>{words.heading(term)}</h1>
        <TermLinks {...props} />
        <p class="total">{sentenceCase(words.total(total))}</p>
        {!isOver && <p>{words.soFar}</p>}
        <p class="quiet">{words.how}</p>
        <p class="quiet made">{words.madeFor(person.name, person.post, t.dayInWords(today))}</p>
        <div class="handing-on">
          <p>
            {words.print} {!isOver && words.wait}
          </p>
          {countsKept && (
            <p>
              <strong>{words.keptWarning}</strong>
            </p>
          )}
        </div>
        {tables ? <Tables {...props} tables={tables} /> : <p class="good">{words.tooFew}</p>}
        <TermByTerm {...props} />
        <Newsletter {...props} />
      </div>
    </DeskLayout>
  )
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const TermLinks = ({ t, school, before, after }: StatisticsProps) => {
  const words = t.deskStatistics
  const link = (term: Term, rel: 'prev' | 'next') => (
    <a rel={rel} href={`${urls.deskStatistics(school.slug)}?term=${term.id}`}>
      {words.term(term)}
    </a>
  )
  return (
    <nav class="pages" aria-label={words.terms}>
      {link(before, 'prev')}
      {after && link(after, 'next')}
      {after && <a href={urls.deskStatistics(school.slug)}>{words.now}</a>}
    </nav>
  )
}

type TableName = keyof NonNullable<Statistics['tables']>

const Tables = (props: StatisticsProps & { tables: NonNullable<Statistics['tables']> }) => {
  const { t, tables, statistics } = props
  const words = t.deskStatistics
  const outcomes: Record<string, string> = words.outcomes
  const answers: Record<string, string> = words.answers
  const { repeatGroups } = statistics
  return (
    <>
      <Table
        {...props}
        gathers
        name="points"
        rows={tables.points}
        label={(id) => sentenceCase(pointNames(props, [id]))}
      />
      <Table {...props} gathers name="groups" rows={tables.groups} label={(id) => id || words.otherGroup}>
        <h3>{words.repeat.title}</h3>
        <p>{repeatGroups.length > 0 ? words.repeat.some(repeatGroups) : words.repeat.none}</p>
      </Table>
      <Table {...props} name="months" rows={tables.months} label={words.month} />
      <Table {...props} name="answers" rows={tables.answers} label={(id) => answers[id] ?? id}>
        <Times {...props} />
      </Table>
      <Table {...props} gathers name="outcomes" rows={tables.outcomes} label={(id) => outcomes[id] ?? id} />
    </>
  )
}

interface TableProps extends StatisticsProps {
  name: TableName
  rows: Row[] | null
  label: (id: string) => string
  /** Whether its chart has one line for all that have few or none. */
  gathers?: boolean
  children?: Child
}

const Table = ({ t, statistics, name, rows, label, gathers = false, children }: TableProps) => {
  const words = t.deskStatistics
  const { title, hint } = words.tables[name]
  const marks = rows?.map(({ id, band }) => ({ label: label(id), band, text: words.band(band) }))
  return (
    <section>
      <h2>{title}</h2>
      {hint && <p class="quiet">{hint}</p>}
      {marks ? (
        <BarFigures
          t={t}
          name={name}
          title={words.chart(title, statistics.term)}
          marks={marks}
          gathers={gathers}
        />
      ) : (
        <p>{words.leftOut}</p>
      )}
      {children}
    </section>
  )
}

const Times = ({ t, statistics: { medianHours, inTime } }: StatisticsProps) => {
  const words = t.deskStatistics
  if (inTime === null) return <p>{words.timesHidden}</p>
  return (
    <p>
      {medianHours !== null && `${words.median(medianHours)} `}
      {words.inTime(inTime)}
    </p>
  )
}

const TermByTerm = ({ t, statistics }: StatisticsProps) => {
  const words = t.deskStatistics
  const { title } = words.tables.terms
  const stops = statistics.terms.map(({ term, total }) => ({
    label: words.term(term),
    band: total,
    text: words.band(total),
    below: [words.season(term), words.year(term)] as [string, string],
    above: words.shortBand(total),
  }))
  return (
    <section>
      <h2>{title}</h2>
      <LineFigures t={t} name="terms" title={words.termsChart} marks={stops} />
    </section>
  )
}

const Newsletter = ({ t, newsletter }: StatisticsProps) => {
  const words = t.deskStatistics.newsletter
  return (
    <section class="newsletter">
      <h2>{words.title}</h2>
      <label for="newsletter">{words.label}</label>
      <p class="hint" id="newsletter-hint">
        {words.hint}
      </p>
      <textarea
        id="newsletter"
        rows={11}
        aria-describedby="newsletter-hint"
        autocomplete="off"
        spellcheck={'true' as never}
      >
        {`\n${newsletter}`}
      </textarea>
    </section>
  )
}
