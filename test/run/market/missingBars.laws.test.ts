import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Sessions } from '../../../src/parts/sessions.ts'
import { calendarOf, findMarket } from '../../../src/run/loading/findMarket.ts'
import { missingBars } from '../../../src/run/market/missingBars.ts'
import { holds } from '../../holds.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const CME = calendarOf(findMarket('mnq')!)
const at = (iso: string) => Date.parse(`${iso}Z`)

describe('missing bars', () => {
  it('are what is taken out of a whole file, whatever it is', () => {
    const bars = 500
    holds(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: bars - 2 }), { maxLength: 60 }),
        fc.constantFrom(5, 15, 60),
        (taken, minutes) => {
          const whole = wholeFile(at('2024-03-08T00:00'), minutes * MINUTE, bars)
          const time = whole.filter((_, i) => !taken.includes(i))
          const counted = missingBars(time, minutes * MINUTE, new Sessions(CME, whole[0]!, whole.at(-1)!))!
          expect(counted.missing).toBe(taken.length)
          expect(counted.expected).toBe(bars)
          expect(counted.holes.reduce((sum, hole) => sum + hole.missing, 0)).toBe(taken.length)
        },
      ),
      { seed: 41, numRuns: 60 },
    )
  })
})

/** Opens of bars in the sessions from a moment on. */
function wholeFile(from: number, barMs: number, count: number): Float64Array {
  const sessions = new Sessions(CME, from, from + 60 * DAY)
  const time: number[] = []
  for (let k = sessions.indexAt(from); time.length < count; k++) {
    for (let ms = sessions.opensAt(k); ms < sessions.closesAt(k) && time.length < count; ms += barMs) time.push(ms)
  }
  return Float64Array.from(time)
}
