import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Which part of a page is looked at, in the words of axe. */
type Part = { readonly include: readonly string[][] } | { readonly exclude: readonly string[][] }

/** What only violations need: without the paths of all that is right a page takes two thirds of the time. */
const QUICK = { resultTypes: ['violations'], selectors: false, preload: false }

/** Moderate, serious and critical problems of accessibility, with everything unfolded. */
export function seriousProblems(page: Page, part?: Part): Promise<string[]> {
  return problemsOf(page, part ?? null, QUICK)
}

/** In another scheme of colours a page has the same parts: only their contrast can be worse. */
export function contrastProblems(page: Page): Promise<string[]> {
  return problemsOf(page, null, { ...QUICK, runOnly: ['color-contrast'] })
}

async function problemsOf(page: Page, part: Part | null, options: object): Promise<string[]> {
  await page.evaluate(`for (const details of document.querySelectorAll('details')) details.open = true`)
  await settled(page)
  await page.evaluate(axe.source)
  const context = part === null ? 'document' : JSON.stringify(part)
  const { violations } = (await page.evaluate(`axe.run(${context}, ${JSON.stringify(options)})`)) as axe.AxeResults
  const serious = violations.filter(({ impact }) => impact !== 'minor')
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}

/** Waits for what a page does where its parts have another size: the browser tells it so with the next frame. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate('new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown)))')
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
