import { describe, expect, it } from 'vitest'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const statsOf = (text: string) => statsOfFile(inputFile(folder, 'list.csv', text), { ...PLAIN_STATS, pointValue: 1 })
const netOf = async (text: string) => ((await statsOf(text)) as TradeStats).values.net_profit

const BYBIT = (name: string, coin: string) =>
  `Contracts,Order Type,Direction,Filled Type,Filled Qty,Filled Price,Trading Fee,${name},Transaction ID,Transaction Time(UTC+0)
BTCUSDT,Market,SELL,Trade,1,110,0.5,${coin},2,03:32:00 2024-10-08
BTCUSDT,Market,BUY,Trade,1,100,0.5,USDT,1,03:14:00 2024-10-08
`
const GENERIC = (name: string, coin: string) =>
  `Time,Symbol,Side,Price,Quantity,Commission,${name}
2024-10-08 03:14:00,BTCUSDT,buy,100,1,0.5,USDT
2024-10-08 03:32:00,BTCUSDT,sell,110,1,0.5,${coin}
`
const TRADES = (name: string, coin: string) =>
  `Symbol,Entry time,Exit time,Gross P&L,Commission,${name}
BTCUSDT,2024-10-08 03:14,2024-10-08 03:32,10,1,${coin}
`
const NAMES = ['Fees Paid In', 'Fee In', 'Commission In', 'Commission Paid In', 'Fee Paid With', 'feesPaidIn']
const OTHERS = ['fees_paid_in', 'FeesPaidIn', 'Fee Token', 'Commission Coin', 'Fees', 'Fee Currency']

describe('a column of what fees were paid in', () => {
  it.each([...NAMES, ...OTHERS])('is none of costs, and tells of fees in another coin: %s', async name => {
    for (const list of [BYBIT, GENERIC, TRADES]) {
      if (name !== 'Fees' || list !== BYBIT) expect(await netOf(list(name, 'USDT'))).toBeCloseTo(9, 12)
      const [problem] = await problemsOf(() => statsOf(list(name, 'BNB')))
      expect(problem).toMatchObject({ path: name, message: '1 fee in BNB, in another coin than the results' })
    }
  })

  it('is asked to have another name where it holds words, and is read so', async () => {
    const [problem] = await problemsOf(() => statsOf(TRADES('Fees Paid', 'yes')))
    expect(problem).toMatchObject({ path: 'Fees Paid', hint: expect.stringContaining('such as "Note"') })
    expect(await netOf(TRADES('Note', 'yes'))).toBeCloseTo(9, 12)
  })

  it('is one of costs where it holds amounts', async () => {
    expect(await netOf(GENERIC('Fees Paid In', '0.25').replace(',USDT', ',0.25'))).toBeCloseTo(8.5, 12)
  })
})
