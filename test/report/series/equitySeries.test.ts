import { describe, expect, it } from 'vitest'
import { equitySeries } from '../../../src/report/series/equitySeries.ts'
import { underwaterSeries } from '../../../src/report/series/underwaterSeries.ts'
import { makeCurve, makeResult, makeRow, makeSummary } from '../makeResult.ts'

const START = Date.UTC(2024, 0, 1)
const day = (n: number) => START + n * 86_400_000
const EQUITY = [1000, 990, 980, 950, 960, 970]

function held(...bars: number[]): Float64Array {
  return Float64Array.from(EQUITY, (_, i) => (bars.includes(i) ? 1 : 0))
}

const RUINED = { trade: 1, time: new Date(day(3)).toISOString(), rows: 4, cause: 'price' as const }

describe('equitySeries', () => {
  it('ends with the account: neither points nor marks after its ruin', () => {
    const rows = [
      makeRow({ trade: 1, entryTime: day(1), events: ['ruined'] }),
      makeRow({ trade: 2, entryTime: day(4), status: 'not_taken', events: ['cash_flow'] }),
    ]
    const result = makeResult({ summary: makeSummary({ ruin: RUINED }), curve: makeCurve(EQUITY), rows })
    const series = equitySeries(result, 100)
    expect(series.points.map(({ x }) => x)).toEqual([0, 1, 2, 3].map(day))
    expect(series.marks.map(({ event }) => event)).toEqual(['Ruined'])
    expect(underwaterSeries(result, 100).points).toHaveLength(4)
  })

  it('ends a trade list with the trade that ruined it', () => {
    const period = { start: null, end: null, days: null, bars: null }
    const summary = makeSummary({ period, ruin: { ...RUINED, rows: 1 } })
    const rows = [makeRow({ trade: 1, events: ['ruined'] }), makeRow({ trade: 2, events: ['cash_flow'] })]
    const series = equitySeries(makeResult({ summary, curve: makeCurve([400, 400]), rows }), 100)
    expect(series.points.map(({ equity }) => equity)).toEqual([1000, 400])
    expect(series.marks).toHaveLength(1)
  })

  it('shades each stretch of a stage up to where the next begins', () => {
    const curve = makeCurve(EQUITY, { stage: Uint8Array.from([0, 0, 1, 1, 0, 0]) })
    expect(equitySeries(makeResult({ curve, rows: [] }), 100).stages).toEqual([
      { from: day(0), to: day(2), tier: 'MEX (micro)' },
      { from: day(2), to: day(4), tier: 'EX (standard)' },
      { from: day(4), to: day(5), tier: 'MEX (micro)' },
    ])
  })

  it('gives the base where it changes, from the first point to the last', () => {
    const curve = makeCurve(EQUITY, { base: Float64Array.from([1000, 1000, 800, 800, 800, 800]) })
    expect(equitySeries(makeResult({ curve, rows: [] }), 100).base).toEqual([
      { x: day(0), base: 1000 },
      { x: day(2), base: 800 },
      { x: day(5), base: 800 },
    ])
  })

  it('marks decisions at the entry, and a liquidation where the contracts were gone', () => {
    const curve = makeCurve(EQUITY, { contracts: [held(1, 2), held()] })
    const events = ['unlock:standard', 'liquidated', 'ruined', 'rebase_down']
    const rows = [makeRow({ trade: 1, entryTime: day(1), exitTime: day(5), events })]
    expect(equitySeries(makeResult({ curve, rows }), 100).marks).toEqual([
      { x: day(1), equity: 990, event: 'Unlocked' },
      { x: day(3), equity: 950, event: 'Liquidated' },
      { x: day(3), equity: 950, event: 'Ruined' },
    ])
  })

  it('marks the bar after a time between bars, and nothing after the last bar', () => {
    const rows = [
      makeRow({ trade: 1, entryTime: day(1) + 1, events: ['cash_flow'] }),
      makeRow({ trade: 2, entryTime: day(9), events: ['cash_flow'] }),
    ]
    const { marks } = equitySeries(makeResult({ curve: makeCurve(EQUITY), rows }), 100)
    expect(marks).toEqual([{ x: day(2), equity: 980, event: 'Cash flow' }])
  })

  it('marks the row of the trade on the curve of a trade list, by number where there are no times', () => {
    const curve = makeCurve(EQUITY, { time: new Float64Array(6).fill(Number.NaN), contracts: [held(1, 2), held()] })
    const summary = makeSummary({ period: { start: null, end: null, days: null, bars: null } })
    const rows = [makeRow({ trade: 3, events: ['liquidated'] })]
    const series = equitySeries(makeResult({ summary, curve, rows }), 100)
    expect(series.timed).toBe(false)
    expect(series.points.map(point => point.x)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(series.points[0]).toEqual({ x: 0, equity: 1000 })
    expect(series.marks).toEqual([{ x: 3, equity: 980, event: 'Liquidated' }])
  })

  it('begins a trade list with the start, at the first entry', () => {
    const summary = makeSummary({ period: { ...makeSummary().period, bars: null } })
    const curve = makeCurve([1100, 1050], { time: Float64Array.of(day(2), day(4)) })
    const rows = [makeRow({ trade: 1, entryTime: day(1) }), makeRow({ trade: 2, entryTime: day(3) })]
    const result = makeResult({ summary, curve, rows })
    expect(equitySeries(result, 100).points).toEqual([
      { x: day(1), equity: 1000 },
      { x: day(2), equity: 1100 },
      { x: day(4), equity: 1050 },
    ])
    expect(underwaterSeries(result, 100).points[0]).toMatchObject({ x: day(1), marked: -0, worst: -0 })
  })

  it('keeps the highest and lowest equity of a long curve', () => {
    const equity = Array.from({ length: 5000 }, (_, i) => (i === 1234 ? 5 : i === 4321 ? 9000 : 1000 + (i % 7)))
    const { points } = equitySeries(makeResult({ curve: makeCurve(equity) }), 200)
    expect(points.length).toBeLessThanOrEqual(200)
    expect(points.map(point => point.equity)).toEqual(expect.arrayContaining([5, 9000]))
  })
})
