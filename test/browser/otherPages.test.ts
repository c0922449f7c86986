import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparisonPage } from '../../src/report/page/comparisonPage.ts'
import { indexPage } from '../../src/report/page/indexPage.ts'
import type { PageScripts } from '../../src/report/page/pageScripts.ts'
import { runHedge } from '../../src/run/hedging/runHedge.ts'
import { loadScenario } from '../../src/run/loading/loadScenario.ts'
import { reportScripts } from '../../src/run/rendering/reportScripts.ts'
import { workFolder } from '../commands/commandLine.ts'
import { makeSummary } from '../report/makeResult.ts'
import { makeSampledResult, makeSamples } from '../report/makeSamples.ts'
import { type OpenedReport, openReport } from './openReport.ts'
import { chartsOf, contrastProblems, leastChartText, seriousProblems, widthOf } from './pageChecks.ts'
import { sharedBrowser } from './sharedBrowser.ts'

const PHONE = { viewport: { width: 390, height: 800 } }
/** A4 between its margins. */
const PAPER = { width: 695, height: 1010 }
const NAMES = [
  'a short one',
  'a-very-long-name-of-a-run-that-has-no-space-at-all-to-break-at',
  'three',
  'four',
  'five',
  'six',
]

let browser: Browser
let scripts: PageScripts
beforeAll(async () => {
  ;[browser, scripts] = await Promise.all([sharedBrowser(), reportScripts()])
})

function behaves(opened: () => OpenedReport): void {
  it('opens from the disk without an error, a request or a violation of its policy', () => {
    expect(opened().troubles).toEqual([])
  })

  it('fits a telephone without scrolling sideways', async () => {
    expect(await widthOf(opened().page)).toBeLessThanOrEqual(390)
  })

  it('prints no wider than its paper', async () => {
    const { page } = opened()
    await page.setViewportSize(PAPER)
    await page.emulateMedia({ media: 'print' })
    expect(await widthOf(page)).toBeLessThanOrEqual(PAPER.width)
    expect(await leastChartText(page)).toBeGreaterThan(11)
    await page.emulateMedia({ media: null })
    await page.setViewportSize(PHONE.viewport)
  })

  it('has no serious accessibility problem in light and dark colours', async () => {
    const { page } = opened()
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await seriousProblems(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await contrastProblems(page)).toEqual([])
  })
}

function isRead(opened: () => OpenedReport): void {
  it.each([820, 1440])('has no chart text below 11 pixels, in a window of %i', async width => {
    const { page } = opened()
    await page.setViewportSize({ width, height: 900 })
    expect(await leastChartText(page)).toBeGreaterThan(11)
    await page.setViewportSize(PHONE.viewport)
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
    opened = await openReport(browser, await comparisonPage(runs, scripts.lists), PHONE)
  })
  afterAll(() => opened.close())

  behaves(() => opened)
  isRead(() => opened)

  it('has room for its record on a screen, and prints what differs unfolded', async () => {
    const { page } = opened
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.evaluate(`for (const each of document.querySelectorAll('details.record')) each.open = true`)
    expect(
      await page.evaluate(`[...document.querySelectorAll('.record .scroll')]
      .filter(at => at.scrollWidth > at.clientWidth).map(at => at.closest('section').id)`),
    ).toEqual([])
    await page.evaluate(`for (const each of document.querySelectorAll('details.record')) each.open = false`)
    await page.emulateMedia({ media: 'print' })
    // What has not been in sight is laid out with the next picture of the page.
    const isPrinted = `(table => table.checkVisibility({ contentVisibilityAuto: true }) &&
      table.getBoundingClientRect().height > 20)(document.querySelector('#settings table'))`
    await expect.poll(() => page.evaluate(isPrinted)).toBe(true)
    await page.emulateMedia({ media: null })
    await page.setViewportSize(PHONE.viewport)
  })

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
  isRead(() => opened)

  it('has what came of it in sight on a telephone, and the numbers of every chart in a table', async () => {
    const { x, width } = (await opened.page.locator('#answer .outcome').boundingBox())!
    expect(x + width).toBeLessThan(390)
    expect(await chartsOf(opened.page)).toEqual({ all: 4, withoutNumbers: [] })
  })

  it('folds its record, and takes every table elsewhere', async () => {
    const folded = opened.page.locator('details.record h2')
    expect(await folded.allTextContents()).toEqual([
      'Figures',
      'Openings',
      'Assumptions in force',
      'Data',
      'Contracts and their sources',
    ])
    const sums = await opened.page.locator('details.record > summary > span').allTextContents()
    expect(sums.join('; ')).toMatch(
      /^ended with [\d,.]+\sUSDT in all; opened .*; \d+ rules; simulated, garch model; \d+ sizes$/,
    )
    const tables = await opened.page.locator('main .scroll').count()
    expect(tables).toBeGreaterThan(3)
    for (const label of ['Copy', 'CSV']) {
      expect(await opened.page.locator('main .tools button', { hasText: label }).count()).toBe(tables)
    }
  })
})

describe('the page of all runs', () => {
  let opened: OpenedReport
  beforeAll(async () => {
    const runs = NAMES.map((name, i) => {
      const outcome = i === 4 ? 'ruined' : 'unproven'
      const summary = makeSummary({ name, outcome, samples: makeSamples() }, { final_equity: [300, 100, 200][i % 3]! })
      return { folder: `run-${i}`, href: 'report.html', written: i, summary, equity: [1, 3, 2] }
    })
    opened = await openReport(
      browser,
      await indexPage(runs, { folder: 'reports', version: '0.1.0', script: scripts.lists }),
      PHONE,
    )
  })
  afterAll(() => opened.close())

  behaves(() => opened)

  it('has kind, outcome and growth of every run in sight on a telephone', async () => {
    const run = opened.page.locator('tbody tr').first()
    for (const part of ['.outcome:visible', 'strong:visible']) {
      const { x, width } = (await run.locator(part).boundingBox())!
      expect(x + width).toBeLessThan(390)
    }
    expect(await run.locator('th').innerText()).toMatch(/^six\s+unproven\s+run, 2%, 6 tries, 3 trades\s+[+−]/i)
  })

  it('has room for all columns on a screen, whatever the names', async () => {
    const { page } = opened
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(await page.evaluate('document.querySelector(".scroll").scrollWidth')).toBeLessThanOrEqual(1280 - 32)
  })

  it('sorts by a column with the keyboard, up and down, or by its list', async () => {
    const { page } = opened
    const growths = () => page.locator('tbody td:nth-child(7)').allTextContents()
    const head = page.getByRole('button', { name: 'Growth' })
    await head.press('Enter')
    const up = await growths()
    expect(up).toEqual(['−90.0%', '−90.0%', '−80.0%', '−80.0%', '−70.0%', '−70.0%'])
    await head.press('Enter')
    expect(await growths()).toEqual(up.toReversed())
    expect(await page.locator('[aria-sort=descending]').count()).toBe(1)
    await page.getByLabel('Sort').selectOption({ label: 'growth, ascending' })
    expect(await growths()).toEqual(up)
  })

  it('shows the runs of an outcome, or of a name, and says how many', async () => {
    const { page } = opened
    const shown = () => page.locator('tbody tr:visible').count()
    await page.locator('select').first().selectOption({ label: 'Ruined 1' })
    expect(await shown()).toBe(1)
    expect(await page.locator('.list-tools [role=status]').innerText()).toBe('1 of 6 shown')
    await page.locator('select').first().selectOption({ label: 'all 6' })
    await page.getByLabel('Name').fill('RUN-3')
    expect(await page.locator('tbody tr:visible th a').allInnerTexts()).toEqual(['four'])
  })
})
