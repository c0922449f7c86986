import { describe, expect, it } from 'vitest'
import { highest, lowest } from '../../../src/parts/indicators/highest.ts'
import { sma } from '../../../src/parts/indicators/sma.ts'
import { wilderAtr } from '../../../src/parts/indicators/wilderAtr.ts'
import { direct } from './window.ts'

describe('highest', () => {
  it.each([0, -1, 1.5, Number.NaN, 'x'])('takes no period of %s, nor do its siblings', period => {
    const [values, wrong] = [Float64Array.of(1, 2, 3), period as number]
    const bars = { high: values, low: values, close: values }
    for (const call of [highest, lowest, sma]) expect(() => call(values, wrong)).toThrow('a whole number from 1')
    expect(() => wilderAtr(bars, wrong)).toThrow('a whole number from 1')
  })

  it('is the highest of the values before, itself not included', () => {
    expect([...highest(Float64Array.of(3, 1, 2, 9, 1), 2)]).toEqual([Number.NaN, Number.NaN, 3, 2, 9])
  })
  it('is undefined only while a window holds an undefined value', () => {
    const column = Float64Array.of(1, 2, Number.NaN, 4, 5, 6, 7)
    expect([...highest(column, 2)]).toEqual(direct(column, 2, Math.max))
  })
  it('is undefined throughout where there are no more values than the period', () => {
    expect([...highest(Float64Array.of(1, 2), 2)]).toEqual([Number.NaN, Number.NaN])
    expect([...highest(Float64Array.of(1, 2), 1e15)]).toEqual([Number.NaN, Number.NaN])
  })
})
