import type { Child } from 'hono/jsx'
import type { Words } from '../../src/i18n/words.ts'
import { BarChart, LineChart, type Mark, type Stop } from './chart.tsx'

interface FiguresProps {
  t: Words
  /** Which of the tables, as the catalogue has them. */
  name: keyof Words['deskStatistics']['tables']
  /** What the chart shows, with its term. */
  title: string
  marks: Mark[]
}

/** A chart, and a table beside it that says the same. */
export const BarFigures = (props: FiguresProps) => (
  <Figures {...props}>
    <BarChart id={props.name} title={props.title} description={inWords(props)} marks={props.marks} />
  </Figures>
)

export const LineFigures = (props: Omit<FiguresProps, 'marks'> & { marks: Stop[] }) => (
  <Figures {...props}>
    <LineChart
      id={props.name}
      title={props.title}
      description={inWords(props)}
      marks={props.marks}
      few={props.t.deskStatistics.few}
    />
  </Figures>
)

const Figures = ({ t, name, title, marks, children }: FiguresProps & { children: Child }) => {
  const words = t.deskStatistics
  return (
    <div class="figures">
      {children}
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.tables[name].label}</th>
            <th scope="col">{words.columns.count}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ label, text }) => (
            <tr>
              <th scope="row">{label}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What a chart shows, for those who don't see it: what has a number, and that the others have few. */
function inWords({ t, marks }: FiguresProps): string {
  const words = t.deskStatistics
  const shown = marks.filter(({ band }) => band.from > 0)
  if (shown.length === 0) return words.noneShown
  const lines = shown.map(({ label, text }) => `${words.line(label, text)}.`)
  return [...lines, ...(shown.length < marks.length ? [words.othersFew] : [])].join(' ')
}
