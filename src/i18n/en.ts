import {
  dateInWords,
  dayInWords,
  dayNear,
  momentInFull,
  momentInWords,
  momentNear,
  weekdayInWords,
} from './dates.ts'
import { accounts } from './en/accounts.ts'
import { codeEditor } from './en/code-editor.ts'
import { desk } from './en/desk.ts'
import { deskExport } from './en/desk-export.ts'
import { deskLetters } from './en/desk-letters.ts'
import { deskLog } from './en/desk-log.ts'
import { deskRecord } from './en/desk-record.ts'
import { deskStatistics } from './en/desk-statistics.ts'
import { deskSubjectAccess } from './en/desk-subject-access.ts'
import { draft } from './en/draft.ts'
import { evidence } from './en/evidence.ts'
import { followUp } from './en/follow-up.ts'
import { guidance } from './en/guidance.ts'
import { mail } from './en/mail.ts'
import { officeMail } from './en/office-mail.ts'
import { operator } from './en/operator.ts'
import { outreach } from './en/outreach.ts'
import { people } from './en/people.ts'
import { plainEnglish } from './en/plain-english.ts'
import { points } from './en/points.ts'
import { report } from './en/report.ts'
import { schools } from './en/schools.ts'
import { selfCheck } from './en/self-check.ts'
import { settings } from './en/settings.ts'
import { site } from './en/site.ts'
import { startingCodes } from './en/starting-codes.ts'
import { startingPoints } from './en/starting-points.ts'
import { trust } from './en/trust.ts'
import { languages } from './languages.ts'

/** Plain English: short sentences, "you" and "we", no jargon, never a threat. */
export const en = {
  lang: 'en-GB',
  dir: 'ltr',
  dateInWords,
  dayInWords,
  momentInFull,
  momentInWords,
  dayNear,
  momentNear,
  weekdayInWords,
  site,
  schools,
  guidance,
  selfCheck,
  draft,
  points,
  report,
  followUp,
  evidence,
  trust,
  desk,
  deskStatistics,
  deskLetters,
  deskRecord,
  deskExport,
  deskLog,
  deskSubjectAccess,
  settings,
  languages,
  people,
  outreach,
  officeMail,
  operator,
  startingPoints,
  startingCodes,
  codeEditor,
  plainEnglish,
  mail,
  accounts,
} as const
