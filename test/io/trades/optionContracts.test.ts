import { expect, it } from 'vitest'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
/** Two contracts held at once: one wins 1, the other loses 0.5; fills by turns. */
const FILLS = ['A,Buy,2', 'B,Sell,2.1', 'A,Sell,3', 'B,Buy,2.6']
const read = async (header: string, a: string, b: string) => {
  const rows = FILLS.map((fill, i) => {
    const [of, ...rest] = fill.split(',')
    return `2024-03-04 14:0${i},SPY,${of === 'A' ? a : b},${rest.join(',')},1`
  })
  const path = inputFile(folder, 'options.csv', `Time,Symbol,${header},Side,Price,Qty\n${rows.join('\n')}\n`)
  return (await statsOfFile(path, { ...PLAIN_STATS, pointValue: 1 })) as TradeStats
}

it.each([
  ['Strike,Put/Call,Expiry', '450,C,2024-03-15', '450,P,2024-03-15', '"Put/Call"'],
  ['Strike,Right,Expiration', '450,C,2024-03-15', '460,C,2024-03-15', '"Strike"'],
  ['Strike,Type,Expiry', '450,Call,2024-03-15', '450,Call,2024-06-21', '"Expiry"'],
  ['Contract Month', 'MAR24', 'APR24', '"Contract Month"'],
])('contracts of one underlying are never paired with each other: %s', async (header, a, b, named) => {
  const { values, notices, ...found } = await read(header, a, b)
  expect([found.rows, values.net_profit, values.largest_loss]).toEqual([
    2,
    expect.closeTo(0.5, 9),
    expect.closeTo(-0.5, 9),
  ])
  expect(notices).toContain(`fills of one symbol that differ in ${named} are of contracts of their own`)
  expect(notices.join('\n')).not.toMatch(new RegExp(`not read: .*${named.slice(1, -1)}`))
})

it('an expiry that each order has for itself is none of a contract', async () => {
  const rows = ['Buy,2', 'Sell,3', 'Buy,3', 'Sell,2.5'].map(
    (fill, i) => `2024-03-04 14:0${i},SPY,2024-03-0${i + 4},${fill},1`,
  )
  const path = inputFile(folder, 'orders.csv', `Time,Symbol,Expiry,Side,Price,Qty\n${rows.join('\n')}\n`)
  const { values, notices } = (await statsOfFile(path, { ...PLAIN_STATS, pointValue: 1 })) as TradeStats
  expect(values.net_profit).toBeCloseTo(0.5, 9)
  expect(notices.join('\n')).not.toContain('contracts of their own')
})
