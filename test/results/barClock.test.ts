import { describe, expect, it } from 'vitest'
import { date } from '../../src/report/words/format.ts'
import { barNumber, onBarClock, receiptOnBarClock } from '../../src/results/barClock.ts'
import type { Receipt } from '../../src/results/receipt.ts'
import { makeCurve, makeResult, makeRow, makeSummary } from '../report/makeResult.ts'

const DAY = 86_400_000
const START = Date.UTC(2024, 0, 1)

describe('the clock of simulated bars', () => {
  const { data } = makeSummary()
  const simulated = makeSummary({ data: { ...data, model: 'garch' } })

  it('numbers bars from 1 in place of every time, and leaves a history alone', () => {
    const curve = makeCurve([1000, 1010, 990, 1020])
    const rows = [makeRow({ entryTime: START + DAY, exitTime: START + 3 * DAY })]
    const result = makeResult({ summary: simulated, curve, rows })
    const numbered = onBarClock(result)
    expect([...numbered.curve.time].map(barNumber)).toEqual([1, 2, 3, 4])
    expect([numbered.rows[0]!.entryTime, numbered.rows[0]!.exitTime].map(date)).toEqual(['bar 2', 'bar 4'])
    expect(date(numbered.summary.plan.unlocks[0]!.time)).toBe('bar 4')
    expect(date(numbered.summary.period.start)).toBe('bar 1')
    expect(numbered.summary.facts).toBe(simulated.facts)
    const history = makeResult()
    expect(onBarClock(history)).toBe(history)
  })

  it('counts bars, not the time between them, and gives no bar to what has no time', () => {
    const time = Float64Array.from([0, 1, 4, 5], days => START + days * DAY)
    const curve = makeCurve([1, 2, 3, 4], { time })
    const rows = [makeRow({ entryTime: START + 4 * DAY, exitTime: Number.NaN })]
    const [row] = onBarClock(makeResult({ summary: simulated, curve, rows })).rows
    expect(date(row!.entryTime)).toBe('bar 3')
    expect(row!.exitTime).toBeNaN()
    expect(date(START)).toBe('2024-01-01')
  })

  it('numbers the bars of a receipt: its entry, and every close at which a day margin ended', () => {
    const at = (days: number) => new Date(START + days * DAY).toISOString()
    const opens = Float64Array.from([0, 1, 4, 5], days => START + days * DAY)
    const evening = { equity: 1000, fee: 0, tiers: [] }
    const evenings = [1, 5].map(days => ({ ...evening, time: at(days) }))
    const receipt = receiptOnBarClock({ time: at(4), evenings } as unknown as Receipt, opens)
    expect([receipt.time, ...receipt.evenings!.map(({ time }) => time)].map(date)).toEqual(['bar 3', 'bar 2', 'bar 4'])
    expect(receiptOnBarClock({ time: null } as Receipt, opens)).toEqual({ time: null })
  })
})
