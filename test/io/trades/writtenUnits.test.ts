import { describe, expect, it } from 'vitest'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()

async function netOf(text: string, options: Partial<StatsOptions> = {}) {
  const stats = await statsOfFile(inputFile(folder, 'list.csv', text), { ...PLAIN_STATS, ...options })
  return (stats as TradeStats).values.net_profit
}

/** Fills of Binance: two of BTC, of a result of 10, and two of another coin, of one of -5; each costs 0.25. */
const fills = (one: string, other: string) =>
  [
    'Time(UTC),Symbol,Side,Price,Quantity,Amount,Fee,Realized Profit',
    `2024-01-02 10:00:00,BTCUSDT,BUY,42000,${one},420.0USDT,0.25USDT,0USDT`,
    `2024-01-02 11:00:00,BTCUSDT,SELL,43000,${one},430.0USDT,0.25USDT,10USDT`,
    `2024-01-03 10:00:00,ETHUSDT,BUY,2000,${other},200.0USDT,0.25USDT,0USDT`,
    `2024-01-03 11:00:00,ETHUSDT,SELL,1950,${other},195.0USDT,0.25USDT,-5USDT`,
  ].join('\n')

describe('units behind the numbers of a list', () => {
  it.each([
    ['one in a whole column', '0.01CONT', '0.10 CONT'],
    ['what the symbol of the row begins with', '0.01BTC', '0.1 ETH'],
    ['none', '0.01', '0.1'],
  ])('are certain where they are %s', async (_, one, other) => {
    expect(await netOf(fills(one, other))).toBeCloseTo(4, 12)
  })

  it.each([
    ['several', '0.01BTC', '0.1XYZ', '"Quantity" is in several units: BTC, XYZ'],
    ['in some rows alone', '0.01BTC', '0.1', '"Quantity" is in BTC in some rows, and in no unit on line 4'],
  ])('are asked for, once, where they are %s', async (_, one, other, message) => {
    const problems = await problemsOf(() => netOf(fills(one, other)))
    expect(problems).toMatchObject([{ message, line: 2, hint: expect.stringContaining('write the numbers alone') }])
  })

  it('are those of every column of costs', async () => {
    const text =
      'Time,Symbol,Profit,Fee,Commission\n2024-01-02,BTCUSDT,10USDT,0.001BNB,0.1USDT\n2024-01-03,BTCUSDT,-5USDT,0.001BNB,0.1USDT\n'
    const [problem] = await problemsOf(() => netOf(text))
    expect(problem).toMatchObject({ message: '2 fees in BNB, in another coin than the results', path: 'Fee' })
    expect(problem?.hint).toContain('or these alone: --costs "Fee=included"')
    expect(await netOf(text, { costs: { Fee: 'included' } })).toBeCloseTo(4.8, 12)
    expect(await netOf(text, { costs: { Fee: 'included', Commission: 'subtract' } })).toBeCloseTo(4.8, 12)
  })
})
