import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('nowhere do our words speak of a child’s picture alone where nobody’s may be kept', () => {
  const words = globSync('src/i18n/en/*.ts').map((file) => readFileSync(file, 'utf8'))
  const alone = words.flatMap((text) => [
    ...text.matchAll(/(?:sexual|nude|indecent)[\w ]* (?:pictures?|images?|videos?)[\w ]* of a child/gi),
  ])
  expect(alone.map(([found]) => found)).toEqual([])
})
