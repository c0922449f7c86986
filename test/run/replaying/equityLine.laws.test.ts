import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { Account } from '../../../src/core/account.ts'
import { type CurveSink, CurveWriter, makeCurve } from '../../../src/core/curve.ts'
import { LineWriter, lineOfCurve } from '../../../src/run/replaying/equityLine.ts'

const START = 100

/** Some bars with one equity, held or not, and what a cash flow before them multiplies the peak by. */
const spells = fc.array(
  fc.record({
    bars: fc.integer({ min: 1, max: 6 }),
    equity: fc.integer({ min: -5, max: 200 }),
    held: fc.boolean(),
    flow: fc.constantFrom(1, 1, 1.5, 0),
  }),
  { minLength: 1, maxLength: 12 },
)
/** Bars that make a row together; 1 = each is one. */
const lengths = fc.integer({ min: 1, max: 3 })

function play(sink: CurveSink, found: typeof spells extends fc.Arbitrary<infer T> ? T : never, whole: boolean): void {
  const account = new Account(1)
  let bar = 0
  for (const { bars, equity, held, flow } of found) {
    account.equity = equity
    account.base = equity + 1
    account.position.left[0] = 3
    if (flow !== 1) sink.scalePeak(flow)
    const end = bar + bars
    if (whole && !held) sink.writeFlat(bar, end, account)
    else for (let at = bar; at < end; at++) sink.write(at, account, equity, held ? equity - 2 : equity, equity, held)
    bar = end
  }
}

describe('rows of an account without a position', () => {
  test.prop([spells, lengths], { seed: 5, numRuns: 300 })(
    'are the same one by one and at once, in curve and line',
    (found, length) => {
      const bars = found.reduce((sum, spell) => sum + spell.bars, 0)
      const barOf = Int32Array.from({ length: bars }, (_, bar) => Math.floor(bar / length))
      const rows = length === 1 ? null : { time: new Float64Array(barOf.at(-1)! + 1), barOf }
      const make = () => makeCurve(rows?.time ?? new Float64Array(bars), 1)
      const [each, atOnce] = [make(), make()]
      play(new CurveWriter(each, START, rows?.barOf ?? null), found, false)
      play(new CurveWriter(atOnce, START, rows?.barOf ?? null), found, true)
      expect(atOnce).toEqual(each)
      const lines = [false, true].map(whole => {
        const line = new LineWriter(START, bars, rows)
        play(line, found, whole)
        return { equity: line.equity, worstDrawdown: line.worstDrawdown }
      })
      expect(lines).toEqual([lineOfCurve(each), lineOfCurve(each)])
    },
  )
})
