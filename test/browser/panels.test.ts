import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { comparisonPage } from '../../src/report/page/comparisonPage.ts'
import { htmlReport } from '../../src/report/page/htmlReport.ts'
import { indexPage } from '../../src/report/page/indexPage.ts'
import type { PageScripts } from '../../src/report/page/pageScripts.ts'
import type { ComparedRun } from '../../src/report/words/comparedRun.ts'
import { makeVerdict } from '../../src/report/words/verdict.ts'
import type { RunResult } from '../../src/results/runResult.ts'
import type { Summary } from '../../src/results/summary.ts'
import { reportScripts } from '../../src/run/rendering/reportScripts.ts'
import { makeCurve, makeResult, makeRow, makeSummary } from '../report/makeResult.ts'
import { makeBands, makeComparison, makeSampledResult, makeSamples } from '../report/makeSamples.ts'
import { type OpenedReport, openReport } from './openReport.ts'
import { contrastProblems, panelEnd, seriousProblems, stopsBeforeChart, widthOf } from './pageChecks.ts'
import { sharedBrowser } from './sharedBrowser.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

function told(changes: Partial<Summary>, facts: Partial<Summary['facts']> = {}): Summary {
  const summary = makeSummary({ samples: makeSamples(), ...changes }, facts)
  return { ...summary, verdict: makeVerdict(summary) }
}

const { data } = makeSummary()
const samples = makeSamples()
const levels = samples.risks.map(({ own: _own, paired: _paired, winsShare: _wins, ...level }) => level)
const ruin = { trade: 4, time: '2024-01-08T00:00:00.000Z', rows: 8, cause: 'price' } as const
const spread = {
  finals: { low: 800, high: 1200, counts: [1, 4, 3, 1] },
  drawdowns: { low: 0, high: 0.4, counts: [2, 5, 1, 1] },
  paths: [Array.from({ length: 101 }, (_, trade) => 1000 + 3 * trade)],
}
const idleRows = [2000, 4000, 8000].map((equityForOne, i) =>
  makeRow({ trade: i + 1, status: 'skipped', skipReason: 'risk', riskOfOne: equityForOne / 50, equityForOne }),
)
const idle = { rows: idleRows, curve: makeCurve([1000, 1000]) }
const none = { taken: 0, skipped: 3, skipped_risk: 3, trades: 3, final_equity: 1000 }

/** One of every kind of page, by the question that it answers. */
const PAGES: Readonly<Record<string, { result: RunResult; question: string; outcome: string }>> = {
  run: {
    result: makeResult({ summary: told({ luck: { share: 0.72, low: 0.71, high: 0.73 } }) }),
    question: 'Does it survive the step-up, and is there an edge?',
    outcome: 'Edge unproven',
  },
  'ruined run': {
    result: makeResult({
      summary: told({ outcome: 'ruined', ruin }, { ruined: true, survived: false, final_equity: 400 }),
    }),
    question: 'Does it survive the step-up, and is there an edge?',
    outcome: 'Ruined',
  },
  'stalled run': {
    result: makeResult({ rows: idleRows, summary: told({ outcome: 'stalled' }, { taken: 2, trades: 153 }) }),
    question: 'Does it survive the step-up, and is there an edge?',
    outcome: 'Stalled',
  },
  'run of one trade': {
    result: makeResult({
      summary: told({ edge: { ...makeSummary().edge, trades: 1, low: null, high: null } }, { trades: 1, taken: 1 }),
    }),
    question: 'What does this trade prove?',
    outcome: 'Edge unproven',
  },
  comparison: {
    result: makeResult({
      summary: told({
        comparison: { ...makeComparison(), withoutEdge: { moved: 0.15, levels, within: ['0.01'], largest: '0.01' } },
      }),
      bands: makeBands(),
    }),
    question: 'Which risk?',
    outcome: 'No level recommended',
  },
  'simulated paths': {
    result: makeResult({
      summary: told({
        data: { ...data, model: 'garch' },
        samples: { ...samples, from: 'paths', poolSize: null, spread },
      }),
      bands: makeBands(),
    }),
    question: 'What becomes of $1,000 on simulated prices?',
    outcome: 'Grew in the median',
  },
  'plan that cannot be traded': {
    result: makeResult({ ...idle, summary: told({ outcome: 'not tradable' }, none) }),
    question: 'Can this plan be traded at all?',
    outcome: 'Not tradable',
  },
  'strategy without a trade': {
    result: makeResult({
      rows: [],
      curve: makeCurve([1000, 1000]),
      summary: told({ outcome: 'not tested' }, { ...none, trades: 0 }),
    }),
    question: 'Was the strategy tested?',
    outcome: 'Not tested',
  },
}

/** Runs of one plan, one of them ruined and one of other data, as they stand beside each other. */
const SIDES = ['a short name', 'a-very-long-name-of-a-run-that-has-no-space-at-all', 'three', 'four', 'five'].map(
  (name, i): ComparedRun => ({
    label: `${i + 1}. ${name}`,
    href: `${name}/report.html`,
    result: {
      ...makeSampledResult(),
      summary: told({ name, ...(i === 2 ? { outcome: 'ruined', ruin } : {}) }),
      outputs: [{ file: 'tape.csv', sha256: i === 1 ? 'other' : 'one' }],
    },
    settings: new Map([
      ['plan.risk', `${i + 1}%`],
      ['plan.rebase', `${i}%`],
    ]),
    finals: [1000, 1100 + i],
  }),
)

/** Runs of which everything differs that the first screen has a row for, with a range below each figure and limits close together. */
const FULL = SIDES.map((run, i): ComparedRun => {
  const { summary } = run.result
  const differing = ['market.ladder', 'prices.file', 'account.start', ...'abcdefgh'].map(
    key => [key, `${key} ${i}`] as const,
  )
  return {
    ...run,
    result: {
      ...run.result,
      outputs: [{ file: 'tape.csv', sha256: 'one' }],
      summary: {
        ...summary,
        name: `S&P 500 breakout, MES to ES, variant ${i + 1}`,
        plan: { ...summary.plan, risk: 0.01 * (i + 1) },
        market: { ...summary.market, underlying: `Index of ${i} large and small stocks` },
        period: { ...summary.period, start: `200${i}-01-01T00:00:00.000Z`, end: '2020-04-17T00:00:00.000Z' },
        facts: { ...summary.facts, start: 1000 * (i + 1) },
        samples: {
          ...summary.samples!,
          risks: summary.samples!.risks.map(level => ({
            ...level,
            ruined: { ...level.ruined, share: 0.56, low: 0.551, high: 0.571 },
            medianFinal: { value: 4100, low: 4010, high: 4190 },
          })),
        },
        ruin,
        limits: { ...summary.limits, drawdown: i === 0 ? 0.31 : 0.3 },
      },
    },
    settings: new Map([...run.settings, ...differing]),
    finals: [1000, 1100 + i, 1300 - i],
  }
})

/** Pages of several runs, which have a headline in place of an outcome. */
const LISTS: Readonly<Record<string, { markup: (script: string) => Promise<string>; question: string; says: RegExp }>> =
  {
    'side by side': {
      markup: script => comparisonPage(SIDES.slice(0, 3), script),
      question: 'Which of these 3 runs holds up?',
      says: /^None of 3 runs shows an edge; run 3 was ruined\.$/,
    },
    'five runs side by side': {
      markup: script => comparisonPage(SIDES, script),
      question: 'Which of these 5 runs holds up?',
      says: /^None of 5 runs shows an edge; run 3 was ruined\.$/,
    },
    'five runs side by side that differ in everything': {
      markup: script => comparisonPage(FULL, script),
      question: 'Which of these 5 runs holds up?',
      says: /run 3 was ruined\.$/,
    },
    'list of runs': {
      markup: script =>
        indexPage(
          SIDES.map(({ result: { summary } }, i) => ({
            ...{ folder: `run-${i}`, href: 'report.html', written: i, summary, equity: [1, 3, 2] },
          })),
          { folder: 'reports', version: '0.1.0', script },
        ),
      question: 'What was tried, and what held up?',
      says: /^None of 5 runs shows an edge; 1 was ruined\.$/,
    },
  }

let browser: Browser
let scripts: PageScripts
beforeAll(async () => {
  ;[browser, scripts] = await Promise.all([sharedBrowser(), reportScripts()])
})

/** The first screen is whole at both sizes and in both schemes, and nothing is wrong with it. */
async function isWhole({ page, troubles }: OpenedReport): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    expect(await panelEnd(page)).toBeLessThanOrEqual(size.height)
    expect(await widthOf(page)).toBeLessThanOrEqual(size.width)
    expect(await stopsBeforeChart(page)).toBeLessThanOrEqual(8)
    expect(await page.locator('.next code:not(:visible)').count()).toBe(0)
  }
  // What stands below has tests of its own, and takes long to be looked through.
  await page.evaluate(`for (const part of document.querySelectorAll('main > :not(#answer)')) part.remove()`)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await seriousProblems(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await contrastProblems(page)).toEqual([])
  expect(troubles).toEqual([])
}

describe('the first screen', () => {
  it.each(Object.entries(PAGES))('of a %s is whole on screen and telephone, light and dark', async (_, kind) => {
    const opened = await openReport(browser, await htmlReport(kind.result))
    expect(await opened.page.locator('.question').innerText()).toBe(kind.question)
    expect((await opened.page.locator('#answer .outcome').innerText()).trim()).toBe(kind.outcome)
    await isWhole(opened)
    await opened.close()
  })

  it.each(Object.entries(LISTS))('of a page of %s is whole, and answers with scripts off', async (_, kind) => {
    const markup = await kind.markup(scripts.lists)
    const opened = await openReport(browser, markup)
    await isWhole(opened)
    await opened.close()
    const { page, close } = await openReport(browser, markup, { javaScriptEnabled: false })
    expect(await page.locator('.question').innerText()).toBe(kind.question)
    expect(await page.locator('h1').innerText()).toMatch(kind.says)
    expect(await page.locator('#answer tbody tr:visible').count()).toBeGreaterThanOrEqual(5)
    await close()
  })

  it('of five runs needs no sideways scroll at 1280 pixels', async () => {
    const { page, close } = await openReport(browser, await comparisonPage(SIDES), {
      viewport: { width: 1280, height: 900 },
    })
    expect(await widthOf(page)).toBeLessThanOrEqual(1280)
    const [wide, room]: number[] = await page.evaluate(
      `(at => [at.scrollWidth, at.clientWidth])(document.querySelector('.sides'))`,
    )
    expect(wide).toBeLessThanOrEqual(room!)
    await close()
  })

  it('of five runs names limits that are close together apart', async () => {
    const { page, close } = await openReport(browser, await comparisonPage(FULL), { viewport: SIZES[1]! })
    for (const size of SIZES) {
      await page.setViewportSize(size)
      const places: number[] = await page.evaluate(`[...document.querySelectorAll('#answer svg text')]
        .filter(text => text.checkVisibility() && text.textContent.startsWith('limit'))
        .map(text => text.getBoundingClientRect().top)`)
      expect(places).toHaveLength(2)
      expect(Math.abs(places[0]! - places[1]!)).toBeGreaterThan(11)
    }
    await close()
  })

  it('keeps a long name of another direction in its bar', async () => {
    const name = 'استراتيجية '.repeat(20)
    const { page, close } = await openReport(browser, await htmlReport(makeResult({ summary: told({ name }) })))
    for (const size of SIZES) {
      await page.setViewportSize(size)
      expect(await widthOf(page)).toBeLessThanOrEqual(size.width)
      expect((await page.locator('.bar').boundingBox())!.height).toBeLessThan(50)
    }
    await close()
  })
})
