export const schools = {
  title: 'Find your school',
  lead: 'Good manners for class groups: read your school’s code, or raise a concern in confidence.',
  search: 'Your school’s name, or part of it',
  find: 'Find it',
  list: 'Schools',
  none: 'No school here has that in its name. Try one word of it, or ask the school office for the link.',
} as const
