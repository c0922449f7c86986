import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Moderate, serious and critical problems of accessibility, with everything unfolded. */
export async function seriousProblems(page: Page, context = 'document'): Promise<string[]> {
  await page.evaluate(`for (const details of document.querySelectorAll('details')) details.open = true`)
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate(`axe.run(${context})`)) as axe.AxeResults
  const serious = violations.filter(({ impact }) => impact !== 'minor')
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}

/** In another scheme of colours a page has the same parts: only their contrast can be worse. */
export const CONTRAST = "document, { runOnly: ['color-contrast'] }"

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

/** The least size that the text of a chart in sight is drawn at. */
export function leastChartText(page: Page): Promise<number> {
  return page.evaluate(`Math.min(...[...document.querySelectorAll('.chart svg')].filter(svg => svg.checkVisibility())
    .flatMap(svg => [...svg.querySelectorAll('text')].map(text =>
      parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)))`)
}

/** How wide the page is: wider than its window, it scrolls sideways. */
export function widthOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth')
}

/** Where the first screen of a page ends: the answer, its chart and what limits it; tables of its numbers come after. */
export function panelEnd(page: Page): Promise<number> {
  return page.evaluate(`Math.max(...['.says', '.shows .finding', '.shows figure', '.notes'].flatMap(part =>
    [...document.querySelectorAll('#answer ' + part)].map(each => each.getBoundingClientRect().bottom)))`)
}

/** How many stops the keyboard makes before the first chart. */
export function stopsBeforeChart(page: Page): Promise<number> {
  return page.evaluate(`(() => {
    const chart = document.querySelector('[role=img]')
    const stops = [...document.querySelectorAll('a[href], button, summary, input, select, [tabindex="0"]')]
    if (chart === null) return 0
    return stops.filter(each => each.checkVisibility() && each.compareDocumentPosition(chart) & 4).length
  })()`)
}
