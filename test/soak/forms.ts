import brambleHill from '../../scripts/demo/bramble-hill.json' with { type: 'json' }
import saltmarsh from '../../scripts/demo/saltmarsh.json' with { type: 'json' }
import { schoolFile } from '../../src/schools/school-file.ts'

/** The two demo schools. Nobody answers here, and ten days go by before that is mailed about. */
export const schools = [brambleHill, saltmarsh].map(({ settings, people, ...school }) =>
  schoolFile.parse({
    ...school,
    settings: { ...settings, replyHours: 240 },
    // Two of whom each was told first would share one who is next, and their mail could not be told apart.
    people: people.map((person) =>
      person.email === 'assistant@saltmarsh.example.com' ? { ...person, mail: 'none' } : person,
    ),
  }),
)

type School = 'bramble-hill' | 'saltmarsh'

/** Kinds of concern; how many are mailed about it at each school, and from how many it is kept. */
const kinds: { fields: Record<string, string>; mails: Record<School, number>; keptFrom: number }[] = [
  { fields: { about: 'parent' }, mails: { 'bramble-hill': 1, saltmarsh: 2 }, keptFrom: 0 },
  { fields: { about: 'staff' }, mails: { 'bramble-hill': 1, saltmarsh: 1 }, keptFrom: 0 },
  { fields: { about: 'headteacher' }, mails: { 'bramble-hill': 1, saltmarsh: 1 }, keptFrom: 1 },
  { fields: { about: 'pupil', risks: 'child' }, mails: { 'bramble-hill': 2, saltmarsh: 2 }, keptFrom: 0 },
]

/** A filled-in form, by the number of the parent who sends it. */
export interface Form {
  number: number
  school: School
  fields: Record<string, string>
  /** How many mails it makes, and from how many people it is kept. */
  mails: number
  keptFrom: number
}

/** Of each 300 forms, so many in a row are a flood: all to one school, about a parent. */
const isOfFlood = (number: number) => number % 300 >= 90 && number % 300 < 180

export function formOf(number: number): Form {
  const school = isOfFlood(number) || number % 3 === 0 ? 'saltmarsh' : 'bramble-hill'
  const kind = isOfFlood(number) ? 0 : number % kinds.length
  const { fields, mails, keptFrom } = kinds[kind] as (typeof kinds)[number]
  return {
    number,
    school,
    mails: mails[school],
    keptFrom,
    fields: {
      ...fields,
      token: crypto.randomUUID().replaceAll('-', ''),
      points: 'rumour',
      said: saidBy(number),
      contact: `parent-${number}@example.com`,
      mayContact: 'yes',
    },
  }
}

/** What a parent writes, by which their concern is known again. */
const saidBy = (number: number) =>
  `Parent ${number} writes: they say in the group that the kitchen failed its inspection.`

/** Whose words these are; NaN when they are nobody's. */
export const parentWhoSaid = (said: string): number => {
  const number = Number(/^Parent (\d+) writes/.exec(said)?.[1])
  return said === saidBy(number) ? number : Number.NaN
}
