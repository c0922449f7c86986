import { describe, expect, it } from 'vitest'
import { marketOf } from '../../../src/io/columns/rootOf.ts'

describe('the market of a trade', () => {
  it.each([
    ['MESH4', '2024-01-15', 'MES'],
    ['MNQ 12-24', '2025-01-12', 'MNQ'],
    ['MES MAR24', '2024-04-01', 'MES'],
    ['CH20', '2024-01-15', 'CH20'],
    ['JPN225', '2024-01-15', 'JPN225'],
  ])('of %s on %s is %s', (symbol, day, market) => {
    expect(marketOf(symbol, Date.parse(day))).toBe(market)
  })
})
