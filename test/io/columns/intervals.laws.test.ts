import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intervals } from '../../../src/io/columns/intervals.ts'
import { holds } from '../../holds.ts'

describe('intervals', () => {
  it('law: the usual step is the middle of the sorted ones where it is most of them, or none divides the others', () => {
    const steps = fc.array(fc.constantFrom(60, 60, 60, 61, 120, 7), { minLength: 1, maxLength: 12 })
    holds(
      fc.property(steps, values => {
        const time = Float64Array.from([
          0,
          ...values.map((_, i) => values.slice(0, i + 1).reduce((sum, x) => sum + x, 0)),
        ])
        const sorted = values.toSorted((a, b) => a - b)
        const [low, high] = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!]
        const { usualMs, isUneven } = intervals(time)
        const isMost = 2 * values.filter(step => step === usualMs).length > values.length
        if (isMost || isUneven) expect(usualMs).toBe((low + high) / 2)
        else expect(values.filter(step => step % usualMs! !== 0 || step < usualMs!)).toEqual([])
      }),
      { seed: 21, numRuns: 500 },
    )
  })
})
