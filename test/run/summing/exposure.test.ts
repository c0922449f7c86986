import { describe, expect, it } from 'vitest'
import { exposure } from '../../../src/run/summing/exposure.ts'
import { makeCurve, makeRow } from '../../report/makeResult.ts'

const DAY = 86_400_000
const plan = { marginShare: 0.5 } as never
const of = (rows: ReturnType<typeof makeRow>[], curve = makeCurve([1000]), byTrade = false) =>
  exposure({ rows: rows as never, curve, plan }, byTrade)

describe('exposure', () => {
  it('counts the bars at whose close something was held, in whatever contract', () => {
    const contracts = [Float64Array.of(0, 2, 0, 0, 0), Float64Array.of(0, 1, 0, 1, 0)]
    const curve = makeCurve([1, 2, 3, 4, 5], { contracts })
    expect(of([makeRow()], curve).timeInMarket).toEqual({ value: 2 / 5, reason: null })
  })

  it('sums the margin of the trades taken against their equity', () => {
    const rows = [
      makeRow({ trade: 1, margin: 100, equityBefore: 1000 }),
      makeRow({ trade: 2, margin: 600, equityBefore: 2000 }),
      makeRow({ trade: 3, status: 'skipped', margin: 0 }),
    ]
    const { meanMargin, mostMargin, mostMarginTrade, marginLimit } = of(rows)
    expect(meanMargin.value).toBeCloseTo(0.2, 12)
    expect(mostMargin.value).toBeCloseTo(0.3, 12)
    expect([mostMarginTrade, marginLimit]).toEqual([2, 0.5])
  })

  it('goes by the times of a list, taken trades against the whole of it', () => {
    const at = (trade: number, entry: number, exit: number, status: 'taken' | 'skipped' = 'taken') =>
      makeRow({ trade, status, entryTime: entry * DAY, exitTime: exit * DAY })
    const rows = [at(1, 0, 1), at(2, 3, 5), at(3, 6, 10, 'skipped')]
    expect(of(rows, makeCurve([1]), true).timeInMarket).toEqual({ value: 0.3, reason: null })
    const untimed = [makeRow({ entryTime: Number.NaN, exitTime: Number.NaN })]
    expect(of(untimed, makeCurve([1]), true).timeInMarket).toMatchObject({
      value: null,
      reason: expect.stringContaining('no times'),
    })
  })

  it('has a reason where no trade was taken', () => {
    const none = { value: null, reason: 'no trade was taken' }
    expect(of([])).toMatchObject({ meanMargin: none, mostMargin: none, mostMarginTrade: null })
  })
})
