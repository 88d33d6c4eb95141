import type * as z from 'zod'
import type { CodeContent, Point } from '../guidance/code.ts'
import { POINT_IDS, type PointId } from '../guidance/points.ts'
import { en } from '../i18n/en.ts'
import type { schoolSettings } from './settings.ts'

/** What a new school can start from: some settings, and a first draft of its code. Named in `t.startingPoints`. */
export interface StartingPoint {
  id: keyof typeof en.startingPoints
  settings: z.input<typeof schoolSettings>
  code: CodeContent
  /** In how many months the code is looked at again; null for never. */
  reviewMonths: 12 | 24 | null
}

const { primary, evidence, city, trust } = en.startingCodes
const socialMedia = en.startingCodes['social-media']

/** Standard points, some of them reworded. */
const points = (ids: readonly PointId[], reworded: Partial<Record<PointId, Partial<Point>>> = {}): Point[] =>
  ids.map((id) => ({ id, ...en.points[id], ...reworded[id] }))

const without = (...left: PointId[]) => POINT_IDS.filter((id) => !left.includes(id))

/** The starting points, in the order in which they are offered. */
export const STARTING_POINTS: readonly StartingPoint[] = [
  {
    id: 'primary',
    settings: {},
    reviewMonths: 12,
    code: { ...wording(primary), points: points(POINT_IDS) },
  },
  {
    id: 'social-media',
    settings: {},
    reviewMonths: 12,
    code: {
      ...wording(socialMedia),
      covers: 'social-media',
      points: points(without('private', 'contact'), {
        school: { instead: socialMedia.school },
        child: { instead: socialMedia.child },
      }),
      support: [...socialMedia.support],
    },
  },
  {
    id: 'trust',
    settings: { replyHours: 24 },
    reviewMonths: 12,
    code: {
      ...wording(trust),
      covers: 'social-media',
      points: points(POINT_IDS, { school: { instead: trust.school } }),
    },
  },
  {
    id: 'evidence',
    settings: {},
    reviewMonths: 24,
    code: {
      ...wording(evidence),
      points: points([...POINT_IDS, 'politics'], { abuse: { instead: evidence.abuse } }),
      evidence: [...evidence.evidence],
      staffWord: evidence.staffWord,
    },
  },
  {
    id: 'city',
    settings: {},
    reviewMonths: 12,
    code: {
      ...wording(city),
      covers: 'social-media',
      points: [
        ...points(POINT_IDS, { discrimination: city.discrimination }),
        { id: 'own-extremism', ...city.extremism },
      ],
      meanings: [...city.meanings],
      evidence: [...city.evidence],
    },
  },
]

type Wording = Record<'goodFor' | 'asks' | 'response', readonly string[]> & { intro: string }

function wording({ intro, goodFor, asks, response }: Wording) {
  const covers: CodeContent['covers'] = 'groups'
  return { intro, goodFor: [...goodFor], asks: [...asks], response: [...response], covers }
}
