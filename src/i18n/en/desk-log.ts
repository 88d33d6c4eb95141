import { desk } from './desk.ts'

/** Who did what at a school, and when. */
export const deskLog = {
  title: 'Log',
  lead: 'Who did what, and when, newest first. Rows are only ever added. You see those of the concerns that you may see; what was written stands with each concern.',
  caption: 'What has happened, newest first',
  columns: { when: 'When', who: 'Who', what: 'What', about: 'About' },
  filters: {
    who: 'Who',
    what: 'What',
    anybody: 'Anybody',
    anything: 'Anything',
    show: 'Show',
    clear: 'Show all',
  },
  /** Without the name that stands behind it elsewhere. */
  events: { ...desk.events, assigned: 'Given to somebody' },
  none: 'Nothing fits that.',
  school: 'the school',
  pages: 'Pages',
  first: 'Newest',
  older: 'Older',
  counted:
    'Once a day Gatepost writes down what each chronology ends with, so that a row that is taken away is missed.',
} as const
