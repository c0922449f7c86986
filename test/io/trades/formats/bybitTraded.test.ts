import { expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../../src/io/trades/readTrades.ts'
import { inputFile, temporaryFolder } from '../../inputs.ts'
import { statsOfRows } from '../statsOfRows.ts'

const folder = temporaryFolder()
/** A long that lost 1.40, a short that lost 2.43 and a long that made 6.20, each less its fees, with its funding. */
const ROWS = [
  'Market,Instrument,Entry Price,Traded Price,Trade Type,Closed P&L,Order Quantity,Opening Fee,Closing Fee,Funding Fee,Trade Time(UTC+0)',
  'SOLUSDT,USDT Perpetual,98.37,97.67,SELL,-1.69,2,-0.12,-0.12,-0.05,2024-01-16 18:02:00',
  'SOLUSDT,USDT Perpetual,97.13,97.40,BUY,-3.47,9,-0.52,-0.53,0.01,2024-01-22 02:14:00',
  'SOLUSDT,USDT Perpetual,96.94,98.18,SELL,5.75,5,-0.29,-0.30,0.14,2024-01-26 10:25:00',
]

it('the closed P&L of Bybit with a traded price is net, of the sides that closed', async () => {
  const { format, values } = await statsOfRows(folder, ROWS)
  expect([format, values.net_profit]).toEqual(['bybit', expect.closeTo(-1.69 - 3.47 + 5.75, 12)])
  const file = inputFile(folder, 'run.csv', ROWS.join('\n'))
  const { tape } = await readTrades(file, { ...PLAIN_LIST, stops: { kind: 'distance', distance: 5 } })
  expect([...tape.side]).toEqual([1, -1, 1])
})

it('its columns named by hand are read so by their prices', async () => {
  const columns = { exit: 'Traded Price', exit_time: 'Trade Time(UTC+0)', quantity: 'Order Quantity' }
  const { values, notices } = await statsOfRows(folder, ROWS, { columns })
  expect(values.net_profit).toBeCloseTo(-1.69 - 3.47 + 5.75, 12)
  expect(notices).toContain('"Closed P&L" is net of "Opening Fee", "Closing Fee", "Funding Fee", as its prices show')
})
