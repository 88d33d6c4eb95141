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
} as const
