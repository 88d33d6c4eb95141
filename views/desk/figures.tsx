import type { Child } from 'hono/jsx'
import type { Words } from '../../src/i18n/words.ts'
import { BarChart, LineChart, type Mark, type Stop } from './chart.tsx'

interface FiguresProps {
  t: Words
  /** Which of the tables, as the catalogue has them. */
  name: keyof Words['deskStatistics']['tables']
  /** What the chart shows, with its term. */
  title: string
  marks: Line[]
}

interface Line extends Mark {
  /** What is gathered in it. */
  names?: string
}

/**
 * A chart, and a table beside it that says the same.
 *
 * @param gathers whether all that have few or none are one line, with their names: else a small school's page would
 * be hardly anything but "fewer than 5".
 */
export const BarFigures = ({ gathers, ...props }: FiguresProps & { gathers: boolean }) => {
  const marks = gathers ? gathered(props) : props.marks
  return (
    <Figures {...props} marks={marks}>
      <BarChart
        id={props.name}
        title={props.title}
        description={inWords({ ...props, marks })}
        marks={marks}
      />
    </Figures>
  )
}

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
          {marks.map(({ label, names, text }) => (
            <tr>
              <th scope="row">
                {label}
                {names && <small>{names}</small>}
              </th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function gathered({ t, marks }: FiguresProps): Line[] {
  const words = t.deskStatistics
  const shown = marks.filter(({ band }) => band.from > 0)
  const few = marks.filter(({ band }) => band.from === 0)
  if (few.length < 2) return marks
  const label = shown.length > 0 ? words.others : words.each
  return [...shown, { ...few[0], label, names: few.map((mark) => mark.label).join(', ') } as Line]
}

/** What a chart shows, for those who don't see it. */
const inWords = ({ t, marks }: FiguresProps) =>
  marks.map(({ label, text }) => `${t.deskStatistics.line(label, text)}.`).join(' ')
