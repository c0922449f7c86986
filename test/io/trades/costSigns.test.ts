import { describe, expect, it } from 'vitest'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'
import { TWINS } from './formats/twins.ts'

const folder = temporaryFolder()
const HEADER =
  'Uid,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Action,Time(UTC)'
/** The log of transactions as the website of Bybit writes it: fees below 0, newest first. */
const LOG = [
  HEADER,
  '1,USDT,BTCUSDT,TRADE,SELL,0.010,0.000,44000,0.0000,-0.242,10.0,9.758,1009.4784,CLOSE,2024-01-03 10:00:00',
  '1,USDT,BTCUSDT,SETTLEMENT,SELL,0.010,0.010,43100,-0.0431,0.0,0.0,-0.0431,999.7204,--,2024-01-02 16:00:00',
  '1,USDT,BTCUSDT,TRADE,BUY,0.010,0.010,43000,0.0000,-0.2365,0.0,-0.2365,999.7635,OPEN,2024-01-02 10:00:00',
].join('\n')
const withoutChange = (text: string) =>
  text
    .split('\n')
    .map(row => row.split(',').toSpliced(11, 1).join(','))
    .join('\n')
const turned = (text: string) => text.replaceAll(/,-(0\.2\d+)(?=,\d+\.0,)/g, ',$1')

async function statsOf(text: string, options: Partial<StatsOptions> = {}) {
  return (await statsOfFile(inputFile(folder, 'log.csv', text), { ...PLAIN_STATS, ...options })) as TradeStats
}

describe('the signs of costs', () => {
  it('follow from the changes of the balance', async () => {
    const stats = await statsOf(LOG)
    expect(stats.values.net_profit).toBeCloseTo(9.4784, 12)
    expect(stats.notices.join('\n')).toMatch(/gross, as "Change" shows: these are added to it/)
    expect(stats.notices).toContain('1 settlement of funding: in the result of the trade that was open')
  })

  it('follow from the changes where costs stand above 0, too', async () => {
    expect(turned(LOG)).not.toBe(LOG)
    expect((await statsOf(turned(LOG))).values.net_profit).toBeCloseTo(9.4784, 12)
  })

  it('follow from themselves where there are no changes', async () => {
    const plain = await statsOf(withoutChange(LOG))
    expect(plain.values.net_profit).toBeCloseTo(9.5215, 12)
    expect(plain.notices.join('\n')).toMatch(
      /1 row of transfers, funding and settlements \(the results are before fund/,
    )
    expect((await statsOf(withoutChange(turned(LOG)))).values.net_profit).toBeCloseTo(9.5215, 12)
  })

  it('leave out the settlement of a position that the file does not hold', async () => {
    const { values, notices } = await statsOf(LOG.replace('SELL,0.010,0.010', 'SELL,0.030,0.030'))
    expect(values.net_profit).toBeCloseTo(9.5215, 12)
    expect(notices).toContain('1 settlement of funding of another position than the fills leave open: left out')
  })

  it('count a liquidation as the trade that it is', async () => {
    expect((await statsOf(LOG.replace('TRADE,SELL', 'LIQUIDATION,SELL'))).values.net_profit).toBeCloseTo(9.4784, 12)
  })

  it('are asked where there are both and no changes', async () => {
    const both = withoutChange(LOG).replace('-0.242', '0.242')
    expect(await problemsOf(() => statsOf(both))).toMatchObject([{ message: expect.stringContaining('both signs') }])
  })

  it.each([
    ['binance', /,0\.25,USDT/g, ',-0.25,USDT', 'all are below 0, and the format writes costs above'],
    ['metatrader5', /,-0\.25,/g, ',0.25,', 'all are above 0, and the format writes costs below'],
  ] as const)('are asked where all are the other way than %s writes them', async (name, from, to, message) => {
    const text = TWINS[name]![0]!.text.replaceAll(from, to)
    expect(await problemsOf(() => statsOf(text))).toMatchObject([{ message: expect.stringContaining(message) }])
    expect((await statsOf(text, { costs: 'add' })).values.net_profit).toBeCloseTo(name === 'binance' ? 4 : 6, 12)
  })
})
