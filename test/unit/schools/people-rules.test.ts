import { describe, expect, test } from 'vitest'
import type { Person } from '../../../src/schools/people.ts'
import { letsIn, mayChange, mayTakeOff } from '../../../src/schools/people-rules.ts'
import type { Role } from '../../../src/storage/schema.ts'

const with_ = (...roles: Role[]): Person => ({
  id: roles.join(),
  schoolId: 's',
  name: 'A',
  post: 'B',
  email: 'a@example.com',
  mail: 'first',
  state: 'there',
  roles,
})
const BY = {
  head: with_('headteacher'),
  slt: with_('slt'),
  lead: with_('dsl'),
  chair: with_('chair'),
  office: with_('office'),
}
const open = { closedFor: null }
const names = (may: (by: Person) => boolean) =>
  Object.entries(BY)
    .filter(([, by]) => may(by))
    .map(([name]) => name)
    .join(' ')

describe('who lets somebody in, and who takes them off or puts their entry right', () => {
  test.each<[Role[], string, string, string]>([
    // roles, lets in, … while the school is set up, takes off
    [['office'], 'head slt chair office', 'head slt chair office', 'head slt chair office'],
    [['slt'], 'head', 'head', 'head'],
    [['headteacher'], 'head chair', 'head chair', 'head chair'],
    [['headteacher', 'slt'], 'head', 'head', 'head'],
    [['dsl'], 'chair', 'head chair', 'head chair'],
    [['ddsl'], 'chair', 'head chair', 'head chair'],
    [['slt', 'ddsl'], 'chair', 'head chair', 'head chair'],
    [['headteacher', 'dsl'], 'chair', 'head chair', 'head chair'],
    [['chair'], 'chair', 'chair', 'chair'],
    [['office', 'slt'], 'head', 'head', 'head'],
  ])('%j', (roles, lets, atFirst, takes) => {
    expect(names((by) => letsIn(open, by, roles))).toBe(lets)
    expect(names((by) => letsIn({ closedFor: 'suspended' }, by, roles))).toBe(lets)
    expect(names((by) => letsIn({ closedFor: 'set-up' }, by, roles))).toBe(atFirst)
    expect(names((by) => mayTakeOff(by, roles))).toBe(takes)
  })
})

describe('who changes an entry', () => {
  test.each<[Role[], Role[], string]>([
    [['slt'], ['slt'], 'head'],
    [['slt'], ['slt', 'dsl'], 'chair'],
    [['slt', 'dsl'], ['slt'], 'head chair'],
    [['slt', 'dsl'], ['dsl'], 'head'],
    [['dsl'], ['slt', 'dsl'], 'head'],
    [['dsl'], ['ddsl'], 'chair'],
    [['dsl'], ['chair'], 'chair'],
    [['chair'], ['slt'], ''],
    [['slt'], ['slt', 'office'], 'head'],
    [['office'], ['slt'], 'head'],
    [['office'], ['office', 'ddsl'], 'chair'],
  ])('from %j to %j', (was, willBe, who) => {
    expect(names((by) => mayChange(open, by, with_(...was), with_(...willBe)))).toBe(who)
  })

  test.each<[Role[], string]>([
    [['slt'], 'head'],
    [['dsl'], 'chair'],
    [['headteacher', 'ddsl'], 'chair'],
    [['chair'], 'chair'],
    [['office'], 'head slt chair office'],
  ])('%j, to another address', (roles, who) => {
    const entry = with_(...roles)
    const moved = { ...entry, email: 'other@example.com' }
    expect(names((by) => mayChange(open, by, entry, moved))).toBe(who)
    expect(names((by) => mayChange(open, by, entry, { ...entry, email: 'A@Example.com' }))).not.toBe('')
  })
})
