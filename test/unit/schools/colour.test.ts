import { expect, test } from 'vitest'
import { contrastRatio, heldToContrast } from '../../../src/schools/colour.ts'
import { fc } from '../../support/properties.ts'

const hex = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('the ratio is WCAG’s', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBe(21)
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('any colour a school chooses can be read: links on the ground, and text on the colour', () => {
  fc.assert(
    fc.property(hex, (colour) => {
      const { light, dark } = heldToContrast(colour)
      expect(contrastRatio(light, '#fbf8f2')).toBeGreaterThanOrEqual(4.5)
      expect(contrastRatio(light, '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrastRatio(dark, '#1c2328')).toBeGreaterThanOrEqual(4.5)
      expect(contrastRatio(dark, '#14191d')).toBeGreaterThanOrEqual(4.5)
      expect(contrastRatio(dark, '#0f1b17')).toBeGreaterThanOrEqual(4.5)
    }),
    { numRuns: 1_000 },
  )
})

test('what is made lighter or darker keeps its hue', () => {
  expect(heldToContrast('#1b5e4b').dark).toBe('#2fa584')
  expect(heldToContrast('#ff0000').light).toBe('#d60000')
})

test('a colour that can be read already stays as it is', () => {
  expect(heldToContrast('#1b5e4b').light).toBe('#1b5e4b')
})
