import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ABOUT } from '../../../src/concerns/form.ts'
import { type Matter, routeConcern } from '../../../src/concerns/routing.ts'
import { holds, type Person } from '../../../src/schools/people.ts'
import type { Role } from '../../../src/storage/schema.ts'

const person = (name: string, roles: Role[], mail: Person['mail'] = 'none'): Person => ({
  id: name,
  schoolId: 'x',
  name,
  post: '',
  email: `${name}@example.com`,
  roles,
  mail,
})

const head = person('Ruth Okafor', ['headteacher'], 'first')
const deputy = person('Ngozi Adeyemi', ['slt', 'dsl'], 'next')
const assistant = person('Tom O’Brien-Hall', ['slt', 'ddsl'])
const chair = person('Howard Pell', ['chair'], 'first')
const office = person('Jean Whitlow', ['office'])
const school = [head, deputy, assistant, chair, office]
const matter = (parts: Partial<Matter>): Matter => ({ about: 'unsure', named: '', risks: [], ...parts })
const names = (people: Person[]) => people.map((p) => p.name)

test('those next in line follow, in their order', () => {
  expect(names(routeConcern(matter({}), school).next)).toEqual([deputy.name])
})

test('with nobody first in line, the next in line are told at once', () => {
  const people = school.map((p) => (p === head ? { ...head, mail: 'none' as const } : p))
  expect(names(routeConcern(matter({}), people).to)).toEqual([deputy.name])
})

test('with the only recipient kept from it, somebody else is told', () => {
  const only = { ...assistant, mail: 'first' as const }
  const people = [{ ...head, mail: 'none' as const }, only, chair]
  expect(names(routeConcern(matter({ about: 'parent', named: 'Mr O’Brien-Hall' }), people).to)).toEqual([
    head.name,
  ])
})

test.each(['Mrs Okafor', 'OKAFOR', 'ruth  okafor!', 'Okáfor', 'the head, Ms Okafor'])(
  '“%s” names the headteacher',
  (named) => {
    expect(routeConcern(matter({ about: 'staff', named }), school)).toMatchObject({
      route: 'chair',
      keptFrom: [head],
    })
  },
)

test.each(['Okaforson', 'Ruth', '', 'Hal'])('“%s” names nobody', (named) => {
  expect(routeConcern(matter({ about: 'staff', named }), school).keptFrom).toEqual([])
})

test('a safeguarding lead who is the headteacher never gets what is about the headteacher', () => {
  const people = [{ ...head, roles: ['headteacher', 'dsl'] as Role[] }, assistant, chair]
  const { to } = routeConcern(matter({ about: 'headteacher', risks: ['child'] }), people)
  expect(names(to)).toEqual([chair.name, assistant.name])
})

test('whatever is raised: the one it is about is never told, nor the office; the chair only of the head', () => {
  const matters = fc.record({
    about: fc.constantFrom(...ABOUT),
    named: fc.constantFrom('', ...school.map((p) => p.name), 'Somebody Else'),
    risks: fc.subarray(['child', 'extremism'] as const).map((risks) => [...risks]),
  })
  fc.assert(
    fc.property(matters, fc.shuffledSubarray(school, { minLength: 0 }), (given, people) => {
      const { route, to, next, keptFrom } = routeConcern(given, people)
      const told = [...to, ...next]
      for (const p of keptFrom) expect(told).not.toContain(p)
      expect(told.some((p) => holds(p, 'office'))).toBe(false)
      expect(told.some((p) => holds(p, 'chair'))).toBe(route === 'chair' && people.includes(chair))
      if (given.about === 'headteacher') expect(told).not.toContain(head)
      if (route === 'headteacher' && given.risks.length === 0)
        expect(told.filter((p) => p !== head)).toEqual([])
      expect(new Set(to).size).toBe(to.length)
    }),
  )
})
