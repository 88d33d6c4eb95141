import { expect, test } from 'vitest'
import { codeContent } from '../../../src/guidance/code.ts'
import { contentOf, draftOf } from '../../../src/guidance/code-draft.ts'
import { codeForm, newPointId, valuesOf } from '../../../src/guidance/code-form.ts'
import { STARTING_POINTS } from '../../../src/schools/starting-points.ts'
import { fc } from '../../support/properties.ts'

test.each(STARTING_POINTS)('the draft of $id is the same after a form has shown and sent it', (start) => {
  const draft = draftOf(start)
  expect(codeForm.parse(valuesOf(draft)).draft).toEqual(draft)
  expect(contentOf(codeForm.parse(valuesOf(draft)).draft)).toEqual(start.code)
})

test('a new point has an id that a code can have and nothing else has, whatever its words', () => {
  const { id } = codeContent.shape.points.element.shape
  const dont = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('Fly drones', 'main', '', 'Fly  drones!', 'é'),
  )
  fc.assert(
    fc.property(fc.array(dont, { maxLength: 40 }), (all) => {
      const taken: string[] = []
      for (const each of all) {
        const made = newPointId(each, taken)
        expect(id.safeParse(made).success).toBe(true)
        expect(taken).not.toContain(made)
        taken.push(made)
      }
    }),
  )
  expect(newPointId('Fly drones, ever!', [])).toBe('own-fly-drones-ever')
})

test('whatever is sent is read or refused, and never breaks', () => {
  const value = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 3 })
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom('do', 'point', 'on', 'dont-staff', 'meanings', 'new-dont', 'covers'),
  )
  fc.assert(
    fc.property(fc.dictionary(name, value), (values) => {
      const { success, error } = codeForm.safeParse(values)
      if (!success) expect(error?.issues.every(({ path }) => path.length === 1)).toBe(true)
    }),
  )
})
