/** The points of the code that drafts are read for, in the order of the weights' rows. */
export const POINTS = [
  'staff',
  'child',
  'parent',
  'school',
  'language',
  'abuse',
  'discrimination',
  'rumour',
  'private',
  'photo',
  'contact',
] as const
export type Point = (typeof POINTS)[number]
