import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

/** Long and short of one market at once, as venues with a mode of hedges allow. */
const FILLS = [
  'time,symbol,side,price,quantity',
  '2024-03-01 09:00,XUSDT,open long,100,1',
  '2024-03-01 10:00,XUSDT,open short,110,1',
  '2024-03-01 11:00,XUSDT,close long,120,1',
  '2024-03-01 12:00,XUSDT,close short,115,1',
]

describe('trades of one side', () => {
  it('are what is left to play of an account that held both, as the hint says', async () => {
    const file = inputFile(folder, 'both.csv', FILLS.join('\n'))
    const options = { ...PLAIN_LIST, stops: { kind: 'distance', distance: 5 } } as const
    const [problem] = await problemsOf(() => readTrades(file, options))
    expect(problem).toMatchObject({
      message: 'the trade starts while the one on line 4 is open',
      hint: 'an account holds one position at a time; where it held long and short at once, play one side: prices.trades: { side: long }, or short (--side long on the command line)',
    })
    const long = await readTrades(file, { ...options, side: 'long' })
    expect([[...long.tape.side], [...long.tape.entry]]).toEqual([[1], [100]])
    expect(long.notices).toContain('1 of 2 trades are not long: left out')
    expect([...(await readTrades(file, { ...options, side: 'short' })).tape.side]).toEqual([-1])
  })

  it('count alone in stats, too', async () => {
    const netOf = async (side: 'long' | 'short' | null) =>
      (await statsOfRows(folder, FILLS, { side, pointValue: 1 })).values.net_profit
    expect([await netOf('long'), await netOf('short'), await netOf(null)]).toEqual([20, -5, 15])
  })

  it('are asked for in vain where a list does not say its sides, or is none', async () => {
    const messageOf = async (rows: readonly string[]) =>
      (await problemsOf(() => statsOfRows(folder, rows, { side: 'long' })))[0]!.message
    expect(await messageOf(['exit_time,net', '2024-03-01,5'])).toBe(
      'the row does not say whether the trade was long or short',
    )
    expect(await messageOf(['time,equity', '2024-03-01,5', '2024-03-02,6'])).toBe(
      'trades of one side are taken of a list of a broker alone',
    )
  })
})
