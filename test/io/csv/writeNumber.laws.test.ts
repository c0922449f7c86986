import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeNumber } from '../../../src/io/csv/writeNumber.ts'
import { holds } from '../../holds.ts'

const bytes = new Uint8Array(64)
const decoder = new TextDecoder()

/** What is written; null where the way does not tell. */
function written(value: number): string | null {
  const end = writeNumber(value, bytes, 3)
  return end < 0 ? null : decoder.decode(bytes.subarray(3, end))
}

const size = fc.noBias(fc.maxSafeNat()).map(n => n / Number.MAX_SAFE_INTEGER)
const power = fc.integer({ min: -7, max: 17 })
const places = fc.integer({ min: 1, max: 17 })
const anyBits = fc.double()
/** Of money, with what binary sums leave over, of any size, and with few digits. */
const ordinary = fc.tuple(size, power, places).chain(([value, exponent, digits]) => {
  const scaled = value * 10 ** exponent
  const money = Math.round(value * 1e9) / 100
  return fc.constantFrom(scaled, -scaled, money, money + 1e-9 * value, money * 0.1, Number(scaled.toPrecision(digits)))
})

describe('writeNumber', () => {
  it('writes what a number is written as, or nothing', () => {
    let told = 0
    holds(
      fc.property(fc.oneof({ weight: 9, arbitrary: ordinary }, anyBits), value => {
        const text = written(value)
        if (text === null) return
        told += 1
        expect(text).toBe(String(value))
      }),
      { seed: 4, numRuns: 10_000 },
    )
    expect(told).toBeGreaterThan(5000)
  })

  it('writes the neighbours of round numbers, to the last bit', () => {
    const double = new Float64Array(1)
    const bits = new BigInt64Array(double.buffer)
    let told = 0
    for (let exponent = -6; exponent < 15; exponent++) {
      for (const digits of [1, 3, 9.5, 9.999, 1.25]) {
        for (let step = -40n; step <= 40n; step++) {
          double[0] = digits * 10 ** exponent
          bits[0]! += step
          const text = written(double[0]!)
          if (text !== null) told += 1
          if (text !== null) expect(text).toBe(String(double[0]))
        }
      }
    }
    expect(told).toBeGreaterThan(8000)
  })

  it.each([0, -0, 1, 2 ** 40, 1e15, 1e-7, 5e-324, Number.NaN, Number.POSITIVE_INFINITY])(
    'leaves %d to others',
    value => {
      expect(written(value)).toBeNull()
    },
  )
})
