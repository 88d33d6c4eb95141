import { expect, test } from 'vitest'
import { csvLine } from '../../src/csv.ts'

test.each([
  [['plain', '', 'two words'], 'plain,,two words\r\n'],
  [['a, b', 'say "hello"', 'two\nlines'], '"a, b","say ""hello""","two\nlines"\r\n'],
  [['=1+1', '+44', '-5', '@me'], "'=1+1,'+44,'-5,'@me\r\n"],
  [['\tx', '\r=1', '=A1,"b"'], `'\tx,"'\r=1","'=A1,""b"""\r\n`],
  [[' =1', '\n=1'], `' =1,"'\n=1"\r\n`],
  [['a=b', '1-2'], 'a=b,1-2\r\n'],
])('%j is one line that no spreadsheet runs', (cells, line) => {
  expect(csvLine(cells)).toBe(line)
})
