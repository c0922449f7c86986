import { describe, expect, it } from 'vitest'
import { fromPlainData, toPlainData } from '../../../src/report/page/plainData.ts'

describe('toPlainData', () => {
  it('keeps what JSON loses', () => {
    const value = { none: Number.NaN, end: -Infinity, zero: -0, column: new Int8Array([1, -1]), text: '</script>' }
    const text = toPlainData(value)
    expect(fromPlainData(text)).toEqual(value)
    expect(Object.is((fromPlainData(text) as typeof value).zero, -0)).toBe(true)
  })

  it('writes a column of one value once', () => {
    expect(toPlainData(new Float64Array(1000).fill(Number.NaN)).length).toBeLessThan(80)
  })
})
