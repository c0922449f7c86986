import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

const list = (more: string, ...rows: string[]) => [
  `symbol,side,quantity,entry,exit,entry_time,exit_time,${more}`,
  ...rows.map((row, i) => `${row.replace('@', `2024-01-0${i + 2} 10:00,2024-01-0${i + 2} 11:00`)}`),
]

describe('multipliers of a list with a row for each trade', () => {
  it.each([
    ['of one market', list('Multiplier', 'MES,long,2,5000,5010,@,5', 'MES,short,1,5000,5010,@,5'), 50],
    ['of two', list('Point Value', 'MES,long,2,5000,5010,@,5', 'MNQ,long,1,17000,17010,@,2'), 120],
    ['beside costs', list('multiplier,fee', 'MES,long,2,5000,5010,@,5,1', 'MES,long,1,5000,5010,@,5,1'), 148],
  ])('price it, and are said: %s', async (_, rows, net) => {
    const { unit, values, notices } = await statsOfRows(folder, rows)
    expect([unit, values.net_profit]).toEqual(['money', net])
    expect(notices.join()).toMatch(/a point of one unit is worth 5.*, as "(Multiplier|Point Value|multiplier)" says/)
  })

  it('give way to a stated value, and to stops, which give results in R', async () => {
    const rows = list('Multiplier', 'MES,long,2,5000,5010,@,5', 'MES,long,1,5000,5010,@,5')
    expect((await statsOfRows(folder, rows, { pointValue: 1 })).values.net_profit).toBe(30)
    const inR = await statsOfRows(folder, rows, { stops: { kind: 'distance', distance: 10 } })
    expect([inR.unit, inR.values.net_profit]).toEqual(['R', 2])
    const stopped = list('multiplier,stop', 'MES,long,2,5000,5010,@,5,4990', 'MES,long,1,5000,5010,@,5,4990')
    expect((await statsOfRows(folder, stopped)).unit).toBe('R')
  })
})

describe('amounts of several markets', () => {
  const fills = (worth: number) => [
    'time,symbol,side,price,quantity,amount',
    ...[
      ['SPY C510', 'buy', 5, 1],
      ['SPY', 'sell', 510, 40],
      ['SPY C510', 'sell', 6, 1],
      ['SPY', 'buy', 509, 40],
    ].map(([symbol, side, price, quantity], i) => {
      const amount = (Number(price) * Number(quantity) * (symbol === 'SPY' ? 1 : worth)).toFixed(4)
      return `2024-01-02 1${i}:00,${symbol},${side},${price},${quantity},${amount}`
    }),
  ]

  it('say what a point of each is worth', async () => {
    const { values, notices } = await statsOfRows(folder, fills(100))
    expect(values.net_profit).toBeCloseTo(100 + 40, 9)
    expect(notices.join()).toContain('100 of SPY C510, 1 of SPY')
  })

  it('say nothing where those of one may be costs', async () => {
    await expect(statsOfRows(folder, fills(0.01))).rejects.toThrow('2 markets without results')
  })
})
