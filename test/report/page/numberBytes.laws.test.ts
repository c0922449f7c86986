import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { numberBytes, numbersOf } from '../../../src/report/page/numberBytes.ts'

const whole = fc.integer({ min: -(2 ** 50), max: 2 ** 50 })
const column = fc.record({
  unit: fc.integer({ min: 1, max: 86_400_000 }),
  digits: fc.integer({ min: 0, max: 12 }),
  wholes: fc.array(whole, { maxLength: 30 }),
})

describe('numberBytes', () => {
  test.prop([fc.array(column, { maxLength: 5 })], { seed: 12 })('gives back every number of its columns', columns => {
    expect(numbersOf(numberBytes(columns))).toEqual(columns)
  })

  test('takes a byte for a small step', () => {
    const wholes = Array.from({ length: 1000 }, (_, i) => 5_000_000 + 60 * (i % 2))
    expect(numberBytes([{ unit: 1, digits: 2, wholes }]).length).toBeLessThan(1010 + 1000)
    expect(numberBytes([{ unit: 1, digits: 2, wholes: wholes.map((_, i) => 63 * i) }]).length).toBeLessThan(1010)
  })
})
