import { type Matter, routeConcern } from '../concerns/routing.ts'
import type { Person } from './people.ts'

/** Who gets mail about which concerns: names, at once and if that fails. */
export interface Hears {
  about: 'parent' | 'staff' | 'headteacher' | 'risk'
  first: string[]
  next: string[]
}

const matters: [Hears['about'], Matter][] = [
  ['parent', { about: 'parent', named: '', risks: [] }],
  ['staff', { about: 'staff', named: '', risks: [] }],
  ['headteacher', { about: 'headteacher', named: '', risks: [] }],
]

/** By the same rule that concerns are routed by. */
export function whoHears(list: Person[]): Hears[] {
  const plain = matters.map(([about, matter]): Hears => ({ about, ...namesIn(matter, list) }))
  const alone = namesIn({ about: 'unsure', named: '', risks: [] }, list)
  const risk = namesIn({ about: 'unsure', named: '', risks: ['child'] }, list)
  const also = risk.first.filter((name) => !alone.first.includes(name))
  return [...plain, { about: 'risk', first: also.length > 0 ? also : risk.first, next: [] }]
}

function namesIn(matter: Matter, list: Person[]): Pick<Hears, 'first' | 'next'> {
  const { lines } = routeConcern(matter, list)
  const names = (people: (Person | undefined)[]) => [
    ...new Set(people.flatMap((person) => (person ? [person.name] : []))),
  ]
  const first = names(lines.map(([person]) => person))
  return {
    first,
    next: names(lines.flatMap((line) => line.slice(1))).filter((name) => !first.includes(name)),
  }
}
