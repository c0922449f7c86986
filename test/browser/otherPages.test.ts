import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparisonPage } from '../../src/report/page/comparisonPage.ts'
import { indexPage } from '../../src/report/page/indexPage.ts'
import { runHedge } from '../../src/run/hedging/runHedge.ts'
import { loadScenario } from '../../src/run/loading/loadScenario.ts'
import { workFolder } from '../commands/commandLine.ts'
import { makeSummary } from '../report/makeResult.ts'
import { makeSampledResult, makeSamples } from '../report/makeSamples.ts'
import { launchBrowser } from './launchBrowser.ts'
import { type OpenedReport, openReport } from './openReport.ts'
import { chartsOf, seriousProblems, widthOf } from './pageChecks.ts'

const PHONE = { viewport: { width: 390, height: 800 } }
const NAMES = [
  'a short one',
  'a-very-long-name-of-a-run-that-has-no-space-at-all-to-break-at',
  'three',
  'four',
  'five',
  'six',
]

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

function behaves(opened: () => OpenedReport): void {
  it('opens from the disk without an error, a request or a violation of its policy', () => {
    expect(opened().troubles).toEqual([])
  })

  it('fits a telephone without scrolling sideways', async () => {
    expect(await widthOf(opened().page)).toBeLessThanOrEqual(390)
  })

  it('has no serious accessibility problem in light and dark colours', async () => {
    const { page } = opened()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousProblems(page)).toEqual([])
    }
  })
}

describe('the page of a comparison', () => {
  let opened: OpenedReport
  beforeAll(async () => {
    const runs = NAMES.map((name, i) => ({
      label: `${i + 1}. ${name}`,
      href: `${name}/report.html`,
      result: makeSampledResult(),
      settings: new Map([['plan.risk', `${i + 1}%`]]),
      finals: [1000, 1100],
    }))
    opened = await openReport(browser, await comparisonPage(runs), PHONE)
  })
  afterAll(() => opened.close())

  behaves(() => opened)

  it('has the numbers of every chart in a table', async () => {
    expect(await chartsOf(opened.page)).toEqual({ all: 4, withoutNumbers: [] })
  })
})

describe('the page of a hedge', () => {
  let opened: OpenedReport
  const out = join(workFolder(), 'hedge')
  beforeAll(async () => {
    const loaded = await loadScenario('sol-hedge', ['prices.model.bars=400'])
    await runHedge(loaded, loaded.scenario.hedge!, { out, report: true, parquet: false, signal: null, say: () => {} })
    opened = await openReport(browser, readFileSync(join(out, 'report.html'), 'utf8'), PHONE)
  })
  afterAll(() => opened.close())

  behaves(() => opened)

  it('has what came of it in sight on a telephone, and the numbers of every chart in a table', async () => {
    const { x, width } = (await opened.page.locator('header .outcome').boundingBox())!
    expect(x + width).toBeLessThan(390)
    expect(await chartsOf(opened.page)).toEqual({ all: 4, withoutNumbers: [] })
  })
})

describe('the page of all runs', () => {
  let opened: OpenedReport
  beforeAll(async () => {
    const runs = NAMES.map((name, i) => {
      const summary = makeSummary({ name, samples: makeSamples() }, { final_equity: [300, 100, 200][i % 3]! })
      return { folder: `run-${i}`, href: 'report.html', written: i, summary, equity: [1, 3, 2] }
    })
    opened = await openReport(browser, await indexPage(runs, '0.1.0'), PHONE)
  })
  afterAll(() => opened.close())

  behaves(() => opened)

  it('has outcome, end and equity of every run in sight on a telephone', async () => {
    const run = opened.page.locator('tbody tr').first()
    for (const part of ['.outcome:visible', 'svg.spark:visible']) {
      const { x, width } = (await run.locator(part).boundingBox())!
      expect(x + width).toBeLessThan(390)
    }
    expect(await run.locator('th').innerText()).toMatch(/^six\s+run-5\s+edge unproven \$200\.00 \(/i)
  })

  it('has room for all columns on a screen, whatever the names', async () => {
    const { page } = opened
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(await page.evaluate('document.querySelector(".scroll").scrollWidth')).toBeLessThanOrEqual(1280 - 64)
    await page.setViewportSize(PHONE.viewport)
  })

  it('sorts by a column with the keyboard, up and down', async () => {
    const { page } = opened
    const ends = () => page.locator('tbody td:nth-child(5)').allTextContents()
    const head = page.getByRole('button', { name: 'Ended with' })
    await head.press('Enter')
    expect(await ends()).toEqual(['$100.00', '$100.00', '$200.00', '$200.00', '$300.00', '$300.00'])
    await head.press('Enter')
    expect(await ends()).toEqual(['$300.00', '$300.00', '$200.00', '$200.00', '$100.00', '$100.00'])
    expect(await page.locator('[aria-sort=descending]').count()).toBe(1)
  })
})
