import { describe, expect, it } from 'vitest'
import { POINT } from '../../../src/io/columns/cellNumber.ts'
import { looseNumber } from '../../../src/io/columns/looseNumber.ts'

const COMMA = 44

describe('looseNumber', () => {
  it.each([
    ['$1,126.02', 1126.02],
    ['-$6.14', -6.14],
    ['$(5.00)', -5],
    ['(31.25)', -31.25],
    ['($1,000.50)', -1000.5],
    ['R$ 10.00', 10],
    ['-R$ 35.00', -35],
    ['- 2.50', -2.5],
    ['−2.50', -2.5],
    ['4 106.170', 4106.17],
    ['4\u00a0106.170', 4106.17],
    ['20.00 €', 20],
    ['17’025.25', 17_025.25],
    ['-1‘017’025.25', -1_017_025.25],
    ["17'025", 17_025],
    ['$17’025.25', 17_025.25],
    ['1.2K', 1200],
    ['1.5%', 0.015],
    ['0.000092%', 9.2e-7],
    ['0.00000092%', 9.2e-9],
    ['9.2e-05%', 9.2e-7],
    ['-1E-7 %', -1e-9],
    ['$1.5e+3', 1500],
  ])('reads %s', (text, value) => {
    expect(looseNumber(text, POINT)).toBe(value)
  })

  it.each([
    ['23,86 $', 23.86],
    ['-6,14 $', -6.14],
    ['-$ 114,00', -114],
    ['1.126,02 €', 1126.02],
    ['39,30 $', 39.3],
    ['17’025,25', 17_025.25],
  ])('reads %s where commas are decimal marks', (text, value) => {
    expect(looseNumber(text, COMMA)).toBe(value)
  })

  it('takes no fraction of another mark for groups of thousands', () => {
    expect(looseNumber('17.25', COMMA)).toBeNaN()
    expect(looseNumber('17,25', POINT)).toBeNaN()
    expect(looseNumber('1,00,000.50', POINT)).toBe(100_000.5)
  })

  it.each([
    '',
    '$',
    '(5',
    '5)',
    '1,2,3',
    '1-2',
    'USD 5',
    '5$5',
    '--5',
    '(-5)',
    '-(5)',
    '1.2.3',
    '.',
    '1e%',
    '1,2e3%',
    'e5',
  ])('reads no number in "%s"', text => {
    expect(looseNumber(text, POINT)).toBeNaN()
  })
})
