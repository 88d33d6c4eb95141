import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { atOperator, count, OPERATOR, schoolRow } from '../../support/operator.ts'
import { newToken, withSchools } from '../../support/worker.ts'

withSchools()

const HEADER = 'name,slug,head name,head email,chair name,chair email,starting point,nation'
const line = (n: number, name = `Hill School ${n}`) =>
  `${name},,Head ${n},head${n}@example.com,Chair ${n},chair${n}@example.com,,`
const many = (n: number) => [HEADER, ...Array.from({ length: n }, (_, i) => line(i + 1))].join('\r\n')

const decode = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')
const hidden = (page: string, name: string) =>
  decode(new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '')

test('what was understood is shown, then all of it is added at once, and only once', async () => {
  const operator = await atOperator()
  const template = await operator.page('/import/template.csv')
  expect(template).toBe(`${HEADER}\r\n`)
  const shown = await operator.upload(
    `${HEADER}\r\n${line(1)}\r\n"Hill, ""Top""\r\nSchool",top,A B,a@example.com,C D,c@example.com,primary,Wales\r\n\r\n`,
  )
  const page = await shown.text()
  expect(shown.status).toBe(200)
  expect(page).toContain('<h1 tabindex="-1" autofocus="">2 schools</h1>')
  for (const part of ['/hill-school-1', '/top', 'Hill, &quot;Top&quot; School', 'chair1@example.com'])
    expect(page).toContain(part)
  expect(await count('schools')).toBe(2)

  const fields = { token: hidden(page, 'token'), text: hidden(page, 'text') }
  for (const sent of await Promise.all([
    operator.post('/import', fields),
    operator.post('/import', fields),
  ])) {
    expect(sent.headers.get('Location')).toBe('/operator?done=imported')
  }
  expect((await operator.post('/import', fields)).status).toBe(303)
  expect([await count('schools'), await count('outbox'), await count('code_drafts')]).toEqual([4, 4, 2])
  expect(await schoolRow('top')).toMatchObject({ name: 'Hill, "Top" School', closed_for: 'set-up' })

  const again = await operator.post('/import', { ...fields, token: newToken() })
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('There is a school at /top already.')
})

test('when half of it is wrong every fault is named by its line, and nothing is added', async () => {
  const operator = await atOperator()
  const wrong = await operator.upload(
    [
      HEADER,
      line(1),
      line(2, '=SUM(A1)'),
      '"Two\nlines",,H,h@example.com,C,c@example.com,,',
      'Bad mail,,H,nobody,C,c@example.com,,',
      line(1),
      'Bramble Hill,bramble-hill,H,h@example.com,C,c@example.com,,',
      'Same,,H,h@example.com,C,H@example.com,,Mars',
      'Too much,,H,h@example.com,C,c@example.com,,,extra,x',
      '<b>School</b>,,,,,,,',
      '+1,,H,h@example.com,@C,c@example.com,,',
    ].join('\n'),
  )
  expect(wrong.status).toBe(422)
  const page = (await wrong.text()).replace(/<\/?d[tdl][^>]*>/g, ' ')
  for (const says of [
    /8 lines have something/,
    /Line 3 {2}name: A name can’t begin with/,
    /Line 6 {2}head email: The headteacher’s address/,
    /Line 7 {2}It would get the same address as line 2: \/hill-school-1/,
    /Line 8 {2}There is a school at \/bramble-hill already/,
    /Line 9 {2}nation: Write England/,
    /Line 10 {2}It has 10 cells; the first line has 8/,
    /Line 11 {2}head name: Type the headteacher’s name/,
    /Line 12 {2}name: A name can’t begin[^.]*.[^.]*. {2}chair name: A name can’t/,
  ]) {
    expect(page).toMatch(says)
  }
  expect(page).not.toMatch(/Line [145] /)
  expect([await count('schools'), await count('people'), await count('outbox')]).toEqual([2, 10, 0])
})

test.each([
  [
    'semicolons, other capitals and another order',
    'Chair email;NAME;Chair_Name;head name;HEAD EMAIL\nc@example.com;Hill School;Cé;Hé;h@example.com'.replace(
      'E-mail',
      'email',
    ),
  ],
  [
    'tabs',
    'name\thead name\thead email\tchair name\tchair email\nHill School\tHé\th@example.com\tCé\tc@example.com',
  ],
])('%s are understood', async (_, csv) => {
  const operator = await atOperator()
  const page = await (await operator.upload(csv)).text()
  expect(page).toContain('/hill-school')
  expect(page).toContain('Cé')
})

test('every encoding that a spreadsheet saves is read', async () => {
  const operator = await atOperator()
  const csv =
    'name,head name,head email,chair name,chair email\r\nYsgol Gwyr,Zoë,h@example.com,René,c@example.com\r\n'
  const utf16 = new Uint8Array([...csv].flatMap((char) => [char.charCodeAt(0), 0]))
  const big = new Uint8Array([...csv].flatMap((char) => [0, char.charCodeAt(0)]))
  for (const bytes of [
    new TextEncoder().encode(`\uFEFF${csv}`),
    Uint8Array.of(0xff, 0xfe, ...utf16),
    Uint8Array.of(0xfe, 0xff, ...big),
    utf16,
    new Uint8Array([...csv].map((char) => char.charCodeAt(0))),
  ]) {
    const page = await (await operator.upload(bytes as Uint8Array<ArrayBuffer>)).text()
    expect(page).toContain('Zoë')
    expect(page).toContain('René')
  }
})

test('what is no list of schools is refused with the reason', async () => {
  const operator = await atOperator()
  for (const [csv, says] of [
    ['', 'There is no school in that file.'],
    ['name,head name\n', 'There is no school in that file.'],
    ['PK\u0003\u0004\u0000\u0000', 'That isn’t a CSV file.'],
    ['Hill School,x\nHill,y', 'has no column “head email”'],
    [`name,${HEADER}\n${line(1)},x`, 'has two columns “name”'],
    [many(301), 'That is more than 300 schools.'],
    [`${HEADER}\n${'x'.repeat(300_000)}`, 'That file is too large.'],
    [`${HEADER}\n${line(1)}\n"Open,,H,h@example.com,C,c@example.com,,`, 'A quotation mark'],
  ] as const) {
    const refused = await operator.upload(csv)
    expect([csv.slice(0, 20), refused.status]).toEqual([csv.slice(0, 20), 422])
    expect(await refused.text()).toContain(says)
  }
  expect((await operator.post('/import', {})).status).toBe(422)
  expect((await operator.post('/import', { text: 'x' })).status).toBe(422)
  expect(await count('schools')).toBe(2)
})

test('three hundred schools are one batch of few statements; when it fails, none is there', async () => {
  const operator = await atOperator()
  const page = await (await operator.upload(many(300))).text()
  const fields = { token: hidden(page, 'token'), text: hidden(page, 'text') }
  const batch = vi.spyOn(env.DB, 'batch')
  await env.DB.exec(
    "CREATE TRIGGER broken BEFORE INSERT ON outbox WHEN (SELECT count(*) FROM outbox) > 500 BEGIN SELECT raise(ABORT, 'no'); END",
  )
  expect((await operator.post('/import', fields)).status).toBe(503)
  expect([await count('schools'), await count('events')]).toEqual([2, 0])
  await env.DB.exec('DROP TRIGGER broken')

  const started = performance.now()
  expect((await operator.post('/import', fields)).status).toBe(303)
  console.log(`300 schools: ${Math.round(performance.now() - started)} ms`)
  const largest = Math.max(...batch.mock.calls.map(([statements]) => statements.length))
  expect(largest).toBeLessThan(50)
  expect([await count('schools'), await count('people'), await count('outbox')]).toEqual([302, 610, 600])
})

test('an operator’s address is named by its line, and nothing is added', async () => {
  const operator = await atOperator()
  const csv = `name,head name,head email,chair name,chair email\nHill,A B,a@example.com,C D,${OPERATOR.toUpperCase()}\n`
  const wrong = await operator.upload(csv)
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining('chair email: Whoever runs Gatepost'),
  ])
  expect(await schoolRow('hill')).toBeNull()
})
