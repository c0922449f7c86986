import { expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../../src/io/trades/readTrades.ts'
import { inputFile, temporaryFolder } from '../../inputs.ts'

const folder = temporaryFolder()
const STOPS = { kind: 'distance', distance: 10 } as const
const read = (text: string, inverse: boolean) =>
  readTrades(inputFile(folder, 'list.csv', text), { ...PLAIN_LIST, stops: STOPS, inverse })

const fill = (hour: number, side: string, price: number, quantity: number) =>
  `BTCUSD,2024-01-02T${hour}:00Z,${side},${price},${quantity}`
const FILLS = `symbol,time,side,price,quantity
${fill(10, 'buy', 40, 30)}
${fill(11, 'buy', 60, 90)}
${fill(12, 'sell', 50, 60)}
${fill(13, 'sell', 75, 60)}
`

it('enters at the mean of the prices of its fills, coin-margined at the one whose 1 ÷ price is their mean (§14)', async () => {
  expect((await read(FILLS, false)).tape.entry[0]).toBe(55)
  const { tape } = await read(FILLS, true)
  expect(120 / tape.entry[0]!).toBeCloseTo(30 / 40 + 90 / 60, 12)
  // Coins that the position made: what its legs make from that entry is what its fills paid and got.
  const legs = [0, 1].map(l => 60 * (1 / tape.entry[0]! - 1 / tape.legs.price[l]!))
  expect(legs[0]! + legs[1]!).toBeCloseTo(30 / 40 + 90 / 60 - 60 / 50 - 60 / 75, 12)
})

it('joins rows that add to a position, and exits of one position, in the same way', async () => {
  const head = 'id,symbol,side,entry_time,entry,stop,exit_time,exit,qty\n'
  const row = (id: string, entered: number, entry: number, left: number, exit: number, quantity: number) =>
    `${id},BTCUSD,long,2024-01-02T${entered}:00Z,${entry},${entry / 2},2024-01-02T${left}:00Z,${exit},${quantity}\n`
  const added = head + row('a', 10, 40, 12, 50, 30) + row('b', 11, 60, 13, 75, 90)
  expect(120 / (await read(added, true)).tape.entry[0]!).toBeCloseTo(30 / 40 + 90 / 60, 12)
  expect(120 / (await read(added, true)).tape.stop[0]!).toBeCloseTo(30 / 20 + 90 / 30, 12)
  expect((await read(added, false)).tape.entry[0]).toBe(55)
})
