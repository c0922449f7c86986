import { describe, expect, it } from 'vitest'
import { cellNumber, explainNumber, POINT } from '../../../src/io/columns/cellNumber.ts'

const COMMA = 44

describe('cellNumber', () => {
  it.each([
    ['1', 1],
    [' 1.5 ', 1.5],
    ['-.5', -0.5],
    ['2.', 2],
    ['+1e-3', 0.001],
    ['', Number.NaN],
    ['.', Number.NaN],
    ['1,5', Number.NaN],
    ['1.2.3', Number.NaN],
    ['0x10', Number.NaN],
    ['Infinity', Number.NaN],
    ['1 000', Number.NaN],
  ])('reads %j with a point', (text, value) => {
    expect(cellNumber(text, POINT)).toBe(value)
  })

  it.each([
    ['1,5', 1.5],
    ['15', 15],
    ['1.5', Number.NaN],
    ['1.234,5', Number.NaN],
    ['1,2,3', Number.NaN],
  ])('reads %j with a comma', (text, value) => {
    expect(cellNumber(text, COMMA)).toBe(value)
  })
})

describe('explainNumber', () => {
  it('says what is wrong', () => {
    expect(explainNumber(' ', 'high', POINT).message).toBe('high is empty')
    expect(explainNumber('x', 'high', POINT)).toEqual({ message: 'high is not a number: "x"', hint: null })
    expect(explainNumber('0.01%', 'rate', POINT).hint).toContain('without a percent sign')
    expect(explainNumber('1,5', 'high', POINT).hint).toContain('a point')
    expect(explainNumber('1.5', 'high', COMMA).hint).toContain('a comma')
  })
})
