import type { Words } from '../i18n/words.ts'

export const STAGES = [
  'primary',
  'nursery',
  'infant',
  'junior',
  'secondary',
  'sixth',
  'scottish-primary',
  'scottish-secondary',
  'northern-irish-primary',
] as const satisfies (keyof Words['settings']['groupHelp']['stages'])[]
export type Stage = (typeof STAGES)[number]
export const CLASSES = ['1', '2', '3', '4'] as const

/** The usual groups of a kind of school, so many classes in each year: "Year 1", or "Year 1A", "Year 1B". */
export function usualGroups(t: Words, stage: Stage, classes: number): string[] {
  const letters = [...'ABCD'].slice(0, classes)
  return yearsOf(t, stage).flatMap((year) => {
    if (classes < 2) return [year]
    return letters.map((letter) => (/\d$/.test(year) ? `${year}${letter}` : `${year} ${letter}`))
  })
}

function yearsOf(t: Words, stage: Stage): string[] {
  const { nursery, reception, year } = t.settings.groupHelp
  const years = (from: number, to: number, name: (number: number) => string = year) =>
    Array.from({ length: to - from + 1 }, (_, i) => name(from + i))
  const of: Record<Stage, string[]> = {
    primary: [reception, ...years(1, 6)],
    nursery: [nursery, reception, ...years(1, 6)],
    infant: [reception, ...years(1, 2)],
    junior: years(3, 6),
    secondary: years(7, 11),
    sixth: years(7, 13),
    'scottish-primary': years(1, 7, (number) => `P${number}`),
    'scottish-secondary': years(1, 6, (number) => `S${number}`),
    'northern-irish-primary': years(1, 7),
  }
  return of[stage]
}
