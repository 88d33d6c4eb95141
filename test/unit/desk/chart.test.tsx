import { expect, test } from 'vitest'
import { bandOf } from '../../../src/desk/disclosure.ts'
import { BarChart, LineChart } from '../../../views/desk/chart.tsx'

const mark = (label: string, count: number) => ({ label, band: bandOf(count), text: `${label} in words` })
const picture = { id: 'points', title: 'Points', description: 'In words.' }
const widths = (html: string, kind: string) =>
  [...html.matchAll(new RegExp(`<rect class="${kind}"[^>]* width="([\\d.]+)%"`, 'g'))].map(([, width]) =>
    Number(width),
  )

test('a bar is as long as its band says, full to the least, pale to the most', () => {
  const html = String(<BarChart {...picture} marks={[mark('a', 22), mark('b', 10), mark('c', 5)]} />)
  const [longest = 0] = widths(html, 'maybe')
  expect(widths(html, 'maybe').map((width) => Math.round((width / longest) * 24))).toEqual([24, 14, 9])
  expect(widths(html, 'sure').map((width) => Math.round((width / longest) * 24))).toEqual([20, 10, 5])
})

test('where there are few or none there is no bar, and nothing of it differs', () => {
  const html = [0, 1, 4].map((few) =>
    String(<BarChart {...picture} marks={[mark('a', 7), mark('b', few)]} />),
  )
  expect(widths(html[0] ?? '', 'sure')).toHaveLength(1)
  expect(new Set(html).size).toBe(1)
})

test('a chart has a name and says in words what it shows', () => {
  const html = String(<BarChart {...picture} marks={[mark('a', 7)]} />)
  expect(html).toMatch(
    /^<svg [^>]*role="img" aria-labelledby="points-title" aria-describedby="points-description"/,
  )
  expect(html).toContain(
    '<title id="points-title">Points</title><desc id="points-description">In words.</desc>',
  )
  expect(html).not.toMatch(/ style=|<script|<style/)
})

test('a group with a very long name is cut short in the chart, markup in it does nothing', () => {
  const html = String(
    <BarChart {...picture} marks={[mark('Hedgehogs and other small animals of the wood', 7)]} />,
  )
  expect(html).toContain('>Hedgehogs and other small anima…<')
  expect(String(<BarChart {...picture} marks={[mark('<b>Oak</b>', 7)]} />)).not.toContain('<b>')
})

test('the line goes from term to term, stops where there are few, and is the same for one and for four', () => {
  const stop = (count: number) => ({
    ...mark('t', count),
    below: ['Autumn', '2026'] as [string, string],
    above: '–',
  })
  const chart = (counts: number[]) =>
    String(<LineChart {...picture} marks={counts.map(stop)} few={['fewer', 'than 5']} />)
  const ways = (html: string) => html.match(/<line class="way"/g)?.length ?? 0
  expect(ways(chart([12, 7, 30, 8]))).toBe(3)
  expect(ways(chart([12, 7, 3, 8]))).toBe(1)
  expect(chart([12, 7, 4, 8])).toBe(chart([14, 5, 0, 9]))
})
