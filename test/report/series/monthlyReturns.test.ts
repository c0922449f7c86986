import { describe, expect, it } from 'vitest'
import { monthlyReturns } from '../../../src/report/series/monthlyReturns.ts'
import type { RunResult } from '../../../src/results/runResult.ts'
import { makeCurve, makeResult, makeRow, makeSummary } from '../makeResult.ts'

function resultOf(days: readonly string[], equity: readonly number[], rows = [makeRow()]): RunResult {
  const time = Float64Array.from(days, day => Date.parse(`${day}T00:00:00Z`))
  const { period } = makeSummary()
  const summary = makeSummary({ period: { ...period, start: `${days[0]}T00:00:00.000Z` } })
  return makeResult({ summary, rows, curve: makeCurve(equity, { time }) })
}

describe('monthlyReturns', () => {
  it('ends with the account: no month after its ruin', () => {
    const result = resultOf(['2023-11-05', '2023-12-05', '2024-01-05', '2024-02-05'], [1100, 500, 500, 500])
    const ruin = { trade: 1, time: '2023-12-05T00:00:00.000Z', rows: 2, cause: 'price' as const }
    const years = monthlyReturns({ ...result, summary: { ...result.summary, ruin } })
    expect(years.map(({ year }) => year)).toEqual([2023])
    expect(years[0]!.total).toBeCloseTo(-0.5, 12)
  })

  it('takes each month from the end of the one before, the first from the start', () => {
    const [year] = monthlyReturns(
      resultOf(['2024-01-30', '2024-01-31', '2024-02-01', '2024-02-29'], [1010, 1100, 1, 1210]),
    )
    expect(year?.year).toBe(2024)
    expect(year?.months[0]).toBeCloseTo(0.1, 12)
    expect(year?.months[1]).toBeCloseTo(0.1, 12)
    expect(year?.months.slice(2)).toEqual(Array(10).fill(null))
    expect(year?.total).toBeCloseTo(0.21, 12)
  })

  it('gives a month without rows no return, and each year its own total', () => {
    const years = monthlyReturns(resultOf(['2023-11-05', '2024-01-05'], [1100, 1210]))
    expect(years.map(({ year }) => year)).toEqual([2023, 2024])
    expect(years[0]?.months[11]).toBe(0)
    expect(years[0]?.months[9]).toBeNull()
    expect(years[1]?.months[0]).toBeCloseTo(0.1, 12)
    expect(years[0]?.total).toBeCloseTo(0.1, 12)
    expect(years[1]?.total).toBeCloseTo(0.1, 12)
  })

  it('leaves deposits out of growth', () => {
    const deposit = makeRow({ entryTime: Date.UTC(2024, 1, 2), cashFlow: 500, equityBefore: 1500 })
    const [year] = monthlyReturns(resultOf(['2024-01-31', '2024-02-01', '2024-02-02'], [1000, 1000, 1650], [deposit]))
    expect(year?.months[1]).toBeCloseTo(0.1, 12)
  })

  it('has nothing to say about trades without times', () => {
    const curve = makeCurve([1000, 1100], { time: new Float64Array(2).fill(Number.NaN) })
    expect(monthlyReturns(makeResult({ curve }))).toEqual([])
  })
})
