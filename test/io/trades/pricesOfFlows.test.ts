import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const list = (header: string, ...rows: string[]) => [
  `time,symbol,${header}`,
  ...rows.map((row, i) => `2024-01-15 1${i}:00:00,SPY,${row}`),
]
const CALLS = list(
  'action,value,quantity,average price,multiplier,fee',
  'Buy to Open,-500.00,2,-250,100,1',
  'Sell to Close,520.00,2,260,100,1',
  'Sell to Open,300.00,1,300,100,1',
  'Buy to Close,-310.00,1,-310,100,1',
  'Sell to Open,400.00,1,400,100,0',
  'Buy to Close,-400.00,1,-400,100,0',
)

describe('prices with the sign of the money', () => {
  it('are read without it, and as money of one unit where amounts prove it', async () => {
    const { values, notices } = await statsOfRows(folder, CALLS)
    // 2 · (260 - 250) - 2, 300 - 310 - 2: the multiplier is in the prices already.
    expect(values.n_trades).toBe(3)
    expect(values.net_profit).toBeCloseTo(6, 9)
    expect(notices.join(' ')).toContain('"average price" has the sign of the money')
    const flagged = await statsOfRows(folder, CALLS, { negativePrices: true })
    expect(flagged.values.net_profit).toBeCloseTo(6, 9)
  })

  it('leave the multiplier where nothing beside them is their product', async () => {
    const rows = CALLS.map(row => row.replace(/,-?\d+\.00,/, ',,'))
    const { values } = await statsOfRows(folder, rows)
    expect(values.net_profit).toBeCloseTo(1000 * 2 - 1000 - 4, 9)
  })

  it('are asked for where a market that fell below zero could have so few, and refused where one has the sign of its side', async () => {
    const few = list('side,price,quantity', 'buy,-37,1', 'sell,10,1')
    const asked = expect.objectContaining({ message: expect.stringContaining('every purchase is below 0') })
    await expect(statsOfRows(folder, few)).rejects.toMatchObject({ problems: [asked] })
    const { values } = await statsOfRows(folder, few, { negativePrices: true, pointValue: 1 })
    expect(values.net_profit).toBe(47)
    const mixed = CALLS.map(row => row.replace('300,100', '-300,100'))
    const found = expect.objectContaining({ message: expect.stringContaining('allowed: a price above 0') })
    await expect(statsOfRows(folder, mixed)).rejects.toMatchObject({ problems: expect.arrayContaining([found]) })
  })
})
