import type { About, Route } from '../storage/schema.ts'

/** Whom a concern can be about, as its reporter is asked. */
export const ABOUT = [
  'parent',
  'staff',
  'headteacher',
  'slt',
  'governor',
  'pupil',
  'unsure',
] as const satisfies About[]

const OF_THE_SCHOOL: About[] = ['staff', 'slt', 'governor', 'headteacher']

/**
 * Whom a concern may turn out to be about, so that it goes further up or is kept from somebody else; nobody is above the
 * chair. A safeguarding lead who only reads what the headteacher works can still say that it is about the headteacher.
 */
export function mayTurnOutAbout(route: Route, works: boolean): About[] {
  if (route === 'chair') return []
  if (works) return OF_THE_SCHOOL
  return route === 'headteacher' ? ['headteacher'] : []
}
