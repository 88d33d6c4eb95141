import { quoted } from '../quote.ts'

/** The sections of a school's settings, and each of their fields: who will see what is filled in. */
export const settingsFields = {
  sections: {
    name: { title: 'Name' },
    look: { title: 'Colour and logo' },
    office: { title: 'School office' },
    safeguarding: { title: 'Safeguarding lead' },
    council: { title: 'Your council' },
    chair: { title: 'Chair of governors' },
    groups: { title: 'Class groups' },
    reply: { title: 'Reading and answering' },
    closures: { title: 'Days closed' },
    mail: { title: 'Mail to staff' },
    letters: { title: 'Letters' },
    privacy: { title: 'Data protection' },
    languages: { title: 'Languages' },
  },
  fields: {
    name: {
      label: 'The school’s name',
      hint: 'Parents see it at the top of every page. It stands on letters and in mail, too.',
    },
    trust: {
      label: 'Trust',
      hint: 'If the school is part of one. Parents see it at the foot of every page.',
    },
    colour: {
      label: 'The school’s colour',
      hint: 'Parents see it on buttons, links and drawings. Press the box to choose it.',
    },
    officePhone: {
      label: 'Phone number',
      hint: 'Parents find it under “Who to talk to”, and tap it to ring. It stands on letters, too.',
    },
    officeEmail: {
      label: 'Email address',
      hint: 'Parents see it beside the phone number. It stands on letters, too.',
    },
    officeAddress: {
      label: 'The school’s address',
      hint: 'Parents see it where they can write to the chair of governors. It stands at the head of letters.',
    },
    complaintsUrl: {
      label: 'Web address of your complaints procedure',
      hint: 'Parents find it under “Who to talk to”, for what a talk doesn’t settle.',
    },
    safeguardingName: {
      label: 'Name',
      hint: 'Parents see whom they will speak to when they worry about a child.',
    },
    safeguardingPhone: {
      label: 'Phone number',
      hint: 'Parents see it above the concern form and wherever a child may be at risk. Take one that somebody answers.',
    },
    safeguardingEmail: {
      label: 'Email address',
      hint: 'Parents see it under “Who to talk to”.',
    },
    childrensPhone: {
      label: 'Children’s services: phone number',
      hint: 'Your council’s, for worries about a child. Parents see it above the concern form, for when the safeguarding lead doesn’t answer. Staff see it on the desk.',
    },
    childrensNightPhone: {
      label: 'Children’s services: out of hours',
      hint: 'If they have another number at night and at weekends. It stands beside the first.',
    },
    ladoPhone: {
      label: 'Concerns about staff (LADO): phone number',
      hint: 'The council’s officer for concerns about people who work with children. Only staff see it, on the desk.',
    },
    chairName: {
      label: 'Name',
      hint: 'Parents see it under “Who to talk to”, for when it is about the headteacher.',
    },
    chairContact: {
      label: 'How parents reach the chair',
      hint: 'It stands after the name, like “write to the Chair of Governors, in confidence, at the school’s address”. It should not pass the headteacher’s desk.',
    },
    groups: {
      label: 'Your class groups',
      hint: 'One on each line, 100 at the most. Parents choose from them when they raise a concern. Staff see them in the inbox and the statistics.',
    },
    readers: {
      label: 'Who reads a concern',
      hint: 'By role, like “our headteacher and deputy headteacher”. Parents see it above the concern form. Keep it true when staff change. Leave it empty for “our senior leadership team”, or “our headteacher” while nobody else is on that team.',
    },
    replyHours: {
      label: 'Hours until a concern is answered',
      hint: 'A number from 1 to 240. Parents are told it, and staff are reminded. When it falls on a day without school, the end of the next school day counts.',
    },
    nation: {
      label: 'Bank holidays',
      hint: 'No answer is due on a bank holiday. Whose do you keep?',
    },
    acknowledgement: {
      label: 'Your first answer',
      hint: 'The parent reads this when staff press “Acknowledge”. Leave it empty for Gatepost’s own words.',
    },
    closures: {
      label: 'Holidays and other days without school',
      hint: 'One on each line, like “26 Oct 2026 – 30 Oct 2026 Half term” or “25/12/2026”. No answer is due on these days, and staff get no reminders.',
    },
    mailBody: {
      label: 'What mail about a new concern holds',
      hint: 'Parents read on “What we keep” which it is.',
    },
    lettersMore: {
      label: 'A paragraph of your own',
      hint: 'It stands at the end of each letter to a parent that staff start from here. They can change it.',
    },
    lettersClosing: {
      label: 'How letters end',
      hint: 'It stands above the name of whoever signs. Leave it empty for “Yours sincerely”.',
    },
    retentionMonths: {
      label: 'Months that a closed concern is kept',
      hint: 'A number from 1 to 84. Parents read it before they send a concern. It holds for the concerns that you have now, too. Staff are told 14 days before one is deleted, and longer before in the holidays.',
    },
    controller: {
      label: 'Who answers for the data',
      hint: 'For an academy, mostly the trust. Parents see it on “What we keep”. Leave it empty if it is the school.',
    },
    dpName: {
      label: 'Whom parents can ask about their data',
      hint: 'A name or a role, like “our data protection officer”. Parents see it on “What we keep”.',
    },
    dpEmail: {
      label: 'Their email address',
      hint: 'Parents see it beside the name.',
    },
    languages: {
      label: 'Languages that parents can write to you in',
      hint: 'For each, parents see one sentence in that language on your first page and on the concern form. Choose those that a member of staff, or a translator who is bound to keep it to themselves, can read for you.',
    },
  },
  options: {
    nation: {
      'england-and-wales': 'England and Wales',
      scotland: 'Scotland',
      'northern-ireland': 'Northern Ireland',
    },
    mailBody: {
      concern:
        'The concern: what it is about, the group, when, and what was said. Never who told you, and no pictures.',
      notice: 'Only a notice that there is one. It is read on the desk.',
    },
  },
  groupLong: (group: string) =>
    `${quoted(group)} is longer than 200 letters. Put each group on a line of its own.`,
  errors: {
    nameMissing: 'Give the school’s name.',
    nameLong: 'That is too long. Keep it under 120 letters.',
    lineLong: 'That is too long. Keep it under 200 letters.',
    textLong: 'That is too long. Keep it under 1,000 letters.',
    acknowledgementLong: 'That is too long. Keep it under 2,000 letters.',
    colourWrong: 'Choose a colour, or give its code, like #1b5e4b.',
    phoneWrong: 'Give one phone number, in digits, like 01632 960101.',
    emailWrong: 'That isn’t an email address. It should look like office@school.example.com.',
    urlWrong: 'That isn’t a web address. It should look like https://school.example.com/complaints.',
    groupsMany: 'Those are more than 100 groups. Leave some out.',
    replyHoursWrong: 'Give a whole number from 1 to 240.',
    retentionMonthsWrong: 'Give a whole number from 1 to 84.',
    nationUnknown: 'Choose whose bank holidays you keep.',
    mailBodyUnknown: 'Choose what mail holds.',
    languagesUnknown: 'One of these languages isn’t on our list. Choose again.',
    officePhoneNeeded: 'Parents ring this number. You can change it, but it can’t be empty.',
    officeEmailNeeded: 'Parents write to this address. You can change it, but it can’t be empty.',
    safeguardingPhoneNeeded:
      'Parents ring this number when they worry about a child. You can change it, but it can’t be empty.',
    chairContactNeeded:
      'Parents need a way past the headteacher. You can change how they reach the chair, but it can’t be empty.',
    dpNameNeeded:
      'By law parents must know whom to ask about their data. You can change it, but it can’t be empty.',
    dpEmailNeeded:
      'By law parents must be able to ask about their data. You can change it, but it can’t be empty.',
  },
} as const
