import { expect, test } from 'vitest'
import { sqlToAdd } from '../../../scripts/add-school.ts'
import { schoolFile } from '../../../src/schools/school-file.ts'
import { BRAMBLE_HILL } from '../../support/schools.ts'

test('a code names standard points by their id, rewords some, and keeps its whole wording', () => {
  const parsed = schoolFile.parse({
    ...BRAMBLE_HILL,
    code: [
      {
        ...BRAMBLE_HILL.code[0],
        content: {
          ...BRAMBLE_HILL.code[0]?.content,
          points: ['staff', { id: 'photo', instead: 'Ask us.' }],
        },
      },
    ],
  })
  const [staff, photo] = parsed.code[0]?.content.points ?? []
  expect(staff?.dont).toBe('Complain about a member of staff')
  expect(photo).toMatchObject({
    dont: 'Share photos or videos of other people’s children',
    instead: 'Ask us.',
  })
})

test.each([
  ['a slug with capitals', { slug: 'Bramble' }, 'small letters'],
  ['no headteacher', { people: BRAMBLE_HILL.people.slice(1) }, 'needs a headteacher'],
  ['no chair', { people: BRAMBLE_HILL.people.filter((p) => !p.roles.includes('chair')) }, 'needs a chair'],
  ['a slug of Gatepost’s own', { slug: 'operator' }, 'Gatepost’s own'],
  ['a slug of the desk’s own', { slug: 'account' }, 'Gatepost’s own'],
  ['the head as chair', { people: withHeadAsChair() }, 'must be two people'],
  ['nobody who gets mail', { people: withoutMail() }, 'get mail at once'],
  ['no office to ring', { settings: { ...BRAMBLE_HILL.settings, office: undefined } }, 'reach the office'],
  ['no DSL', { people: BRAMBLE_HILL.people.filter((p) => !p.roles.includes('dsl')) }, 'safeguarding lead'],
  [
    'one address for two',
    { people: [...BRAMBLE_HILL.people, { ...BRAMBLE_HILL.people[0], name: 'X' }] },
    'the same address',
  ],
  ['a school’s name that no subject of a mail can hold', { name: 'x'.repeat(121) }, '<=120'],
  ['a name that the list’s own form would refuse', withHead({ name: 'x'.repeat(101) }), '<=100'],
  ['a post that it would refuse', withHead({ post: 'x'.repeat(101) }), '<=100'],
  [
    'an address no mail can go to',
    withHead({ email: `head@${'x.'.repeat(130)}example.com` }),
    'isn’t an email address',
  ],
  ['a closure that ends before it begins', withClosure('2026-10-30', '2026-10-26'), 'ends before it begins'],
  ['a closure of a year', withClosure('2026-01-01', '2027-01-01'), 'longer than 100 days'],
])('%s is refused with the reason', (_, change, reason) => {
  const result = schoolFile.safeParse({ ...BRAMBLE_HILL, ...change })
  expect(result.error?.message).toContain(reason)
})

function withClosure(from: string, to: string) {
  return { settings: { ...BRAMBLE_HILL.settings, closures: [{ from, to }] } }
}

function withHead(change: object) {
  return { people: BRAMBLE_HILL.people.map((p, i) => (i === 0 ? { ...p, ...change } : p)) }
}

function withHeadAsChair() {
  const head = BRAMBLE_HILL.people.find((p) => p.roles.includes('headteacher'))
  return BRAMBLE_HILL.people.map((p) => (p.roles.includes('chair') ? { ...p, name: head?.name } : p))
}

function withoutMail() {
  return BRAMBLE_HILL.people.map((p) => (p.roles.includes('chair') ? p : { ...p, mail: 'none' }))
}

test('as SQL, an apostrophe stays one', () => {
  const sql = sqlToAdd('scripts/demo/saltmarsh.json')
  expect(sql).toContain('insert into "schools"')
  expect(sql).not.toContain('?')
})
