import { describe, expect, test } from 'vitest'
import { ABOUT } from '../../../src/concerns/about.ts'
import { namedOf } from '../../../src/concerns/naming.ts'
import { type Matter, routeConcern } from '../../../src/concerns/routing.ts'
import { holds, type Person } from '../../../src/schools/people.ts'
import type { Role } from '../../../src/storage/schema.ts'
import { fc } from '../../support/properties.ts'

const person = (
  name: string,
  roles: Role[],
  mail: Person['mail'] = 'none',
  post = 'Member of staff',
): Person => ({
  id: name,
  schoolId: 'x',
  name,
  post,
  email: `${name}@example.com`,
  roles,
  mail,
  state: 'there',
})

const head = person('Ruth Okafor', ['headteacher'], 'first', 'Headteacher')
const deputy = person('Ngozi Adeyemi', ['slt', 'dsl'], 'next', 'Deputy headteacher')
const assistant = person('Tom O’Brien-Hall', ['slt', 'ddsl'], 'none', 'Assistant headteacher')
const chair = person('Howard Pell', ['chair'], 'first')
const office = person('Jean Whitlow', ['office'])
const school = [head, deputy, assistant, chair, office]
const matter = (parts: Partial<Matter>): Matter => ({ about: 'unsure', named: '', risks: [], ...parts })
const names = (people: Person[]) => people.map((p) => p.name)

const linesOf = (given: Partial<Matter>, people = school) =>
  routeConcern(matter(given), people).lines.map(names)

test('those next in line stand behind the first', () => {
  expect(linesOf({})).toEqual([[head.name, deputy.name]])
})

test('where a child may be at risk, the lead is told too, with the deputies behind', () => {
  expect(linesOf({ risks: ['child'] })).toEqual([[head.name], [deputy.name, assistant.name]])
})

test('with nobody at all there is a line of nobody, which shows as a mail that failed', () => {
  expect(linesOf({ risks: ['child'] }, [])).toEqual([[]])
  expect(routeConcern(matter({ risks: ['child'] }), [head]).withDsl).toBe(false)
})

test('with nobody first in line, the next in line are told at once', () => {
  const people = school.map((p) => (p === head ? { ...head, mail: 'none' as const } : p))
  expect(linesOf({}, people)).toEqual([[deputy.name]])
})

test('with the only recipient kept from it, somebody else is told', () => {
  const only = { ...assistant, mail: 'first' as const }
  const people = [{ ...head, mail: 'none' as const }, only, chair]
  expect(linesOf({ about: 'parent', named: 'Mr O’Brien-Hall' }, people)).toEqual([[head.name]])
})

test.each([
  ...[
    'Mrs Okafor',
    'OKAFOR',
    'ruth  okafor!',
    'Okáfor',
    'Mrs Okafor’s',
    "Mrs Okafor's",
    'Mrs Okafors',
    'Ok\u200dafor',
  ],
  ...[
    'the head',
    'Headteacher',
    'our head teacher',
    'the headteacher, Mrs O',
    'Ruth, the head',
    'headteacher and deputy',
  ],
  ...['Principal', 'Ruth O', 'Miss Ruth', 'the Headteacher’s'],
])('“%s” names the headteacher', (named) => {
  expect(routeConcern(matter({ about: 'staff', named }), school)).toMatchObject({ route: 'chair' })
  expect(routeConcern(matter({ about: 'staff', named }), school).keptFrom).toContain(head)
})

test.each(['the head', 'Headteacher'])('“%s” names an acting headteacher', (named) => {
  const acting = { ...head, post: 'Acting headteacher' }
  expect(routeConcern(matter({ about: 'staff', named }), [acting, deputy, chair]).keptFrom).toEqual([acting])
})

test.each(['Okaforson', '', 'Hal', 'the', 'head of year two', 'head cook', 'Mr Smith', 'the teacher'])(
  '“%s” names nobody on the list',
  (named) => {
    expect(routeConcern(matter({ about: 'staff', named }), school).keptFrom).toEqual([])
  },
)

test.each(['Mr Hall', 'OBrien', 'Tom', 'the assistant head', 'Assistant Head Teacher', 'Mr Hall’s'])(
  '“%s” names the assistant head, and nobody else',
  (named) => {
    expect(routeConcern(matter({ about: 'slt', named }), school).keptFrom).toEqual([assistant])
  },
)

describe('an apostrophe is no letter', () => {
  const typed = [..."’'‘‛`´ʼ′ ", ''].map((sign) => `O${sign}Neill`)
  const kept = (named: string, listed: string) =>
    routeConcern(matter({ about: 'staff', named }), [head, person(listed, ['slt'])]).keptFrom

  test.each(typed)('“Mrs %s” names Ann O’Neill, however she stands on the list', (name) => {
    for (const listed of typed)
      expect(names(kept(`Mrs ${name}’s`, `Ann ${listed}`))).toEqual([`Ann ${listed}`])
  })

  test('nor does a blank in a name make it another', () => {
    expect(names(kept('Mr De Souza', 'Ana DeSouza'))).toEqual(['Ana DeSouza'])
    expect(names(kept('Mr DeSouza', 'Ana De Souza'))).toEqual(['Ana De Souza'])
  })

  test('but a part of a name is not the whole', () => {
    expect(kept('Mr Neill', 'Ann O’Neill')).toEqual([])
  })
})

const ALL_DSL = [
  'the DSL',
  'dsl',
  'our Safeguarding Lead',
  'the safeguarding officer',
  'THE DSL’S',
  'D.S.L.',
].concat(
  ...['designated safeguarding lead at the school', 'Child Protection Officer', 'child-protection lead'],
)
test.each(ALL_DSL)('“%s” names the safeguarding lead', (named) => {
  expect(names(routeConcern(matter({ about: 'staff', named }), school).keptFrom)).toEqual([deputy.name])
})

test.each([
  ...['DDSL', 'the deputy DSL', 'Deputy Safeguarding Lead', 'deputy designated safeguarding lead'],
  ...['the deputy child protection officer', 'assistant DSL'],
])('“%s” names the deputy of the safeguarding lead', (named) => {
  expect(names(routeConcern(matter({ about: 'staff', named }), school).keptFrom)).toEqual([assistant.name])
})

test('a headteacher who is the safeguarding lead is named by that', () => {
  const both = { ...head, roles: ['headteacher', 'dsl'] as Role[] }
  expect(routeConcern(matter({ about: 'staff', named: 'the DSL' }), [both, chair])).toMatchObject({
    route: 'chair',
    keptFrom: [both],
  })
})

describe('about somebody of SLT who isn’t named, with a child at risk', () => {
  const given = matter({ about: 'slt', risks: ['child'] })
  const outside = person('Ewa Nowak', ['dsl'])

  test('a safeguarding lead of SLT may be the one: it is kept from them', () => {
    const { keptFrom, withDsl, lines } = routeConcern(given, school)
    expect(keptFrom).toEqual([deputy, assistant])
    expect(withDsl).toBe(false)
    expect(lines.map(names)).toEqual([[head.name]])
  })

  test('a lead who isn’t of SLT gets it', () => {
    const { keptFrom, withDsl, lines } = routeConcern(given, [...school, outside])
    expect(keptFrom).toEqual([deputy, assistant])
    expect(withDsl).toBe(true)
    expect(lines.map(names)).toEqual([[head.name], [outside.name]])
  })

  test('nor is a name that isn’t on the list anybody’s', () => {
    const { keptFrom } = routeConcern({ ...given, named: 'Mr Smith' }, school)
    expect(keptFrom).toEqual([deputy, assistant])
  })

  test('with somebody of the list named, the other leads have it', () => {
    const { keptFrom, lines } = routeConcern({ ...given, named: 'Mrs Adeyemi' }, school)
    expect(keptFrom).toEqual([deputy])
    expect(lines.map(names)).toEqual([[head.name], [assistant.name]])
  })

  test('a headteacher who is a lead still gets it, and without a risk nobody is left out', () => {
    const both = { ...head, roles: ['headteacher', 'slt', 'dsl'] as Role[] }
    expect(routeConcern(given, [both, chair])).toMatchObject({ withDsl: true, keptFrom: [] })
    expect(routeConcern({ ...given, risks: [] }, school).keptFrom).toEqual([])
  })
})

describe('about the chair of governors', () => {
  test.each(['Mr Pell', 'the chair of governors', 'The Chair', 'Chairman of the governors', 'chairwoman'])(
    '“%s” is the chair, who is kept from it wherever it goes but to the chair',
    (named) => {
      for (const about of ABOUT.filter((one) => one !== 'headteacher')) {
        const { route, keptFrom, lines } = routeConcern({ about, named, risks: [] }, school)
        expect(route).not.toBe('chair')
        expect(keptFrom).toEqual([chair])
        expect(lines.flat()).not.toContain(chair)
      }
      expect(routeConcern({ about: 'headteacher', named, risks: [] }, school)).toMatchObject({
        route: 'chair',
        keptFrom: [head],
        lines: [[chair]],
      })
    },
  )

  test.each(['the PTA chair', 'chair of the PTA', 'vice chair', 'he threw a chairlift', 'Mrs Pellow'])(
    '“%s” is not',
    (named) => {
      expect(routeConcern(matter({ about: 'parent', named }), school).keptFrom).toEqual([])
    },
  )

  test('a governor, named or not: the headteacher alone, and the chair kept out', () => {
    for (const named of ['', 'Mrs Green']) {
      expect(routeConcern(matter({ about: 'governor', named }), school)).toEqual({
        route: 'headteacher',
        withDsl: false,
        lines: [[head]],
        keptFrom: [chair],
      })
    }
  })

  test.each(['Mr Pell, a friend of the headteacher', 'the chair, who plays golf with Mrs Okafor'])(
    'a governor who is the chair, with the headteacher mentioned (“%s”): still never the chair',
    (named) => {
      expect(routeConcern(matter({ about: 'governor', named }), school)).toMatchObject({
        route: 'headteacher',
        lines: [[head]],
        keptFrom: [chair],
      })
    },
  )

  test('a governor who is the headteacher: still never the headteacher', () => {
    expect(routeConcern(matter({ about: 'governor', named: 'Mrs Okafor' }), school)).toMatchObject({
      route: 'chair',
      keptFrom: [head],
    })
  })
})

describe('about “not sure”', () => {
  test('with a name, which is asked for only of who works there: the headteacher alone', () => {
    expect(linesOf({ named: 'Mr Smith' })).toEqual([[head.name]])
    expect(routeConcern(matter({ named: 'Mr Smith' }), school).route).toBe('headteacher')
    expect(routeConcern(matter({ named: 'Ruth Okafor' }), school).route).toBe('chair')
  })

  test.each(['parent', 'pupil'] as const)('but about a %s with a name: SLT', (about) => {
    expect(routeConcern(matter({ about, named: 'Mr Smith' }), school).route).toBe('slt')
  })

  test('a name without a letter is none', () => {
    expect(routeConcern(matter({ named: '?' }), school).route).toBe('slt')
  })
})

test('a name without letters on the list is meant by nobody', () => {
  expect(routeConcern(matter({ about: 'staff' }), [...school, person('–', ['slt'])]).keptFrom).toEqual([])
})

test('a child’s first name is not taken for one of the staff’s', () => {
  expect(routeConcern(matter({ about: 'pupil', named: 'Ruth' }), school)).toMatchObject({
    route: 'slt',
    keptFrom: [],
  })
})

test('who stands on the list twice is kept out twice', () => {
  const again = { ...person('Ruth Okafor', ['dsl']), id: 'again', email: 'safeguarding@example.com' }
  const { keptFrom, lines } = routeConcern(matter({ about: 'headteacher', risks: ['child'] }), [
    ...school,
    again,
  ])
  expect(keptFrom).toEqual([head, again])
  expect(lines.flat()).not.toContain(again)
})

test('a safeguarding lead who is the headteacher never gets what is about the headteacher', () => {
  const people = [{ ...head, roles: ['headteacher', 'dsl'] as Role[] }, assistant, chair]
  expect(linesOf({ about: 'headteacher', risks: ['child'] }, people)).toEqual([
    [chair.name],
    [assistant.name],
  ])
})

test('whatever is raised: the one it is about is never told, nor the office; the chair only of the head', () => {
  const matters = fc.record({
    about: fc.constantFrom(...ABOUT),
    named: fc.constantFrom('', ...school.map((p) => p.name), 'Somebody Else'),
    risks: fc.subarray(['child', 'extremism'] as const).map((risks) => [...risks]),
  })
  fc.assert(
    fc.property(matters, fc.shuffledSubarray(school, { minLength: 0 }), (given, people) => {
      const { route, lines, keptFrom } = routeConcern(given, people)
      const told = lines.flat()
      for (const p of keptFrom) expect(told).not.toContain(p)
      expect(told.some((p) => holds(p, 'office'))).toBe(false)
      expect(told.some((p) => holds(p, 'chair'))).toBe(route === 'chair' && people.includes(chair))
      if (given.about === 'headteacher') expect(told).not.toContain(head)
      if (route === 'headteacher' && given.risks.length === 0)
        expect(told.filter((p) => p !== head)).toEqual([])
      expect(new Set(lines.map(([p]) => p)).size).toBe(lines.length)
    }),
  )
})

describe('a title is nobody’s name', () => {
  const hill = person('Mrs J Hill', ['headteacher'], 'first')
  const lee = person('Miss Lee', ['dsl'])
  const governor = person('Bernard Lyle', ['chair'], 'first')
  const route = (about: Matter['about'], named: string) =>
    routeConcern({ about, named, risks: ['child'] }, [hill, lee, governor])

  test('who is called "Mrs Brown" is not "Mrs J Hill", nor is "Miss Green" "Miss Lee"', () => {
    expect(route('staff', 'Mrs Brown')).toMatchObject({ route: 'headteacher', keptFrom: [] })
    expect(route('unsure', 'Mrs Patel, a mum')).toMatchObject({ route: 'headteacher', keptFrom: [] })
    expect(route('parent', 'Mrs Patel, a mum')).toMatchObject({ route: 'slt', keptFrom: [] })
    expect(route('staff', 'Miss Green').keptFrom).toEqual([])
  })

  test('but "Mrs Hill" and "Miss Lee" are', () => {
    expect(route('staff', 'Mrs Hill').route).toBe('chair')
    expect(route('staff', 'miss lee').keptFrom).toEqual([lee])
  })
})

describe('a surname with one slip in it', () => {
  const isNamedBy = (typed: string, name = 'Ngozi Adeyemi') =>
    namedOf(typed, 'unsure', [person(name, ['slt'])]).length > 0

  test.each(['Mrs Adeyami', 'Adeyem', 'Adeyemii', 'Adeeymi', 'miss adyemi', 'Mrs Adeyemi-Cole'])(
    '%s is meant',
    (typed) => {
      expect(isNamedBy(typed)).toBe(true)
    },
  )

  test.each([
    ['Mrs Adayami', 'Ngozi Adeyemi'],
    ['Mrs Hall', 'Ngozi Hill'],
    ['Mr Farris', 'Ngozi Harris'],
    ['Mr Brownlow', 'Ngozi Brown'],
  ])('%s is not %s', (typed, name) => {
    expect(isNamedBy(typed, name)).toBe(false)
  })

  test('is none where somebody has that very name', () => {
    const [davies, davis] = [person('Ruth Davies', ['headteacher']), person('Tom Davis', ['slt'])]
    const list = [davies, davis]
    expect(namedOf('Tom Davis', 'slt', list)).toEqual([davis])
    expect(namedOf('Mrs Davies', 'slt', list)).toEqual([davies])
    expect(namedOf('Mr Davise', 'slt', list)).toEqual(list)
    expect(namedOf('Davis and Mrs Davees', 'slt', list)).toEqual(list)
  })

  test('is found whatever the slip', () => {
    const slip = fc.constantFrom('drop', 'add', 'change', 'swap')
    const surname = fc.stringMatching(/^[a-z]{5,12}$/)
    fc.assert(
      fc.property(surname, slip, fc.nat(), fc.stringMatching(/^[a-z]$/), (name, how, at, letter) => {
        const i = 1 + (at % (name.length - 2))
        const rest = {
          drop: name.slice(i + 1),
          add: letter + name.slice(i),
          change: letter + name.slice(i + 1),
        }
        const swapped = `${name[i + 1]}${name[i]}${name.slice(i + 2)}`
        expect(isNamedBy(name.slice(0, i) + (how === 'swap' ? swapped : rest[how]), `Ann ${name}`)).toBe(true)
      }),
    )
  })
})
