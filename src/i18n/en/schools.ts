export const schools = {
  title: 'Find your school',
  lead: 'Good manners for class groups: read your school’s code, or raise a concern in confidence.',
  search: 'Your school’s name, or part of it',
  find: 'Find it',
  list: 'Schools',
  /** Said aloud as one types. */
  count: (count: number) => (count === 1 ? '1 school' : `${count} schools`),
  more: (count: number) => `The first ${count} schools. Type more of the name to see fewer.`,
  closed: {
    title: 'Not open',
    'set-up': 'This school’s page for class groups isn’t open yet.',
    suspended: 'This school’s page for class groups is closed at the moment.',
    typed: 'What you typed was not sent. You can copy it from here:',
    office: 'You can reach the school office:',
  },
  none: 'No school here has that in its name. Try one word of it, or ask the school office for the link.',
} as const
