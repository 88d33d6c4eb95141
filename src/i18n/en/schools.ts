export const schools = {
  title: 'Find your school',
  lead: 'Good manners for class groups: read your school’s code, or raise a concern in confidence.',
  search: 'Your school’s name, or part of it',
  find: 'Find it',
  list: 'Schools',
  closed: {
    title: 'Not open',
    'set-up': 'This school’s page for class groups isn’t open yet.',
    suspended: 'This school’s page for class groups is closed at the moment.',
    office: 'You can reach the school office:',
  },
  none: 'No school here has that in its name. Try one word of it, or ask the school office for the link.',
} as const
