import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { htmlReport } from '../../src/report/page/htmlReport.ts'
import type { Outcome } from '../../src/results/outcome.ts'
import type { RunResult } from '../../src/results/runResult.ts'
import { makeCurve, makeResult, makeSummary } from '../report/makeResult.ts'
import { makeSampledResult } from '../report/makeSamples.ts'
import { openReport } from './openReport.ts'
import { chartsOf, contrastProblems, seriousProblems, widthOf } from './pageChecks.ts'
import { sharedBrowser } from './sharedBrowser.ts'

/** Charts of the answer and its evidence; the record is folded until it is asked for. */
const UNFOLDED = 'main > section figure'
const PHONE = { viewport: { width: 390, height: 800 } }

let browser: Browser
let markup = ''
beforeAll(async () => {
  browser = await sharedBrowser()
  markup = await htmlReport(makeSampledResult())
})

describe('the report in a browser', () => {
  it('opens from the disk without an error, a request or a violation of its policy', async () => {
    const { page, troubles, close } = await openReport(browser, markup)
    expect(await page.title()).toBe('Small example')
    expect(troubles).toEqual([])
    await close()
  })

  for (const width of [1280, 768, 390]) {
    it(`fits ${width} pixels without scrolling sideways, with every chart drawn`, async () => {
      const { page, close } = await openReport(browser, markup, { viewport: { width, height: 900 } })
      expect(await widthOf(page)).toBeLessThanOrEqual(width)
      const figures = await page.locator('figure:has(.chart):visible').count()
      expect(figures).toBeGreaterThan(7)
      expect(await page.locator('figure:has(.chart):has(svg:visible)').count()).toBe(figures)
      await close()
    })
  }

  it('has the numbers of every chart in a table', async () => {
    const { page, close } = await openReport(browser, markup)
    const { all, withoutNumbers } = await chartsOf(page)
    expect(all).toBeGreaterThan(20)
    expect(withoutNumbers).toEqual([])
    await close()
  })

  it('shows every chart with scripts off', async () => {
    const { page, close } = await openReport(browser, markup, { javaScriptEnabled: false })
    const figures = await page.locator(`${UNFOLDED}:has(.chart)`).count()
    expect(figures).toBeGreaterThan(7)
    expect(await page.locator(`${UNFOLDED}:has(.chart) svg:visible`).count()).toBe(figures)
    await page.locator('.record:has(#costs) summary').first().click()
    expect(await page.locator('#costs svg:visible').count()).toBe(1)
    await close()
  })

  it('opens the meaning of a word by keyboard and touch with scripts off, and moves nothing', async () => {
    const { page, close } = await openReport(browser, markup, { javaScriptEnabled: false, hasTouch: true })
    await page.locator('.record:has(#costs) summary').first().click()
    const word = page.locator('#costs .term', { hasText: 'Spread and slippage' }).first()
    const card = page.locator('[popover]:popover-open')
    const height = async () => (await page.locator('main').boundingBox())!.height
    const before = await height()
    await word.press('Enter')
    expect(await card.innerText()).toMatch(/^Spread\n+Distance between the prices/)
    expect(await height()).toBe(before)
    await page.keyboard.press('Escape')
    expect(await card.count()).toBe(0)
    await word.tap()
    expect(await card.count()).toBe(1)
    await close()
  })

  it('prints its charts on white, no wider than its paper', async () => {
    const paper = { width: 695, height: 1010 }
    const { page, close } = await openReport(browser, markup, { colorScheme: 'dark', viewport: paper })
    await page.emulateMedia({ media: 'print' })
    const figures = await page.locator(`${UNFOLDED}:has(.chart)`).count()
    expect(await page.locator(`${UNFOLDED}:has(.chart) svg:visible`).count()).toBe(figures)
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
    expect(await widthOf(page)).toBeLessThanOrEqual(paper.width)
    await close()
  })

  it('has no serious accessibility problem in light and dark colours', async () => {
    const { page, close } = await openReport(browser, markup, { colorScheme: 'light' })
    await page.locator('.record:has(#costs) summary').first().click()
    await page.locator('#costs .term').first().click()
    expect(await seriousProblems(page, { insideCharts: true })).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await contrastProblems(page, { insideCharts: true })).toEqual([])
    await close()
  })

  for (const outcome of ['not tradable', 'ruined'] as const) {
    it(`has none on a telephone where the account was ${outcome}, nor without trades and with long names`, async () => {
      const { page, close } = await openReport(browser, await htmlReport(idle(outcome)), PHONE)
      expect(await page.locator('.outcome').innerText()).toMatch(new RegExp(outcome, 'i'))
      expect(await seriousProblems(page)).toEqual([])
      expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.viewport.width)
      await close()
    })
  }
})

/** An account that took no trade, under a name without a space. */
function idle(outcome: Outcome): RunResult {
  const name = 'a-very-long-name-of-a-run-that-has-no-space-at-all-to-break-at'
  const { scenario } = makeSummary()
  return makeResult({
    rows: [],
    curve: makeCurve([1000, 1000]),
    summary: makeSummary({
      name,
      outcome,
      verdict: { sentences: [], details: [] },
      scenario: { ...scenario, overrides: [`name=${name}`], text: `name: ${name} # ${name}` },
    }),
  })
}
