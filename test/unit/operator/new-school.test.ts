import { expect, test } from 'vitest'
import { newSchool } from '../../../src/operator/new-school.ts'
import { folded, slugFor } from '../../../src/schools/slug.ts'

const SCHOOL = {
  school: 'Hill School',
  headName: 'A B',
  headEmail: 'a@example.com',
  chairName: 'C D',
  chairEmail: 'c@example.com',
}
const faults = (fields: object) =>
  newSchool
    .safeParse({ ...SCHOOL, ...fields })
    .error?.issues.map(({ path, message }) => `${String(path)} ${message}`)

test.each([
  ['St Mary’s C. of E. Primary', 'st-marys-c-of-e-primary'],
  ["St Anne's", 'st-annes'],
  ['Ysgol Gŵyr', 'ysgol-gwyr'],
  ['  Élan & Co-op  ', 'elan-co-op'],
  ['4 Oaks', 'oaks'],
  ['学校', ''],
  ['Desk', ''],
  ['X', ''],
])('the slug of %s is %s', (name, slug) => {
  expect(slugFor(name)).toBe(slug)
})

test('a slug made from a very long name is one that may be given, with room for a number', () => {
  const slug = slugFor('a very long name '.repeat(20))
  expect(slug).toMatch(/^[a-z][a-z0-9-]{1,55}$/)
  expect(slug).not.toMatch(/-$/)
})

test.each(['=1', '+1', '-1', '@x', '\tx', '\rx', '\nx', '  =1'])('a name like %j is no name', (name) => {
  for (const field of ['school', 'headName', 'chairName']) {
    expect(faults({ [field]: name })).toEqual([`${field} formula`])
  }
})

test('a name is no longer than the school’s own forms take', () => {
  const [longest, tooLong] = ['x'.repeat(100), 'x'.repeat(101)]
  expect(faults({ headName: longest, chairName: 'y'.repeat(100), school: 'x'.repeat(120) })).toBeUndefined()
  expect(faults({ headName: tooLong, chairName: `${longest}y`, school: 'x'.repeat(121) })).toEqual([
    'school nameLong',
    'headName nameLong',
    'chairName nameLong',
  ])
})

test('a cell and a field are read alike; what is left empty is filled', () => {
  const fields = Object.fromEntries(Object.entries(SCHOOL).map(([name, value]) => [name, [value]]))
  const filled = { ...SCHOOL, slug: 'hill-school', nation: 'england-and-wales', start: 'primary' }
  expect(newSchool.parse(fields)).toEqual(filled)
  expect(newSchool.parse({ ...SCHOOL, slug: ' /Hill-School ', nation: ' WALES', start: 'Primary ' })).toEqual(
    filled,
  )
  expect(newSchool.parse({ ...SCHOOL, nation: 'Northern-Ireland' }).nation).toBe('northern-ireland')
})

test('words are folded as they are sought', () => {
  expect(folded(' ST. MARY’S  C-of-E ')).toBe('st marys c of e')
  expect(folded('St Mary´s')).toBe('st marys')
  expect(folded('St Mary`s')).toBe('st marys')
})
