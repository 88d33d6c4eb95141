import type { Words } from '../../src/i18n/words.ts'
import type { School } from '../../src/schools/schools.ts'

export interface SummaryProps {
  t: Words
  school: School
  hasLogo: boolean
  /** The school's colour as pages show it, on a light screen. */
  shade: string
  /** The day that it is. */
  today: string
}

const MOST_GROUPS = 8
const LONGEST_TEXT = 90

/** What each section of the settings holds now, in a few lines. */
export function summaryOf(props: SummaryProps) {
  const { t, school } = props
  const { trust, office, safeguarding, council, chair, complaintsUrl, mailBody, letters } = school.settings
  const { readers, replyHours, nation, acknowledgement } = school.settings
  const { retentionMonths, dataProtection, languages } = school.settings
  const words = t.settings.hub
  return {
    name: lines(school.name, trust && t.site.trust(trust)),
    look: look(props),
    groups: some(words, school.settings.groups),
    closures: closures(props),
    office: lines(office.phone, office.email, office.address, complaintsUrl),
    safeguarding: lines(safeguarding.name, safeguarding.phone, safeguarding.email),
    council: lines(
      council.childrensServices && words.childrens(council.childrensServices),
      council.childrensServicesAtNight && words.childrensAtNight(council.childrensServicesAtNight),
      council.lado && words.lado(council.lado),
    ),
    chair: lines(chair.name, chair.contact),
    reply: lines(
      words.readers(readers),
      words.hours(replyHours),
      words.holidays(t.settings.options.nation[nation]),
      quoted(t, acknowledgement),
    ),
    mail: [words.mailBody[mailBody]],
    letters: lines(letters.more && quoted(t, letters.more), letters.closing),
    privacy: lines(
      words.months(retentionMonths),
      dataProtection.controller,
      dataProtection.name,
      dataProtection.email,
    ),
    languages: lines(languages.map((code) => t.languages[code].english).join(', ')),
  }
}

const lines = (...values: (string | undefined)[]) =>
  values.filter((value) => value !== undefined && value !== '') as string[]

function quoted(t: Words, text: string): string {
  const short =
    text.length > LONGEST_TEXT
      ? `${text
          .slice(0, LONGEST_TEXT)
          .replace(/\s+\S*$/, '')
          .toWellFormed()} …`
      : text
  return t.settings.log.quoted(short)
}

function some(words: Words['settings']['hub'], groups: string[]): string[] {
  if (groups.length === 0) return []
  const left = groups.length - MOST_GROUPS
  const shown = groups.slice(0, MOST_GROUPS).join(', ')
  return [left > 0 ? `${shown} ${words.more(left)}` : shown]
}

function look({ t, school, hasLogo, shade }: SummaryProps): string[] {
  const { held, logo, noLogo } = t.settings.hub
  const colour = school.settings.colour.toLowerCase()
  return [shade === colour ? colour : held(colour), hasLogo ? logo : noLogo]
}

function closures({ t, school, today }: SummaryProps): string[] {
  const words = t.settings.hub
  const coming = school.settings.closures.filter(({ to }) => to >= today)
  const [next] = coming.sort((a, b) => a.from.localeCompare(b.from))
  if (!next) return []
  const days =
    next.from === next.to
      ? t.dayInWords(next.from)
      : t.settings.closuresPage.range(t.dayInWords(next.from), t.dayInWords(next.to))
  return [words.closures(coming.length), words.next(next.name ? `${next.name}, ${days}` : days)]
}
