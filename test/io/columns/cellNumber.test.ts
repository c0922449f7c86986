import { describe, expect, it } from 'vitest'
import { cellNumber, decimalMark, explainNumber, POINT } from '../../../src/io/columns/cellNumber.ts'

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

describe('decimalMark', () => {
  const rows = [
    ['2024-01-01 00:00:00.5', '7', '8'],
    ['2024-01-02 00:00:00.5', '7,5', '8.5'],
  ]

  it('is the first mark in a number column where semicolons part the cells', () => {
    expect(decimalMark(';', rows, [1, 2])).toBe(COMMA)
    expect(decimalMark(';', rows, [2])).toBe(POINT)
    expect(decimalMark(';', [['1', '2']], [0, 1])).toBe(POINT)
  })

  it('is a point for every other delimiter', () => {
    expect(decimalMark(',', rows, [1])).toBe(POINT)
    expect(decimalMark('\t', rows, [1])).toBe(POINT)
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
