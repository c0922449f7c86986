import { describe, expect, it } from 'vitest'
import { COMMA, POINT } from '../../../src/io/columns/cellNumber.ts'
import { decimalMark } from '../../../src/io/columns/decimalMark.ts'

const SEMICOLONS = { delimiter: ';', decimals: null } as const

describe('decimalMark', () => {
  const rows = [
    ['2024-01-01 00:00:00.5', '7', '8'],
    ['2024-01-02 00:00:00.5', '7,5', '8.5'],
  ]

  it('is what the numbers prove where semicolons part the cells', () => {
    expect(decimalMark(SEMICOLONS, rows, [1])).toBe(COMMA)
    expect(decimalMark(SEMICOLONS, rows, [2])).toBe(POINT)
    expect(decimalMark(SEMICOLONS, [['1', '2']], [0, 1])).toBe(POINT)
    expect(decimalMark(SEMICOLONS, [['17,025', '17,035.25']], [0, 1])).toBe(POINT)
    expect(decimalMark(SEMICOLONS, [['149.123', '149.250']], [0, 1])).toBe(POINT)
  })

  it('is not told by thousands or thousandths alone', () => {
    expect(decimalMark(SEMICOLONS, [['17,025', '1,500']], [0, 1])).toBeNull()
    expect(decimalMark(SEMICOLONS, [['02.01.2024', '17.025']], [1])).toBeNull()
  })

  it('is the stated one', () => {
    expect(decimalMark({ ...SEMICOLONS, decimals: 'point' }, [['17,025']], [0])).toBe(POINT)
    expect(decimalMark({ delimiter: ',', decimals: 'comma' }, [['17.5']], [0])).toBe(COMMA)
  })

  it('is a point for every other delimiter', () => {
    expect(decimalMark({ delimiter: ',', decimals: null }, rows, [1])).toBe(POINT)
    expect(decimalMark({ delimiter: '\t', decimals: null }, rows, [1])).toBe(POINT)
  })
})
