// Writes src/schools/bank-holidays.json: the bank holidays of each nation that fall on a weekday,
// substitute days included. `npm run bank-holidays`; a test compares the file with what this makes.
import { writeFileSync } from 'node:fs'
import Holidays from 'date-holidays'

const FIRST_YEAR = 2025
const LAST_YEAR = 2060
const nations = { 'england-and-wales': 'ENG', scotland: 'SCT', 'northern-ireland': 'NIR' }

/** `YYYY-MM-DD` of every weekday bank holiday, by nation. */
export function bankHolidays(): Record<string, string[]> {
  return Object.fromEntries(Object.entries(nations).map(([nation, region]) => [nation, weekdays(region)]))
}

function weekdays(region: string): string[] {
  const calendar = new Holidays('GB', region)
  const days = new Set<string>()
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    for (const holiday of calendar.getHolidays(year)) {
      const day = holiday.date.slice(0, 10)
      const isWeekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())
      if (holiday.type === 'public' && !isWeekend) days.add(day)
    }
  }
  return [...days].sort()
}

if (import.meta.main) {
  writeFileSync('src/schools/bank-holidays.json', `${JSON.stringify(bankHolidays())}\n`)
}
