/** What a new school can start from, named for what each does. */
export const startingPoints = {
  primary: { name: 'A single primary', text: 'A short code for class groups, looked at once a year.' },
} as const
