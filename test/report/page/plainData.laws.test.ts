import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { fromPlainData, toPlainData } from '../../../src/report/page/plainData.ts'

describe('toPlainData', () => {
  test.prop([fc.float64Array({ maxLength: 20 })], { seed: 11 })('gives back every bit of a column', column => {
    const back = fromPlainData(toPlainData(column)) as Float64Array
    expect(back).toBeInstanceOf(Float64Array)
    expect(back.length).toBe(column.length)
    column.forEach((value, i) => {
      expect(Object.is(back[i], value)).toBe(true)
    })
  })
})
