import { quoted } from '../quote.ts'
import { settingsFields } from './settings-fields.ts'

/** What a school sets for itself. */
export const settings = {
  title: 'School',
  nav: {
    label: 'The school',
    settings: 'Settings',
    people: 'People',
    code: 'The code',
    kit: 'Newsletter and poster',
    embed: 'On your website',
  },
  missing: {
    office: 'How parents reach the office: a phone number and an email address',
    safeguarding: 'The safeguarding lead’s phone number',
    chair: 'How parents reach the chair of governors',
    dataProtection: 'Whom parents can ask about their data',
    code: 'The code: publish its first version',
  },
  notYours: {
    title: 'Settings',
    text: 'The school office and the senior leadership team look after these.',
  },
  ...settingsFields,
  hub: {
    title: 'Settings',
    lead: 'What you change here counts at once. The log says who changed what.',
    groups: {
      school: 'The school',
      reach: 'Who can be reached',
      concerns: 'Concerns',
      data: 'Data and languages',
    },
    change: 'Change',
    none: 'Nothing yet',
    saved: (title: string) => `Saved: ${title}.`,
    same: 'Nothing was different, so nothing was changed.',
    merged: (count: number) =>
      count === 1
        ? 'One group was on the list twice. It is there once now.'
        : `${count} groups were on the list twice. They are there once now.`,
    parents: 'See your page as parents do',
    suspended:
      'Whoever looks after Gatepost for your school has closed your page. Parents see only how to reach the office. What you change counts when it opens again.',
    logo: 'With your logo',
    noLogo: 'No logo',
    held: (colour: string) => `${colour}, made easier to read`,
    childrens: (phone: string) => `Children’s services: ${phone}`,
    childrensAtNight: (phone: string) => `Out of hours: ${phone}`,
    lado: (phone: string) => `LADO: ${phone}`,
    readers: (readers: string) => `Read by ${readers}`,
    hours: (hours: number) => `Answered within ${hours === 1 ? 'an hour' : `${hours} hours`}`,
    holidays: (nation: string) => `Bank holidays of ${nation}`,
    closures: (count: number) =>
      count === 1 ? 'One holiday or day without school' : `${count} holidays and days without school`,
    next: (days: string) => `Next: ${days}`,
    mailBody: { concern: 'Holds the concern, never who told you', notice: 'Only says that there is one' },
    months: (months: number) =>
      `Kept for ${months === 1 ? 'a month' : `${months} months`} after it is closed`,
    more: (count: number) => `and ${count} more`,
  },
  open: {
    title: 'Not open to parents yet',
    missing: 'Before parents can come in, these are still missing:',
    ready:
      'Everything that parents need is here. When you open it, they can read the code and raise concerns.',
    button: 'Open to parents',
    done: 'Your page is open to parents now.',
    already: 'Your page was open already.',
    notReady: 'Something is still missing. Nothing was opened.',
  },
  section: {
    back: 'Settings',
    save: 'Save',
    meanwhile: {
      title: 'Somebody else changed something',
      text: 'After you opened this page, somebody else changed the settings. Nothing of yours is saved yet, and all that you typed is still here. Look it over and save it again.',
      notDone: 'Somebody else changed something in the meantime. Look it over, then press it again.',
      now: (label: string, value: string) => `${label} is now “${value}”`,
      empty: (label: string) => `${label} is now empty`,
    },
  },
  look: {
    colourTitle: 'How it looks',
    light: 'On a light screen',
    dark: 'On a dark screen',
    asChosen: (colour: string) => `${colour}, as you chose it`,
    darker: (colour: string) => `${colour}: made darker, so that it can be read`,
    lighter: (colour: string) => `${colour}: made lighter, so that it can be read`,
    sample: 'Check before you post',
    link: 'Who to talk to',
  },
  logo: {
    title: 'Logo',
    lead: 'Parents see it on your first page. It stands on letters, too. It is never cut off.',
    has: 'Your logo now:',
    label: 'Choose a picture',
    another: 'Choose another picture',
    hint: 'PNG, JPEG or WebP, up to 100 KB. What it says unseen, such as where it was made, is taken out.',
    send: 'Use this logo',
    remove: 'Remove the logo',
    saved: 'Saved: logo.',
    removed: 'The logo is removed.',
    logAdded: 'Logo put in',
    logChanged: 'Logo changed',
    logRemoved: 'Logo taken out',
    errors: {
      pictureMissing: 'Choose a picture first.',
      pictureLarge: 'That picture is larger than 100 KB. Make it smaller: 400 dots wide is plenty.',
      pictureType: 'That isn’t a PNG, JPEG or WebP picture. Save it as one of these and choose it again.',
      pictureBroken: 'We couldn’t read that picture. It may be damaged, or one that moves. Choose another.',
    },
  },
  groupHelp: {
    title: 'Start from a ready list',
    lead: 'It goes into the box below in place of what is there. Nothing is saved until you save it.',
    stage: 'School',
    stages: {
      primary: 'Primary: Reception to Year 6',
      nursery: 'Primary with nursery: Nursery to Year 6',
      infant: 'Infant: Reception to Year 2',
      junior: 'Junior: Year 3 to Year 6',
      secondary: 'Secondary: Year 7 to Year 11',
      sixth: 'Secondary with sixth form: Year 7 to Year 13',
      'scottish-primary': 'Scotland, primary: P1 to P7',
      'scottish-secondary': 'Scotland, secondary: S1 to S6',
      'northern-irish-primary': 'Northern Ireland, primary: Year 1 to Year 7',
    },
    nursery: 'Nursery',
    reception: 'Reception',
    year: (number: number) => `Year ${number}`,
    classes: 'Classes in a year',
    classNumbers: { '1': 'One', '2': 'Two: A and B', '3': 'Three: A, B and C', '4': 'Four: A to D' },
    none: 'Choose',
    fill: 'Put it into the box',
    filled: 'The list is in the box. Change what you like, then save it.',
  },
  closuresPage: {
    upload: {
      label: 'Or take them from a calendar file',
      hint: 'A file that ends in .ics, from your calendar or your council’s website, up to 1 MB. Whole days in it are added to what is in the box.',
    },
    check: 'Check these days',
    review: {
      title: 'Is this right?',
      lead: 'Nothing is saved yet. Take away the tick from any day on which the school is open.',
      label: 'The school is closed',
      save: 'Save these days',
      back: 'Back to the box',
      none: 'No days: the school is closed only at weekends and on bank holidays.',
    },
    notes: {
      past: (count: number) =>
        count === 1 ? 'One that is long over was left out.' : `${count} that are long over were left out.`,
      double: (count: number) =>
        count === 1
          ? 'One was there twice. It is there once now.'
          : `${count} were there twice. They are there once now.`,
      timed: (count: number) =>
        count === 1
          ? 'One entry of the file has a time of day, so the school isn’t closed all day. It was left out.'
          : `${count} entries of the file have a time of day, so the school isn’t closed all day. They were left out.`,
      repeating: (count: number) =>
        count === 1
          ? 'One entry of the file repeats. It was left out: if the school is closed then, type its days in.'
          : `${count} entries of the file repeat. They were left out: if the school is closed then, type their days in.`,
      cancelled: (count: number) =>
        count === 1
          ? 'One entry of the file is called off. It was left out.'
          : `${count} entries of the file are called off. They were left out.`,
      odd: (count: number) =>
        count === 1
          ? 'One entry of the file ends before it begins, or lasts longer than 100 days. It was left out.'
          : `${count} entries of the file end before they begin, or last longer than 100 days. They were left out.`,
    },
    line: (number: number, typed: string, said: string) => `Line ${number}, ${quoted(typed)}: ${said}`,
    faults: {
      noDay: 'we find no day in it. Give day, month and year.',
      noYear: 'which year is it?',
      noSuchDay: 'there is no such day.',
      backwards: 'it ends before it begins.',
      tooLong: 'it is longer than 100 days. Is one of the days wrong?',
      manyDays: 'there are more than two days in it. Put each on a line of its own.',
      longLine: 'it is longer than 200 letters.',
    },
    errors: {
      lines: 'Some lines can’t be read. They are named above the box.',
      textLong: 'That is too much text. Leave some out.',
      tooMany: 'Those are more than 200 entries. Leave some out.',
      runTooLong:
        'Together these close the school for more than 100 days in a row. A concern would wait for as long.',
      fileLarge: 'That file is larger than 1 MB. Save only this year and the next from your calendar.',
      fileNotText: 'That isn’t a calendar file. Its name should end in .ics.',
      calendarBroken: 'We couldn’t read that calendar. It may be damaged. Save it from your calendar again.',
      calendarEmpty: 'There are no whole days in that calendar. Choose another, or type the days.',
    },
    range: (from: string, to: string) => `${from} to ${to}`,
  },
  log: {
    changed: (label: string, from: string, to: string) => `${label}: from “${from}” to “${to}”`,
    filled: (label: string, to: string) => `${label}: “${to}”`,
    emptied: (label: string, from: string) => `${label}: emptied, was “${from}”`,
    list: (label: string, changes: string) => `${label}: ${changes}`,
    added: (lines: string) => `added ${lines}`,
    takenOut: (lines: string) => `taken out ${lines}`,
    order: 'put in another order',
    quoted: (line: string) => `“${line}”`,
  },
} as const
