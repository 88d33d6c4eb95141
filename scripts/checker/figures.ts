/** Shares with how sure they are, and tables, as plain text. */

/** The z of a 95% interval. */
const Z = 1.96

/** The 95% Wilson interval of a share. */
export function wilson(hits: number, n: number): [number, number] {
  if (n === 0) return [0, 1]
  const share = hits / n
  const scale = 1 + Z ** 2 / n
  const middle = (share + Z ** 2 / (2 * n)) / scale
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** A share with its interval: `75.0% (30.1–95.4)`. */
export function shareText(hits: number, n: number): string {
  return n === 0 ? '–' : withInterval(hits / n, wilson(hits, n))
}

/**
 * F1 with its interval. Of everything that was said or should have been, a share was both; F1 rises with that
 * share and nothing else, so the share's Wilson interval gives that of F1.
 */
export function f1Text(hits: number, said: number, should: number): string {
  const n = said + should - hits
  const [low, high] = wilson(hits, n).map((share) => (2 * share) / (1 + share)) as [number, number]
  return n === 0 ? '–' : withInterval((2 * hits) / (said + should), [low, high])
}

function withInterval(value: number, [low, high]: [number, number]): string {
  const percent = (share: number) => (100 * share).toFixed(1)
  return `${percent(value)}% (${percent(low)}–${percent(high)})`
}

/** A count with its thousands apart: `2,197`. */
export const count = (n: number) => n.toLocaleString('en-GB')

/** Rows of cells as aligned text: the first column to the left, the others to the right. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows
    .map((row) => {
      const cells = widths.map((width, column) =>
        column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width),
      )
      return cells.join('   ').trimEnd()
    })
    .join('\n')
}
