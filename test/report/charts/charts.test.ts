import { describe, expect, it } from 'vitest'
import { NARROW, WIDE } from '../../../src/report/charts/chartTheme.ts'
import { costChart } from '../../../src/report/charts/costChart.ts'
import { equityChart } from '../../../src/report/charts/equityChart.ts'
import { legendColumns, legendHeight } from '../../../src/report/charts/legendGrid.ts'
import { levelsChart } from '../../../src/report/charts/levelsChart.ts'
import { inlineSvg, renderSvg } from '../../../src/report/charts/renderSvg.ts'
import { RUN_CHARTS } from '../../../src/report/charts/runCharts.ts'
import { type EquitySeries, equitySeries } from '../../../src/report/series/equitySeries.ts'
import { makeCurve, makeResult, makeRow, makeSummary } from '../makeResult.ts'
import { CHARTS, explorer, result, summary } from './madeCharts.ts'

describe('renderSvg', () => {
  for (const [name, chart] of Object.entries(CHARTS)) {
    it(`draws ${name} in both widths`, async () => {
      for (const size of [WIDE, NARROW]) {
        const svg = await renderSvg(chart(size))
        expect(svg).toMatch(/^<svg viewBox="0 0 [\d. ]+" aria-hidden="true"/)
        expect(Number(/viewBox="0 0 ([\d.]+)/.exec(svg)![1])).toBeLessThanOrEqual(size.width)
        expect(svg).not.toMatch(/NaN|undefined|Infinity|http|style=|<script|\bid=/)
        expect(svg).not.toContain('rotate(-90)')
      }
    })
  }

  it('rounds places to a tenth of a pixel, and nothing else', () => {
    const text = '<text transform="translate(1.23456,-0.009)" opacity="0.125">1.23456 d</text>'
    const path = '<path d="M1.5,2.0051h10.1249Z"/>'
    expect(inlineSvg(text + path)).toBe(
      '<text transform="translate(1.2,-0)" opacity="0.125">1.23456 d</text><path d="M1.5,2h10.1Z"/>',
    )
  })

  it('draws the explorer', async () => {
    const svg = await renderSvg(explorer(WIDE))
    expect(svg).toContain('Account, value')
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
    expect(legendColumns(long, { ...WIDE, width: 880 })).toBe(2)
    expect(legendColumns(long, NARROW)).toBe(1)
    expect([legendHeight(long, { ...WIDE, width: 880 }), legendHeight(long, NARROW)]).toEqual([30, 45])
  })
})

describe('levelsChart', () => {
  it('names ten levels once on a telephone, the marked one among them, and both times where there is room', async () => {
    const level = (risk: number, twin: boolean) => ({
      ...{ label: `${risk}%`, variant: String(risk), drawdown: risk / (twin ? 12 : 15), ruined: twin ? risk / 12 : 0 },
      multiple: twin ? 1 - risk / 20 : 1 + risk / 10,
    })
    const risks = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 8]
    const [levels, twins] = [false, true].map(twin => risks.map(risk => level(risk, twin)))
    const pairs = { levels: levels!, twins: twins!, drawdownLimit: 0.3, marked: '1', trades: 100, joined: true }
    const [phone, wide] = await Promise.all([NARROW, WIDE].map(size => renderSvg(levelsChart(pairs, size))))
    expect(phone).not.toContain('ruin')
    expect(phone).toContain('>1%<')
    expect(wide!.match(/, ruin/g)!.length).toBeGreaterThan(9)
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
  const charts = [RUN_CHARTS.equity, RUN_CHARTS.drawdown, RUN_CHARTS.cost]
  const costs = { ...summary.costs, byTier: [] }

  it.each([
    ['without a trade', makeResult({ summary: makeSummary({ costs }), rows: [], curve: makeCurve([]) })],
    ['on a level line', makeResult({ summary: makeSummary({ costs }), rows: [], curve: makeCurve([1000, 1000]) })],
  ])('are not drawn %s', (_, still) => {
    expect(charts.map(({ spec }) => spec(still, WIDE))).toEqual([null, null, null])
  })

  it('are drawn after a single trade of a list, from the start', () => {
    const summary = makeSummary({ period: { start: null, end: null, days: null, bars: null } })
    const one = makeResult({ summary, rows: [makeRow()], curve: makeCurve([950], { drawdown: Float64Array.of(0.05) }) })
    expect(RUN_CHARTS.equity.spec(one, WIDE)).not.toBeNull()
  })
})
