import { beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './support/axe.ts'
import { address, type Look, lookAgain, sideways, withBrowser } from './support/browser.ts'
import { openAs } from './support/desk.ts'
import { expectReadable, LOOKS } from './support/looks.ts'

withBrowser()

const HEAD = 'head@bramble-hill.example.com'

/** The figures as the headteacher sees them. */
const openFigures = (look: Look = {}, query = '') =>
  openAs(HEAD, `/desk/bramble-hill/statistics${query}`, look)

/** Raises a concern without a browser. */
async function raise(fields: Record<string, string>): Promise<void> {
  const { status } = await fetch(`${address}/bramble-hill/report`, {
    method: 'POST',
    headers: { Origin: address },
    body: new URLSearchParams({
      token: crypto.randomUUID().replaceAll('-', ''),
      said: 'It was said.',
      ...fields,
    }),
    redirect: 'manual',
  })
  if (status !== 303) throw new Error(`not raised: ${status}`)
}

beforeAll(async () => {
  for (let i = 0; i < 12; i += 1) await raise({ points: 'rumour', group: 'Year 2' })
  for (let i = 0; i < 6; i += 1) await raise({ points: 'photo', group: 'Year 5' })
  await raise({ points: 'abuse', group: 'Nursery' })
})

describe('the figures can be read on a small phone and a large screen, light and dark,', () => {
  test.each([
    ['with JavaScript', true],
    ['without', false],
  ])('%s', async (_, javaScript) => {
    const page = await openFigures({ javaScript })
    for (const look of LOOKS) {
      await lookAgain(page, look)
      if (javaScript) expect.soft(await axeViolations(page), JSON.stringify(look)).toEqual([])
      expect.soft(await sideways(page), `sideways at ${JSON.stringify(look)}`).toBe(0)
      expect(await page.getByRole('img', { name: /^What they were about/ }).isVisible()).toBe(true)
      expect(await page.getByRole('row', { name: /^A rumour \d+ to \d+/ }).isVisible()).toBe(true)
    }
  })

  test('with too few to show anything', async () => {
    const page = await openFigures({}, '?term=2020-spring')
    await expectReadable(page)
  })

  test('with the text twice as large', async () => {
    const page = await openFigures()
    await page.evaluate(`document.documentElement.style.fontSize = '200%'`)
    expect(await sideways(page)).toBe(0)
  })
})

test('a bar is as long as its figure says, and there is none where there are few', async () => {
  const page = await openFigures({ width: 1280 })
  const [widths, lowest] = await page.evaluate<[number[], number[]]>(`(() => {
    const groups = document.querySelector('[aria-labelledby="groups-title"]').closest('.figures')
    const figures = [...groups.querySelectorAll('td')].map((cell) => /^(\\d+) to /.exec(cell.textContent))
    return [
      [...groups.querySelectorAll('.sure')].map((bar) => bar.getBoundingClientRect().width),
      figures.filter(Boolean).map(([, low]) => Number(low)),
    ]
  })()`)
  expect(widths.length).toBeGreaterThan(1)
  expect(lowest).toHaveLength(widths.length)
  const [first = 0] = widths.map((width, i) => width / (lowest[i] ?? 0))
  for (const [i, width] of widths.entries()) expect(width / (lowest[i] ?? 0)).toBeCloseTo(first, 0)
})

test('no words of a chart lie over each other or beyond its edge', async () => {
  const page = await openFigures({ width: 320 })
  expect(await page.locator('svg.chart text').count()).toBeGreaterThan(1)
  const clashes: string[] =
    await page.evaluate(`[...document.querySelectorAll('svg.chart')].flatMap((svg) => {
    const edge = svg.getBoundingClientRect()
    const words = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()])
    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 4 && b.top < a.bottom - 4
    return words.flatMap(([text, box], i) => [
      ...(box.left < edge.left - 1 || box.right > edge.right + 1 ? ['beyond the edge: ' + text] : []),
      ...words.slice(i + 1).flatMap(([other, its]) => (meet(box, its) ? [text + ' / ' + other] : [])),
    ])
  })`)
  expect(clashes).toEqual([])
})

test('what is for the newsletter can be changed and selected', async () => {
  const page = await openFigures({ javaScript: false })
  const box = page.getByLabel('For the newsletter')
  expect(await box.inputValue()).toMatch(/^In the .* term \d{4}, you told us of /)
  await box.fill('Our own words.')
  expect(await box.inputValue()).toBe('Our own words.')
})

test('printed, it is the paper: figures, and nothing to press or to edit', async () => {
  const page = await openFigures({ width: 1280 })
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  expect(await page.getByText('Made on').isVisible()).toBe(true)
  expect(await page.getByRole('img', { name: /^What they were about/ }).isVisible()).toBe(true)
  for (const hidden of ['.desk-nav', '.pages', '.handing-on', '.newsletter']) {
    expect(await page.locator(hidden).isVisible(), hidden).toBe(false)
  }
})
