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

/** Whom a concern may turn out to be about so that it goes further up; nobody is above the chair. */
export const ABOVE: Record<Route, About[]> = {
  slt: ['staff', 'slt', 'governor', 'headteacher'],
  headteacher: ['headteacher'],
  chair: [],
}
