import { describe, expect, test } from 'vitest'
import { linesOfWorkers, linesWhenOverdue, whoHearsOf } from '../../../src/concerns/recipients.ts'
import type { Person } from '../../../src/schools/people.ts'
import type { Role, Route } from '../../../src/storage/schema.ts'

const person = (id: string, mail: Person['mail'], ...roles: Role[]): Person => ({
  id,
  schoolId: 's',
  name: id,
  post: id,
  email: `${id}@example.com`,
  roles,
  mail,
  state: 'there',
})
const people = [
  person('head', 'first', 'headteacher'),
  person('deputy', 'next', 'slt', 'dsl'),
  person('assistant', 'none', 'slt', 'ddsl'),
  person('chair', 'first', 'chair'),
  person('office', 'first', 'office'),
]
const without = (...ids: string[]) => people.filter(({ id }) => !ids.includes(id))
const concern = (route: Route, assigneeId: string | null = null, withDsl = false) => ({
  route,
  assigneeId,
  withDsl,
})
const ids = (lines: Person[][]) => lines.map((line) => line.map(({ id }) => id).join(' > '))

describe('who is told of one that waits, and who of one that is overdue', () => {
  test.each([
    ['for SLT', concern('slt'), people, ['head > deputy'], ['head', 'deputy']],
    ['with the deputy', concern('slt', 'deputy'), people, ['deputy > head'], ['deputy', 'head']],
    ['with the head', concern('slt', 'head'), people, ['head > deputy'], ['head', 'deputy']],
    [
      'with somebody who gets no mail',
      concern('slt', 'assistant'),
      people,
      ['assistant > head > deputy'],
      ['assistant', 'head'],
    ],
    [
      'with somebody gone',
      concern('slt', 'assistant'),
      without('assistant'),
      ['head > deputy'],
      ['head', 'deputy'],
    ],
    ['with somebody who may not see it', concern('headteacher', 'deputy'), people, ['head'], ['head']],
    ['kept from the head', concern('slt'), without('head'), ['deputy'], ['deputy']],
    [
      'at risk',
      concern('slt', null, true),
      people,
      ['head', 'deputy > assistant'],
      ['head', 'deputy', 'assistant'],
    ],
    ['for the headteacher', concern('headteacher'), people, ['head'], ['head']],
    [
      'for the headteacher, at risk',
      concern('headteacher', null, true),
      people,
      ['head', 'deputy > assistant'],
      ['head', 'deputy', 'assistant'],
    ],
    ['for the chair', concern('chair'), people, ['chair'], ['chair']],
    ['for the chair, with the chair', concern('chair', 'chair'), people, ['chair'], ['chair']],
    ['for nobody', concern('chair'), without('chair'), [''], ['']],
  ])('%s', (_, it, open, waits, overdue) => {
    expect(ids(linesOfWorkers(it, open))).toEqual(waits)
    expect(ids(linesWhenOverdue(it, open))).toEqual(overdue)
  })
})

test.each([
  ['for SLT', concern('slt'), people, 'head deputy'],
  [
    'somebody who gets no mail, of what is theirs',
    concern('slt', 'assistant'),
    people,
    'head assistant deputy',
  ],
  [
    'somebody who gets no mail, where nobody else does',
    concern('slt'),
    without('head', 'deputy'),
    'assistant',
  ],
  ['for the headteacher', concern('headteacher', 'deputy'), people, 'head'],
  ['for the headteacher, at risk', concern('headteacher', null, true), people, 'head deputy assistant'],
  ['for the chair', concern('chair'), people, 'chair'],
])('whose digest it is in: %s', (_, it, open, expected) => {
  expect(
    whoHearsOf(it, open)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(expected)
})
