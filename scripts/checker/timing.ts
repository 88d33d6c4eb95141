/** How long a check takes on this machine. */

const RUNS = 5

/** For each text the time it takes in µs, the median of five runs, shortest first; one round goes before to warm up. */
export function timesOf(run: (text: string) => unknown, texts: string[]): number[] {
  for (const text of texts) run(text)
  const times = texts.map((text) => {
    const runs = Array.from({ length: RUNS }, () => {
      const start = performance.now()
      run(text)
      return 1000 * (performance.now() - start)
    })
    return quantile(sorted(runs), 0.5)
  })
  return sorted(times)
}

/** The value that this share of the sorted ones does not exceed. */
export function quantile(values: number[], share: number): number {
  return values[Math.max(0, Math.ceil(share * values.length) - 1)] ?? Number.NaN
}

/** The texts that are this long or longer, cut to it. */
export const cutTo = (length: number, texts: string[]) =>
  texts.filter((text) => text.length >= length).map((text) => text.slice(0, length))

/** Texts after another as pastes of this length. */
export function pastesOf(length: number, texts: string[]): string[] {
  const whole = texts.join('\n')
  return Array.from({ length: Math.floor(whole.length / length) }, (_, i) =>
    whole.slice(i * length, (i + 1) * length),
  )
}

const sorted = (values: number[]) => values.sort((a, b) => a - b)
