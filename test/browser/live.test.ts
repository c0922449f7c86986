import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { count, roundMoney } from '../../src/report/words/format.ts'
import type { RiskLevelSummary } from '../../src/results/samples.ts'
import type { Summary } from '../../src/results/summary.ts'
import { loadScenario } from '../../src/run/loading/loadScenario.ts'
import { runScenario } from '../../src/run/runScenario.ts'
import { quietOptions } from '../run/quietOptions.ts'
import { largestExample } from './largestExample.ts'
import { type OpenedReport, openReport } from './openReport.ts'
import { chartsOf, seriousProblems, settled, widthOf } from './pageChecks.ts'
import { sharedBrowser } from './sharedBrowser.ts'

const LADDER = `{ underlying: Example, quote: USD, session: 24x7, tiers: [
  { name: micro, symbol: MICRO-EXAMPLE-PERPETUAL, multiplier: 0.1, tick: 0.5, spreadTicks: SPREAD, slippageTicks: 0, fee: { perContract: FEE, maker: 0, taker: 0 }, margin: { initial: 20, maintenance: 15 } },
  { name: standard, symbol: EXAMPLE-PERPETUAL, multiplier: 1, tick: 0.5, spreadTicks: SPREAD, slippageTicks: 0, fee: { perContract: FEE, maker: 0, taker: 0 }, margin: { initial: 200, maintenance: 150 } } ] }`

let browser: Browser
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stepup-live-'))
  browser = await sharedBrowser()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
})

/** Runs the example plan with the command line's own code; gives the page and the figures that it wrote. */
async function run(
  name: string,
  overrides: readonly string[],
  scenario?: string,
): Promise<{ page: string; own: RiskLevelSummary }> {
  const own = ownOf(await levelsOf(name, overrides, { scenario, report: true }))
  return { page: readFileSync(join(folder, name, 'report.html'), 'utf8'), own }
}

/** The levels that the command line plays. */
async function levelsOf(
  name: string,
  overrides: readonly string[],
  { scenario = 'plan-example', report = false }: { scenario?: string | undefined; report?: boolean } = {},
): Promise<readonly RiskLevelSummary[]> {
  const loaded = await loadScenario(scenario, ['samples.count=2500', 'samples.trades=60', ...overrides])
  const out = join(folder, name)
  await runScenario(loaded, quietOptions(out, report))
  const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary
  return summary.samples!.risks
}

function ownOf(levels: readonly RiskLevelSummary[]): RiskLevelSummary {
  return levels.find(level => level.own)!
}

/** What the panel says, which plays when it is near. */
async function answer(page: Page): Promise<RiskLevelSummary> {
  await page.locator('.what-if').scrollIntoViewIfNeeded()
  await page
    .locator('.what-if .note [role=status]')
    .filter({ hasText: /^Played/ })
    .waitFor()
  return JSON.parse((await page.locator('.answer-json').textContent())!)
}

async function slide(page: Page, key: string, value: number): Promise<void> {
  await page.locator(`#what-if-${key}`).fill(String(value))
}

/** How far the names at the ends of the fan stand apart at the least, in pixels. */
function leastNameStep(page: Page): Promise<number> {
  return page.evaluate(`(names => {
    const tops = names.map(name => name.getBoundingClientRect().top).sort((a, b) => a - b)
    return tops.length < 7 ? 0 : Math.min(...tops.slice(1).map((top, i) => top - tops[i]))
  })([...document.querySelectorAll('.what-if .fan .live .mark-text text')].filter(name => /^([a-z]+|\\d+%)$/.test(name.textContent)))`)
}

/** How many tables scroll, and at how many the keyboard stops. */
const KEYBOARD_STOPS = `(() => {
  const tables = [...document.querySelectorAll('.scroll')]
  return [tables.filter(at => at.scrollWidth > at.clientWidth).length, tables.filter(at => at.tabIndex === 0).length]
})()`

/** All that does not compare with another plan. */
function alone({ own: _own, paired: _paired, winsShare: _wins, ...level }: RiskLevelSummary): object {
  return level
}

describe('the live report', () => {
  let opened: OpenedReport
  let own: RiskLevelSummary
  beforeAll(async () => {
    const made = await run('plan', ['plan.risk=2%'])
    own = made.own
    opened = await openReport(browser, made.page)
  })
  afterAll(() => opened.close())

  it('plays the plan as it was run to the last digit', async () => {
    expect(await answer(opened.page)).toEqual(own)
    expect(opened.troubles).toEqual([])
  })

  it('plays another plan as the command line does, to the last digit', async () => {
    const { page } = opened
    for (const [key, value] of Object.entries({ risk: 3.3, rebase: 10, ruin: 70, qualifyTrades: 20 })) {
      await slide(page, key, value)
    }
    const other = ['plan.risk=3.3%', 'plan.rebase=10%', 'plan.ruin=70%', 'plan.qualify.trades=20']
    const expected = ownOf(await levelsOf('other', other))
    const found = await answer(page)
    expect(alone(found)).toEqual(alone(expected))
    expect(found.paired?.value).not.toBe(0)
  })

  it('goes back to the plan, and pairs a level with it as the command line does', async () => {
    const { page } = opened
    await page.getByRole('button', { name: 'Back to this plan' }).click()
    expect(await answer(page)).toEqual(own)
    await slide(page, 'risk', 5)
    const levels = await levelsOf('levels', ['plan.risk=2%', 'samples.risks=[2%, 5%]'])
    expect(ownOf(levels)).toEqual(own)
    expect(await answer(page)).toEqual(levels.find(level => level.risk === 0.05))
  })

  it('marks what differs from the plan, as a command line and in the address, and takes it from there', async () => {
    const { page } = opened
    await slide(page, 'risk', 3.3)
    await answer(page)
    expect(await page.locator('.was').allInnerTexts()).toEqual(['was 2%'])
    expect(await page.locator('.setting code').innerText()).toMatch(/^npx stepup run .* --set plan\.risk=3\.3%$/)
    expect(await page.locator('.what-if .finding').innerText()).toMatch(/^At 3\.3% the middle account ends at \$/)
    expect(page.url()).toMatch(/#risk=3\.3%$/)
    await page.evaluate(`location.hash = '#risk=4%'`)
    await expect.poll(async () => (await answer(page)).risk).toBe(0.04)
    expect(await leastNameStep(page)).toBeGreaterThan(11)
    await page.getByRole('button', { name: 'Back to this plan' }).click()
    await answer(page)
    expect(await page.locator('.was').count()).toBe(0)
  })

  it('is zoomed by its strip when asked, prices and account together, and shows a trade’s receipt', async () => {
    const { page } = opened
    await page.getByRole('button', { name: 'Zoom and receipts' }).click()
    await page.locator('.explorer.drawn').waitFor()
    const svg = page.locator('.explorer .live svg')
    await svg.scrollIntoViewIfNeeded()
    expect(await page.evaluate('document.activeElement.className')).toBe('live')
    expect(await svg.locator('text:visible').allTextContents()).toEqual(expect.arrayContaining(['Start $1,000']))
    const box = (await svg.boundingBox())!
    await page.locator('.explorer .mark-rect.role-mark path[fill="var(--blue)"]').first().hover({ force: true })
    await page.waitForSelector('.tooltip:visible')
    expect(await page.locator('.tooltip').innerText()).toMatch(
      /^Trade \d+, (long|short), .*\n.*\nIn at .*\nBudget .*\nRisk taken .*\nNet /,
    )
    await page.mouse.move(0, 0)
    expect(await page.locator('.tooltip:visible').count()).toBe(0)
    const axis = async () => (await svg.locator('.role-axis-label text').allTextContents()).sort()
    const before = await axis()
    const y = box.y + box.height - 32
    await page.mouse.move(box.x + 300, y)
    await page.mouse.down()
    await page.mouse.move(box.x + 420, y, { steps: 5 })
    await page.mouse.up()
    await expect.poll(axis).not.toEqual(before)
    await page.mouse.dblclick(box.x + 360, y)
    await expect.poll(axis).toEqual(before)
    expect(opened.troubles).toEqual([])
  })

  it('zooms, moves and opens receipts by the reader’s keys, and by buttons that say so', async () => {
    const { page } = opened
    const axis = async () => (await page.locator('.explorer .role-axis-label text').allTextContents()).sort()
    const receipt = page.locator('.tooltip:visible')
    const before = await axis()
    await page.locator('.explorer .live').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => receipt.innerText()).toMatch(/^Trade 1, .*\n.*\nIn at /)
    await page.keyboard.press('+')
    await expect.poll(axis).not.toEqual(before)
    const near = await axis()
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(axis).not.toEqual(near)
    await page.keyboard.press('Escape')
    expect(await receipt.count()).toBe(0)
    await page.getByRole('button', { name: 'Trade after' }).press('Enter')
    await expect.poll(() => receipt.innerText()).toMatch(/^Trade 2, /)
    const shaded = page.getByText('Shaded: the deepest fall.')
    expect(await shaded.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Show all' }).press('Enter')
    await expect.poll(axis).toEqual(before)
    expect(await shaded.isVisible()).toBe(true)
    expect(await receipt.count()).toBe(0)
    expect(opened.troubles).toEqual([])
  })

  it('shows fifty trades first, filters them, and opens a receipt by key', async () => {
    const { page } = opened
    await page.evaluate(`location.hash = '#ledger'`)
    const shown = () => page.locator('#ledger tbody tr:visible').count()
    expect(await shown()).toBe(50)
    await page.locator('#ledger select').selectOption('Lost')
    expect(await page.locator('#ledger tbody tr:visible td:nth-child(13)').allInnerTexts()).toSatisfy((r: string[]) =>
      r.every(text => text.startsWith('\u2212')),
    )
    await page.locator('#ledger select').selectOption('All trades')
    await page.locator('#ledger tbody button').first().press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await page.locator('#ledger .receipt').innerText()).toMatch(
      /npx stepup why \/\S+\/stepup-page-\w+ --trade 2$/,
    )
    const all = page.locator('#ledger').getByRole('button', { name: 'Show all' })
    const said = Number(/[\d,]+/.exec(await all.innerText())![0].replace(',', ''))
    await all.click()
    expect(await shown()).toBeGreaterThan(200)
    expect(await page.locator('#ledger tbody tr:visible:not(.gap, .receipt)').count()).toBe(said)
  })

  it('offers every table as a copy and as a file', async () => {
    const { page } = opened
    const tables = await page.locator('main .scroll').count()
    expect(await page.getByRole('button', { name: 'CSV', includeHidden: true }).count()).toBe(tables)
    await page.evaluate(`location.hash = '#costs'`)
    const waiting = page.waitForEvent('download')
    await page.locator('#costs').getByRole('button', { name: 'CSV' }).click()
    const file = await (await waiting).path()
    expect(readFileSync(file, 'utf8')).toMatch(/^Part,.*\nGross,/)
  })

  it('has no serious accessibility problem with everything alive', async () => {
    const { page } = opened
    expect(await seriousProblems(page, { without: '#ledger', insideCharts: true })).toEqual([])
  })

  it('has the numbers of its live charts in tables, those of the fan as it was played', async () => {
    const { page } = opened
    expect((await chartsOf(page)).withoutNumbers).toEqual([])
    const level = await answer(page)
    const last = await page.locator('.fan tbody tr').last().locator('th, td').allTextContents()
    expect([last[0], last[3]]).toEqual(['60', roundMoney(level.medianFinal.value, 'USD')])
    expect(await page.locator('.fan tbody tr').first().locator('td').last().textContent()).toBe(count(level.samples))
  })

  it('fits a telephone, and changes spread and fees as another ladder would', async () => {
    const ladder = (spread: number, fee: number) =>
      `market.ladder=${LADDER.replaceAll('SPREAD', String(spread)).replaceAll('FEE', String(fee)).replaceAll('\n', ' ')}`
    const common = ['plan.risk=3%', 'plan.riskIncludesCosts=true']
    const cheap = await run('cheap', [...common, ladder(2, 0.25)])
    const dear = ownOf(await levelsOf('dear', [...common, ladder(8, 0.5)]))
    const panel = await openReport(browser, cheap.page, { viewport: { width: 390, height: 800 }, hasTouch: true })
    expect(await answer(panel.page)).toEqual(cheap.own)
    expect(await widthOf(panel.page)).toBeLessThanOrEqual(390)
    await settled(panel.page)
    const [scrolling, stops]: number[] = await panel.page.evaluate(KEYBOARD_STOPS)
    expect(scrolling).toBeGreaterThan(3)
    expect(stops).toBe(scrolling)
    await slide(panel.page, 'spread', 4)
    await slide(panel.page, 'fees', 2)
    const found = await answer(panel.page)
    expect(alone(found)).toEqual(alone(dear))
    expect(found.medianFinal).not.toEqual(cheap.own.medianFinal)
    await panel.page.getByRole('button', { name: 'Zoom and receipts' }).tap()
    await panel.page.locator('.explorer.drawn').waitFor()
    const receipt = panel.page.locator('.tooltip:visible')
    const mark = panel.page.locator('.explorer .mark-rect.role-mark path[fill="var(--blue)"]').nth(9)
    await mark.tap({ force: true })
    // A browser lets its mouse, which is none, leave the mark after a tap: now or never, as it likes.
    await mark.dispatchEvent('mouseout')
    expect(await receipt.count()).toBe(1)
    expect(await receipt.innerText()).toMatch(/^Trade \d+, (long|short), .*\n.*\nIn at /)
    await panel.page.getByRole('button', { name: 'Trade after' }).tap()
    await expect.poll(() => receipt.innerText()).toMatch(/^Trade 1, .*\n.*\nIn at /)
    expect(await widthOf(panel.page)).toBeLessThanOrEqual(390)
    expect(panel.troubles).toEqual([])
    await panel.close()
  })

  it('simulates the prices of a model again, and plays another plan on them as the command line does', async () => {
    const paths = ['samples.count=40', 'samples.trades=30', 'prices.model.bars=900']
    const { page, own } = await run('paths', [...paths, 'samples.risks=[1%]'], 'sol-monte-carlo')
    const risky = [...paths, 'plan.risk=4%', 'samples.risks=[4%]']
    const expected = ownOf(await levelsOf('risky paths', risky, { scenario: 'sol-monte-carlo' }))
    const panel = await openReport(browser, page)
    expect(await answer(panel.page)).toEqual(own)
    expect(await panel.page.locator('.what-if .note').innerText()).toContain('The same simulated prices again, for 40')
    await slide(panel.page, 'risk', 4)
    expect(alone(await answer(panel.page))).toEqual(alone(expected))
    expect(panel.troubles).toEqual([])
    await panel.close()
  })

  it('stays under 1.2 megabytes with 5,000 trades and 5 levels of 10,000 samples, and opens for everyone', async () => {
    const { page, own } = await run('many', largestExample(folder))
    expect(Buffer.byteLength(page)).toBeLessThan(1_200_000)
    const panel = await openReport(browser, page)
    expect(await answer(panel.page)).toEqual(own)
    expect(await pagesOf(panel.page)).toBeLessThanOrEqual(8)
    expect(await seriousProblems(panel.page, { without: 'main > :not(#answer, #repeat)' })).toEqual([])
    const said = panel.page.locator('[data-drawn]')
    expect(await said.innerText()).toMatch(/5\d\d of 5,000 drawn/)
    expect(await refilled(panel.page)).toEqual({ more: true, higher: true, colours: 2 })
    await panel.page.keyboard.press('+')
    await panel.page.keyboard.press('+')
    await expect.poll(() => said.innerText()).toBe('')
    expect(panel.troubles).toEqual([])
    await panel.close()
  })

  it('prints a comparison of ten levels on 8 pages at most', async () => {
    const levels = 'samples.risks=[0.5%, 1%, 1.5%, 2%, 3%, 4%, 5%, 8%, 12%, 25%]'
    const loaded = await loadScenario('sp500-mes-es', [levels, 'samples.count=400'])
    const out = join(folder, 'ten')
    await runScenario(loaded, { ...quietOptions(out, true), compare: true })
    const { page, close } = await openReport(browser, readFileSync(join(out, 'report.html'), 'utf8'))
    expect(await pagesOf(page)).toBeLessThanOrEqual(8)
    await close()
  })
})

/** Whether the account has more points, and more room upwards, in a part that keys zoom into, also in dark colours. */
async function refilled(page: Page): Promise<{ more: boolean; higher: boolean; colours: number }> {
  const selector = '.explorer .live path[stroke="var(--blue)"][stroke-width="1.7"]'
  const line = page.locator(selector)
  const points = async (from: number, to: number) => {
    const places = [...(await line.getAttribute('d'))!.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(at =>
      at.slice(1).map(Number),
    )
    const within = places.filter(([x]) => x! >= from && x! <= to).map(([, y]) => y!)
    return { count: within.length, height: Math.max(...within) - Math.min(...within) }
  }
  const element = `document.querySelector('${selector}')`
  const colour = () => page.evaluate(`getComputedStyle(${element}).stroke`)
  await page.getByRole('button', { name: 'Zoom and receipts' }).click()
  await page.locator('.explorer.drawn').waitFor()
  await line.waitFor()
  const width: number = await page.evaluate(`${element}.getBBox().width`)
  const before = await points((3 / 8) * width, (5 / 8) * width)
  const light = await colour()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await expect.poll(async () => (await points(0, width)).count).toBeGreaterThan(before.count)
  const after = await points(0, width)
  return {
    more: after.count > 2 * before.count,
    higher: after.height > before.height,
    colours: new Set([light, await colour()]).size,
  }
}

/** Pages of paper that a page prints. */
async function pagesOf(page: Page): Promise<number> {
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return paper.match(/\/Type\s*\/Page\b/g)!.length
}
