import { type Day, realDay } from './calendar.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
export const WEEKDAY = '(?:\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+(?:the\\s+)?)?'
export const NUMBER = '\\d{1,2}(?:st|nd|rd|th)?'
/** A day as people write it, for a pattern: in figures, or with its month by name and perhaps no year. */
export const DAY = [
  '\\d{4}-\\d{1,2}-\\d{1,2}',
  '\\d{1,2} ?[/.] ?\\d{1,2} ?[/.] ?(?:\\d{4}|\\d{2})',
  `${NUMBER}(?:\\s+of)?[ -]?\\s*${MONTH}(?:(?:,|,?[ -])\\s*\\d{4})?`,
].join('|')

const whole = new RegExp(`^${WEEKDAY}(${DAY})$`, 'i')

/**
 * The day that somebody typed, with its year, as "1 March 2027", "Mon 1st of March 2027", "1/3/27" or "2027-03-01": day
 * comes before month. Null for what is no day.
 */
export function readDay(typed: string): Day | null {
  const [, found = ''] = whole.exec(typed.replace(/\s+/g, ' ').trim()) ?? []
  const { year, month, date } = partsOf(found)
  return year && month ? realDay(year, month, date) : null
}

interface Parts {
  year?: number | undefined
  month?: number | undefined
  date: number
}

/** The numbers of what `DAY` or `NUMBER` found, as far as they were written. */
export function partsOf(day: string): Parts {
  const numbers = day.match(/\d+/g)?.map(Number) ?? []
  const [one = 0, two = 0, three = 0] = numbers
  if (/^\d{4}-/.test(day)) return { year: one, month: two, date: three }
  if (/^\d+ ?[/.]/.test(day)) return { date: one, month: two, year: three < 100 ? 2000 + three : three }
  const name = /[a-z]{3}/i.exec(day.replace(/^\d+(?:st|nd|rd|th)?(?:\s+of)?/i, ''))?.[0]
  const month = name ? MONTHS.indexOf(name.toLowerCase()) + 1 : undefined
  return { date: one, month, year: numbers.length > 1 ? two : undefined }
}
