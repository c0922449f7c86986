import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { TopLevelSpec } from 'vega-lite'
import { describe, expect, it } from 'vitest'
import { aliveChart } from '../../../src/report/charts/aliveChart.ts'
import { type ChartSize, NARROW, WIDE } from '../../../src/report/charts/chartTheme.ts'
import { costChart } from '../../../src/report/charts/costChart.ts'
import { drawdownChart } from '../../../src/report/charts/drawdownChart.ts'
import { equityChart } from '../../../src/report/charts/equityChart.ts'
import { excursionChart } from '../../../src/report/charts/excursionChart.ts'
import { explorerChart } from '../../../src/report/charts/explorerChart.ts'
import { fanChart } from '../../../src/report/charts/fanChart.ts'
import { growthChart } from '../../../src/report/charts/growthChart.ts'
import { legendColumns, legendHeight } from '../../../src/report/charts/legendGrid.ts'
import { pairedChart } from '../../../src/report/charts/pairedChart.ts'
import { positionChart } from '../../../src/report/charts/positionChart.ts'
import { inlineSvg, renderSvg } from '../../../src/report/charts/renderSvg.ts'
import { resultChart } from '../../../src/report/charts/resultChart.ts'
import { RUN_CHARTS } from '../../../src/report/charts/runCharts.ts'
import { runDrawdownChart } from '../../../src/report/charts/runDrawdownChart.ts'
import { runGrowthChart } from '../../../src/report/charts/runGrowthChart.ts'
import { runLayers } from '../../../src/report/charts/runLayers.ts'
import { survivalChart } from '../../../src/report/charts/survivalChart.ts'
import { type EquitySeries, equitySeries } from '../../../src/report/series/equitySeries.ts'
import { excursions } from '../../../src/report/series/excursions.ts'
import { histogram } from '../../../src/report/series/histogram.ts'
import { pairedLevels } from '../../../src/report/series/pairedLevels.ts'
import { positionSizes } from '../../../src/report/series/positionSizes.ts'
import { runSeries } from '../../../src/report/series/runSeries.ts'
import { sampleFan } from '../../../src/report/series/sampleFan.ts'
import { tradePoints } from '../../../src/report/series/tradePoints.ts'
import { underwaterSeries } from '../../../src/report/series/underwaterSeries.ts'
import { makeCurve, makeResult, makeRow, makeSummary } from '../makeResult.ts'
import { makeSampledResult, makeSamples } from '../makeSamples.ts'

const result = makeResult()
const { summary } = result
const untimed = makeResult({
  summary: makeSummary({ period: { start: null, end: null, days: null, bars: null } }),
  curve: { ...result.curve, time: new Float64Array(8).fill(Number.NaN) },
})

const fan = sampleFan(makeSampledResult(), 100)!

const seriesOf = (labels: readonly string[]) =>
  runSeries(
    labels.map(label => ({ label, href: null, result, settings: new Map(), finals: null })),
    100,
  )
const runs = seriesOf(['First', 'Second'])

const CHARTS: Readonly<Record<string, (size: ChartSize) => TopLevelSpec>> = {
  equity: size => equityChart(equitySeries(result, 100), size),
  'equity by trade': size => equityChart(equitySeries(untimed, 100), size),
  drawdown: size => drawdownChart(underwaterSeries(result, 100), size),
  'drawdown by trade': size => drawdownChart(underwaterSeries(untimed, 100), size),
  positions: size => positionChart(positionSizes(result, 100), size),
  costs: size => costChart(summary.costs, 'USD', size),
  results: size => resultChart(histogram([-1, 0.5, 3], 40), summary.edge, size),
  'results without a mean': size => resultChart([], { mean: null, low: null, high: null }, size),
  fan: size => fanChart(fan, size),
  alive: size => aliveChart(fan, size),
  growth: size => growthChart(makeSamples().risks, 'USD', true, size),
  paired: size => pairedChart(pairedLevels(makeSamples().risks), size),
  'excursions against': size => excursionChart(excursions(result.rows, 100), 'adverse', size),
  'excursions for': size => excursionChart(excursions(result.rows, 100), 'favourable', size),
  'runs growth': size => runGrowthChart(runs, size),
  'runs drawdown': size => runDrawdownChart(runs, size),
  survival: size => survivalChart(makeSamples().risks, size),
}

/** Drawn in the page only, as wide as there is room. */
const explorer = (size: ChartSize) =>
  explorerChart(equitySeries(result, 100), underwaterSeries(result, 100), tradePoints(result, true, 100), size)

describe('renderSvg', () => {
  for (const [name, chart] of Object.entries(CHARTS)) {
    it(`draws ${name} in both widths`, async () => {
      for (const size of [WIDE, NARROW]) {
        const svg = await renderSvg(chart(size))
        expect(svg).toMatch(/^<svg viewBox="0 0 [\d. ]+" aria-hidden="true"/)
        expect(Number(/viewBox="0 0 ([\d.]+)/.exec(svg)![1])).toBeLessThanOrEqual(size.width)
        expect(svg).not.toMatch(/NaN|undefined|Infinity|http|style=|<script|\bid=/)
      }
    })
  }

  it('rounds places to a hundredth of a pixel, and nothing else', () => {
    const text = '<text transform="translate(1.23456,-0.009)" opacity="0.125">1.23456 d</text>'
    const path = '<path d="M1.5,2.0051h10.1249Z"/>'
    expect(inlineSvg(text + path)).toBe(
      '<text transform="translate(1.23,-0.01)" opacity="0.125">1.23456 d</text><path d="M1.5,2.01h10.12Z"/>',
    )
  })

  it('draws the explorer', async () => {
    const svg = await renderSvg(explorer(WIDE))
    expect(svg).toContain('Below the peak')
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('takes its colours from the page', async () => {
    const svg = await renderSvg(equityChart(equitySeries(result, 100), WIDE))
    expect(svg).toContain('stroke="var(--blue)"')
    const fixedColors = svg.match(/(fill|stroke)="(#|rgb|black|white)[^"]*"/g)
    expect(fixedColors).toBeNull()
  })

  it('escapes hostile names of contracts', async () => {
    const series = { ...equitySeries(result, 100), tiers: ['<script>alert(1)</script>', 'b'] }
    const svg = await renderSvg(equityChart(series, WIDE))
    expect(svg).not.toContain('<script')
    expect(svg).toContain('&lt;script&gt;')
  })
})

describe('the specification of a chart', () => {
  const folder = new URL('../../fixtures/charts/', import.meta.url)

  for (const [name, chart] of Object.entries({ ...CHARTS, explorer })) {
    it(`is the agreed one: ${name}`, () => {
      const spec = `${JSON.stringify(chart(WIDE), null, 2)}\n`
      const file = new URL(`${name.replaceAll(' ', '-')}.vl.json`, folder)
      // Agreed on purpose only: UPDATE_CHARTS=1 npx vitest run test/report/charts
      if (process.env['UPDATE_CHARTS'] === '1') {
        mkdirSync(folder, { recursive: true })
        writeFileSync(file, spec)
      }
      expect(spec).toBe(readFileSync(file, 'utf8'))
    })
  }
})

describe('equityChart', () => {
  function scaleOf(equities: readonly number[]): string {
    const points = equities.map((equity, x) => ({ x, equity }))
    const series: EquitySeries = { ...equitySeries(result, 100), points }
    return JSON.stringify(equityChart(series, WIDE))
  }

  it('turns to equal growth at a twentyfold range, if all equity is positive', () => {
    expect(scaleOf([10, 199])).not.toContain('"log"')
    expect(scaleOf([10, 200])).toContain('"log"')
    expect(scaleOf([0, 200])).not.toContain('"log"')
  })
})

describe('legendColumns', () => {
  it('puts as many names beside each other as have room', () => {
    const long = ['MICRO-EXAMPLE-PERPETUAL (micro)', 'MINI-EXAMPLE-PERPETUAL (mini)', 'EXAMPLE-PERPETUAL (standard)']
    expect(legendColumns(['MES (micro)', 'ES (standard)'], WIDE)).toBe(2)
    expect(legendColumns(long, WIDE)).toBe(2)
    expect(legendColumns(long, NARROW)).toBe(1)
    expect([legendHeight(long, WIDE), legendHeight(long, NARROW)]).toEqual([30, 45])
  })
})

describe('runLayers', () => {
  it('tells ten runs apart by colour and dash together, and by the number on each line', () => {
    const series = seriesOf(Array.from({ length: 10 }, (_, i) => `${i + 1}. run`))
    const [lines, , numbers] = runLayers(series, {}, WIDE)
    const { color, strokeDash } = lines!.encoding as Record<string, { scale: { range: unknown[] } }>
    const looks = series.labels.map((_, i) => JSON.stringify([color!.scale.range[i], strokeDash!.scale.range[i]]))
    expect(new Set(looks).size).toBe(10)
    expect(numbers).toHaveProperty('encoding.text.field', 'number')
    const marked = (numbers!.data as unknown as { values: { run: string; number: number; x: number }[] }).values
    expect(marked.map(({ run, number }) => [run, number])).toEqual(series.labels.map((label, i) => [label, i + 1]))
  })
})

describe('costChart', () => {
  it('steps from gross to net, with funding received as income', () => {
    const spec = costChart({ ...summary.costs, funding: -2, net: 238 }, 'USD', WIDE)
    expect(spec).toHaveProperty('data.values', [
      { name: 'Gross', from: 0, to: 250, kind: 'gain' },
      { name: 'Spread and slippage', from: 250, to: 241, kind: 'loss' },
      { name: 'Fees', from: 241, to: 236, kind: 'loss' },
      { name: 'Funding', from: 236, to: 238, kind: 'income' },
      { name: 'Net', from: 0, to: 238, kind: 'gain' },
    ])
  })

  it('leaves out what cost nothing, and draws a net below zero as a loss', () => {
    const spec = costChart({ ...summary.costs, gross: 10, spread: 12, fees: 0, funding: 0, net: -2 }, 'USD', WIDE)
    expect(spec).toHaveProperty('data.values', [
      { name: 'Gross', from: 0, to: 10, kind: 'gain' },
      { name: 'Spread and slippage', from: 10, to: -2, kind: 'loss' },
      { name: 'Net', from: 0, to: -2, kind: 'loss' },
    ])
  })
})

describe('charts of a run where nothing moved', () => {
  const charts = [RUN_CHARTS.equity, RUN_CHARTS.drawdown, RUN_CHARTS.explorer, RUN_CHARTS.cost]
  const costs = { ...summary.costs, byTier: [] }

  it.each([
    ['without a trade', makeResult({ summary: makeSummary({ costs }), rows: [], curve: makeCurve([]) })],
    ['on a level line', makeResult({ summary: makeSummary({ costs }), rows: [], curve: makeCurve([1000, 1000]) })],
  ])('are not drawn %s', (_, still) => {
    expect(charts.map(({ spec }) => spec(still, WIDE))).toEqual([null, null, null, null])
  })

  it('are drawn after a single trade of a list, from the start', () => {
    const summary = makeSummary({ period: { start: null, end: null, days: null, bars: null } })
    const one = makeResult({ summary, rows: [makeRow()], curve: makeCurve([950], { drawdown: Float64Array.of(0.05) }) })
    expect(RUN_CHARTS.equity.spec(one, WIDE)).not.toBeNull()
  })
})
