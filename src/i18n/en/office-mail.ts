/** Mail about the school itself: who is on its list. It never holds anything of a concern. */
export const officeMail = {
  invitation: {
    subject: (school: string) => `You are on ${school}’s list in Gatepost`,
    /** Who added them. */
    adder: {
      school: (school: string) => school,
      operator: (school: string) => `whoever looks after Gatepost for ${school}`,
    },
    intro: (by: string, school: string, roles: string) =>
      `${by.charAt(0).toUpperCase()}${by.slice(1)} has put you on ${school === by ? 'its' : 'the school’s'} list as ${roles}. Gatepost is where parents read the school’s code of conduct for class groups and raise a concern in confidence.`,
    open: 'Sign in with this email address. There is no password; a code comes by mail:',
    setUp:
      'Is the school new to Gatepost? Then sign in and look under “School”: it says what is still missing before parents can see its page.',
    mistake: 'If this is a mistake, tell whoever added you. Nothing happens until you sign in.',
    why: (by: string) => `You get this because ${by} gave this address.`,
  },
  listChanged: {
    subject: (school: string) => `Who reads concerns at ${school} has changed`,
    intro: (by: string) => `${by} has changed the list of people who read concerns.`,
    change: 'What changed',
    open: 'See the list:',
    notes: [
      'If you did not expect this, speak to each other today, and to whoever looks after Gatepost for your school.',
    ],
    why: (school: string) => `You get this because you are on ${school}’s list for concerns.`,
  },
  review: {
    subject: 'Time to look at the code again',
    intro: {
      soon: (school: string) =>
        `The code for class groups at ${school} is to be looked at again in about a month.`,
      over: (school: string) => `The day to look at the code for class groups at ${school} again has come.`,
    },
    by: 'Look at it by',
    open: 'Read it, and change what needs it:',
    notes: ['Nothing to change? Publish it again as it is. Then parents see that it was looked at.'],
    why: (school: string) => `You get this because you are on ${school}’s list in Gatepost.`,
  },
  suspended: {
    subject: (school: string) => `${school}’s page for parents was closed`,
    intro: (hasOffice: boolean) =>
      `Whoever looks after Gatepost for your school has closed your page for parents.${hasOffice ? ' They see how to reach the office.' : ''} Concerns that were raised are still there, and parents can still come back to theirs. If you did not expect this, ask them today.`,
  },
  resumed: {
    subject: (school: string) => `${school}’s page for parents is as it was`,
    intro: () =>
      'Whoever looks after Gatepost for your school no longer keeps your page for parents closed. It is as it was before.',
  },
  openDesk: 'Open the desk:',
  contactsChanged: {
    subject: (school: string) => `Whom parents can reach at ${school} has changed`,
    intro: (by: string) =>
      `${by} has changed how the chair of governors, the safeguarding lead or the council is reached.`,
    change: 'What changed',
    open: 'See who is on the list:',
    notes: ['If this is not right, speak to each other today. Parents see it already.'],
    why: (school: string) => `You get this because you are on ${school}’s list for concerns.`,
  },
  proposal: {
    subject: (school: string) => `Somebody is proposed for ${school}’s list`,
    intro: (by: string) =>
      `${by} proposes somebody who would read concerns. Nothing happens until you agree.`,
    change: 'Who',
    open: 'Agree, or take it away:',
    notes: ['Agree only if you know this person and that this address is theirs.'],
    why: (school: string) => `You get this because you are on ${school}’s list for concerns.`,
  },
  roles: {
    headteacher: 'headteacher',
    slt: 'senior leadership team',
    dsl: 'safeguarding lead',
    ddsl: 'deputy safeguarding lead',
    chair: 'chair of governors',
    office: 'school office',
  },
} as const
