import { POINTS } from '../checker/points.ts'

/**
 * The points of the code of conduct: the one vocabulary of the whole product. The code page shows them,
 * a concern names the ones it is about, the statistics count them. A school may add its own.
 */
export const POINT_IDS = POINTS

/** Whether drafts are read for a point. The others, and a school's own, only a person can tell. */
export const isReadFor = (point: string) => (POINTS as readonly string[]).includes(point)

/** Ready-made points that other schools' codes often have; off unless a school chooses them. */
export const EXTRA_POINT_IDS = ['adverts', 'politics', 'late', 'aside'] as const

/** What a concern may be about that no point names. */
export const SOMETHING_ELSE = 'other'

/** Every point there is to choose: ours, ready-made ones, a school's own, and last "something else". */
export const everyPointId = (own: Iterable<string>): string[] => [
  ...new Set([...POINT_IDS, ...EXTRA_POINT_IDS, ...own, SOMETHING_ELSE]),
]

/** The words of a point, in the order in which they are written. */
export const POINT_FIELDS = ['dont', 'because', 'instead', 'report'] as const
export type PointField = (typeof POINT_FIELDS)[number]

export type PointId = (typeof POINT_IDS)[number] | (typeof EXTRA_POINT_IDS)[number]
