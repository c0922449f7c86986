import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** How much of a page is looked at. */
interface Look {
  /** Parts that are taken off the page meanwhile, by a selector. */
  readonly without?: string
  /** With all that charts are drawn of. To readers a chart is one picture, with a name, and a table of its numbers beside it. */
  readonly insideCharts?: boolean
}

/** What only violations need: without the paths of all that is right a page takes two thirds of the time. */
const QUICK = { resultTypes: ['violations'], selectors: false, preload: false }

/** Moderate, serious and critical problems of accessibility, with everything unfolded. */
export function seriousProblems(page: Page, look: Look = {}): Promise<string[]> {
  return problemsOf(page, look, QUICK)
}

/** In another scheme of colours a page has the same parts: only their contrast can be worse. */
export function contrastProblems(page: Page, look: Look = {}): Promise<string[]> {
  return problemsOf(page, look, { ...QUICK, runOnly: ['color-contrast'] })
}

async function problemsOf(page: Page, { without, insideCharts = false }: Look, options: object): Promise<string[]> {
  const left = [...(without === undefined ? [] : [without]), ...(insideCharts ? [] : ['[role=img] svg'])]
  await page.evaluate(`for (const details of document.querySelectorAll('details')) details.open = true`)
  await settled(page)
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(axe.source)
  const { violations } = (await page.evaluate(`(async left => {
    const places = left.flatMap(part => [...document.querySelectorAll(part)]).map(part => {
      const place = document.createComment('')
      part.replaceWith(place)
      return [place, part]
    })
    const found = await axe.run(document, ${JSON.stringify(options)})
    for (const [place, part] of places.reverse()) place.replaceWith(part)
    return found
  })(${JSON.stringify(left)})`)) as axe.AxeResults
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
