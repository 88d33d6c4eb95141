/** What a new school can start from, named for what each does. */
export const startingPoints = {
  primary: {
    name: 'A code for class groups',
    text: 'For a single primary. Steps from a quiet word upwards, always in proportion. Looked at once a year.',
  },
  'social-media': {
    name: 'All social media, with lists of do and don’t',
    text: 'For every network, class groups included. Complaints go to the school. Says how you help: newsletters, welcome packs, workshops. Looked at once a year.',
  },
  trust: {
    name: 'One code for the schools of a trust',
    text: 'An answer within 24 hours or on the next working day. The post comes down, then a talk in person, then the complaints procedure. “If in doubt, don’t post.” Looked at once a year.',
  },
  evidence: {
    name: 'Evidence first, and the way to the governors',
    text: 'What to keep, and what never to save or pass on. Who hears what, up to the chair of governors. A word to staff who are parents. Looked at every two years.',
  },
  city: {
    name: 'A large school in a city',
    text: 'Screenshots with time, date and place. Cyberbullying and trolling told apart. Extremism goes to the safeguarding lead. Fair to all, as the Equality Act 2010 asks. Looked at once a year.',
  },
} as const
