import type { Answer, Outcome } from '../../desk/counts.ts'
import type { Band } from '../../desk/disclosure.ts'
import type { Season, Term } from '../../desk/terms.ts'
import { once } from '../../once.ts'
import { monthInWords } from '../dates.ts'

const SEASONS: Record<Season, string> = { autumn: 'Autumn', spring: 'Spring', summer: 'Summer' }
const number = once(() => new Intl.NumberFormat('en-GB'))

const term = ({ season, year }: Term) => `${SEASONS[season]} term ${year}`
const inTerm = ({ season, year }: Term) => `the ${season} term ${year}`
const listed = (items: string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** "fewer than 5" or "10 to 14". */
const band = ({ from, to }: Band) =>
  from === 0 ? `fewer than ${to + 1}` : `${number().format(from)} to ${number().format(to)}`

const within = (hours: number) => {
  if (hours === 1) return 'within an hour'
  if (hours <= 24) return `within ${hours} hours`
  return hours === Number.POSITIVE_INFINITY ? 'after more than 4 days' : `within ${hours / 24} days`
}

/** The figures for governors. */
export const deskStatistics = {
  title: 'Statistics',
  heading: (of: Term) => `Concerns in ${inTerm(of)}`,
  term,
  season: (of: Term) => SEASONS[of.season],
  year: (of: Term) => String(of.year),
  band,
  shortBand: ({ from, to }: Band) => `${number().format(from)}–${number().format(to)}`,
  few: ['fewer', 'than 5'],
  terms: 'Terms',
  now: 'This term',
  noSuchTerm: 'We have no figures for a term like that. Here is this term instead.',
  total: (of: Band) => `${band(of)} concerns`,
  soFar: 'The term is not over: these are the figures so far.',
  wait: 'Hand this on only when the term is over. Whoever has two papers of one term can compare them, and may see who told you.',
  how: 'We show no exact numbers, only ranges of five, and “fewer than 5” can also be none. All else is made from these, but for the middle of the first answers, which we give from ten answers on. That way nobody can work out who told us, or about whom.',
  tooFew:
    'That is too few to show anything more without a risk that somebody could be recognised. Nothing is missing, and it is good news.',
  leftOut:
    'This table is left out: so little is hidden in it that somebody could work out the numbers from the total.',
  keptWarning:
    'This counts a concern that is kept from a colleague. By a figure that is higher than their own they could tell. Give it to governors, not to them.',
  madeFor: (name: string, post: string, day: string) =>
    `Made on ${day} from the concerns that ${name} (${post}) may see.`,
  print: 'To make a paper for governors, print this page from your browser (A4).',
  columns: { count: 'Concerns' },
  chart: (title: string, of: Term) => `${title}, ${of.season} term ${of.year}`,
  termsChart: 'All concerns, term by term',
  line: (label: string, text: string) => `${label}: ${text}`,
  others: 'Each of the others',
  each: 'Each of these',
  tables: {
    points: {
      title: 'What they were about',
      label: 'Point of the code',
      hint: 'A concern can be about several points.',
    },
    groups: {
      title: 'Which groups',
      label: 'Group',
      hint: 'Its group is deleted with a concern: then it counts as “none given”.',
    },
    months: { title: 'Month by month', label: 'Month', hint: '' },
    outcomes: {
      title: 'How they ended',
      label: 'Outcome',
      hint: 'The last step on the ladder. What was reported to the authorities counts as that, whatever came after.',
    },
    answers: { title: 'First answers', label: 'When', hint: '' },
    terms: { title: 'Term by term', label: 'Term', hint: '' },
  },
  otherGroup: 'Another group or none given',
  month: (id: string) => monthInWords(`${id}-01`),
  outcomes: {
    none: 'No action needed',
    support: 'Support for whoever was hurt',
    reminder: 'A reminder to everybody',
    conversation: 'A private conversation',
    behaviour: 'By the behaviour policy',
    complaint: 'By the complaints procedure',
    'staff-code': 'By the staff code of conduct',
    caution: 'A cautionary notice',
    meeting: 'A meeting with senior staff',
    authorities: 'Reported to the authorities',
    legal: 'Legal advice taken',
    site: 'Asked to stay off the site',
    'not-a-concern': 'Not a concern',
    withdrawn: 'Withdrawn by the reporter',
    open: 'Still open',
    deleted: 'Closed. What we did is deleted by now',
  } satisfies Record<Outcome, string>,
  answers: {
    'in-time': 'By the reply-by time',
    late: 'Later, or overdue',
    none: 'Not due yet, or none needed',
  } satisfies Record<Answer, string>,
  median: (hours: number) => `Half of the first answers came ${within(hours)}.`,
  inTime: ({ from, to }: Band) =>
    to >= 100
      ? `At least ${from}% of those due came by the reply-by time.`
      : `Between ${from}% and ${to}% of those due came by the reply-by time.`,
  timesHidden: 'Too few came in time to say more about how quick they were.',
  repeat: {
    title: 'Groups that come back',
    some: (groups: string[]) =>
      `With 5 or more concerns in this term and in the one before: ${listed(groups)}.`,
    none: 'No group is known to have had 5 or more concerns both in this term and in the one before.',
  },
  newsletter: {
    title: 'What we heard, what we did',
    label: 'For the newsletter',
    hint: 'Made from the figures above and nothing else. Change it until it sounds like you, then select it all and copy it.',
    fewHeard: (of: Term) =>
      `In ${inTerm(of)}, fewer than five concerns about class groups reached us. Thank you for looking after each other.`,
    heard: (of: Term, total: Band, isOver: boolean) =>
      `In ${inTerm(of)}, you told us of ${band(total)} concerns about class groups${isOver ? '' : ' so far'}. Thank you: it helps us to keep the groups kind.`,
    about: (points: string[]) => `What came up most: ${listed(points)}.`,
    did: (steps: string[]) => `What we did: ${listed(steps)}.`,
    answered: (hours: number) => `Half of you had our first answer ${within(hours)}.`,
    close:
      'Most class groups are friendly, useful places. If something in yours worries you, tell us in confidence, and if you are not sure about a message, our page has a quick check for it.',
    /** What was heard, as it goes on after "What came up most:". A school's own points are not named. */
    points: {
      staff: 'worries about school staff that we would rather hear ourselves',
      child: 'talk about other people’s children',
      parent: 'hard words between families',
      school: 'worries about school decisions that we would rather hear ourselves',
      language: 'messages written in anger',
      abuse: 'hurtful messages',
      discrimination: 'words that put people down for who they are',
      rumour: 'stories that nobody had checked',
      private: 'private messages passed on',
      photo: 'photos of other people’s children',
      contact: 'personal details passed on',
      adverts: 'adverts',
      politics: 'politics',
      late: 'messages late in the evening',
      aside: 'chats between two that belong in private',
    } as Record<string, string>,
    /** What was done, as it goes on after "What we did:"; the heavier steps are not for a newsletter. */
    steps: {
      none: 'we listened, and found that it had settled',
      support: 'we looked after whoever was hurt',
      reminder: 'we reminded everybody of our code',
      conversation: 'we talked with people quietly, one to one',
      meeting: 'we sat down together',
    } as Partial<Record<Outcome, string>>,
  },
} as const
