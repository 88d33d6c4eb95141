import axe from 'axe-core'
import type { Page } from 'playwright-core'

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong with a page (WCAG 2.2 A and AA, and best practice): a line for each element. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.waitForLoadState()
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  // What the bar at the top lies over while one scrolls is not too small a target.
  await page.evaluate('scrollTo(0, 0)')
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(STANDARD)}, resultTypes: ['violations'] })`,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}
