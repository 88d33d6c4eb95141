import type { Child } from 'hono/jsx'
import type { Band } from '../../src/desk/disclosure.ts'

/** What a chart says of one thing: its band, and that in words. */
export interface Mark {
  label: string
  band: Band
  text: string
}

interface ChartProps {
  id: string
  /** Many words beside each other: smaller ones. */
  isTight?: boolean
  title: string
  /** All that the chart shows, in words. */
  description: string
  marks: Mark[]
}

/** How wide (%) the longest bar is: its words stand beside it. */
const WIDEST = 58
/** How tall (em) a line of the chart is: its label, and its bar below. */
const LINE = 3.2
const LONGEST_LABEL = 32

/** A picture with its words. Sizes are in em and per cent, so that its text is as large as any other on the page. */
const Picture = ({
  id,
  title,
  description,
  height,
  isTight,
  children,
}: Omit<ChartProps, 'marks'> & { height: number; children: Child }) => (
  <svg
    class={isTight ? 'chart tight' : 'chart'}
    role="img"
    aria-labelledby={`${id}-title`}
    aria-describedby={`${id}-description`}
    width="100%"
    height={`${height}em`}
  >
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-description`}>{description}</desc>
    {children}
  </svg>
)

/**
 * A bar for each: full to the least that it may be, pale from there to the most. Where there are few or none there
 * is no bar.
 */
export const BarChart = (props: ChartProps) => {
  const most = Math.max(...props.marks.map(({ band }) => band.to))
  return (
    <Picture {...props} height={Math.ceil(props.marks.length * LINE)}>
      {props.marks.map((mark, i) => (
        <BarLine mark={mark} top={i * LINE} most={most} />
      ))}
    </Picture>
  )
}

const BarLine = ({ mark: { label, band, text }, top, most }: { mark: Mark; top: number; most: number }) => {
  const at = (below: number) => `${(top + below).toFixed(1)}em`
  const wide = (count: number) => `${((count / most) * WIDEST).toFixed(2)}%`
  const bar = { x: '0', y: at(1.45), height: '0.95em', rx: '0.2em' }
  const isBar = band.from > 0
  return (
    <>
      <text x="0" y={at(1)}>
        {short(label)}
      </text>
      {isBar && <rect class="maybe" {...bar} width={wide(band.to)} />}
      {isBar && <rect class="sure" {...bar} width={wide(band.from)} />}
      <text class="value" x={isBar ? '100%' : '0'} y={at(2.3)} text-anchor={isBar ? 'end' : 'start'}>
        {text}
      </text>
    </>
  )
}

const short = (label: string) =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : label

/** What the line chart says of one term. */
export interface Stop extends Mark {
  /** What stands below it, and what above; few or none has the words of `few`. */
  below: [string, string]
  above: string
}

const TOP = 2
const PLOT = 9

/**
 * A line through the middles of the bands, with each band as a pale bar behind. Where there are few or none the line
 * stops.
 */
export const LineChart = (props: Omit<ChartProps, 'marks'> & { marks: Stop[]; few: readonly string[] }) => {
  const { marks: stops, few } = props
  const most = Math.max(...stops.map(({ band }) => band.to))
  const x = (i: number) => `${((i + 0.5) / stops.length) * 100}%`
  const high = (count: number) => (TOP + PLOT * (1 - count / most)).toFixed(2)
  const middle = ({ band }: Mark) => `${high((band.from + band.to) / 2)}em`
  return (
    <Picture {...props} isTight height={TOP + PLOT + 3}>
      <line class="ground" x1="0" x2="100%" y1={`${TOP + PLOT}em`} y2={`${TOP + PLOT}em`} />
      {stops.map((stop, i) => {
        const before = stops[i - 1]
        return before && before.band.from > 0 && stop.band.from > 0 ? (
          <line class="way" x1={x(i - 1)} y1={middle(before)} x2={x(i)} y2={middle(stop)} />
        ) : null
      })}
      {stops.map((stop, i) => (
        <>
          {stop.band.from > 0 ? (
            <>
              <line
                class="span"
                x1={x(i)}
                x2={x(i)}
                y1={`${high(stop.band.to)}em`}
                y2={`${high(stop.band.from)}em`}
              />
              <circle class="sure" cx={x(i)} cy={middle(stop)} r="0.35em" />
              <Lines x={x(i)} y={Number(high(stop.band.to)) - 0.6} lines={[stop.above]} />
            </>
          ) : (
            <Lines x={x(i)} y={TOP + PLOT - 1.7} lines={few} />
          )}
          <Lines x={x(i)} y={TOP + PLOT + 1.3} lines={stop.below} />
        </>
      ))}
    </Picture>
  )
}

const Lines = ({ x, y, lines }: { x: string; y: number; lines: readonly string[] }) => (
  <>
    {lines.map((line, i) => (
      <text class="value" x={x} y={`${(y + i * 1.2).toFixed(2)}em`} text-anchor="middle">
        {line}
      </text>
    ))}
  </>
)
