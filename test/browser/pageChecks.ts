import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Serious and critical problems of accessibility, with everything unfolded. */
export async function seriousProblems(page: Page, context = 'document'): Promise<string[]> {
  await page.evaluate(`for (const details of document.querySelectorAll('details')) details.open = true`)
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate(`axe.run(${context})`)) as axe.AxeResults
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}

/** Charts, and those of them that have no table of what they draw. */
export async function chartsOf(page: Page): Promise<{ all: number; withoutNumbers: string[] }> {
  const charts = `[...document.querySelectorAll('[role=img]')]`
  const hasNumbers = `chart => chart.closest('.drawing')?.querySelector('table tbody tr')`
  return {
    all: await page.evaluate(`${charts}.length`),
    withoutNumbers: await page.evaluate(
      `${charts}.filter(chart => !(${hasNumbers})(chart)).map(chart => chart.getAttribute('aria-label'))`,
    ),
  }
}

/** How wide the page is: wider than its window, it scrolls sideways. */
export function widthOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth')
}
