import { describe, expect, it } from 'vitest'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const fee = (totalFee: string) => ({ deduction: 'no', feeCoin: 'USDT', totalDeductionFee: '', totalFee })
const fill = (i: number, side: string, price: string, profit: string, feeDetail: unknown) => ({
  ...{ tradeId: `${i}`, symbol: 'BTCUSDT', price, baseVolume: '0.1', feeDetail, side, quoteVolume: `${+price / 10}` },
  ...{ profit, tradeSide: i % 2 === 0 ? 'open' : 'close', cTime: `${1710000000000 + i * 60_000}` },
})
const stats = async (list: readonly unknown[], costs: 'included' | null = null) => {
  const file = inputFile(folder, 'fills.json', JSON.stringify({ code: '00000', data: { fillList: list } }))
  return (await statsOfFile(file, { ...PLAIN_STATS, costs })) as TradeStats
}

describe('costs in a list of one object, as Bitget writes them', () => {
  it('are taken off the results of fills', async () => {
    const { values } = await stats([
      fill(0, 'buy', '50000', '0', [fee('-2.5')]),
      fill(1, 'sell', '51000', '100', [fee('-2.55')]),
    ])
    expect(values.n_trades).toBe(1)
    expect(values.net_profit).toBeCloseTo(100 - 5.05, 9)
  })

  it('are asked for where a list holds several', async () => {
    const rows = [
      fill(0, 'buy', '50000', '0', [fee('-2.5')]),
      fill(1, 'sell', '51000', '100', [fee('-2.5'), fee('-0.05')]),
    ]
    const problem = { message: expect.stringContaining('"feeDetail" holds lists') }
    await expect(stats(rows)).rejects.toMatchObject({ problems: [expect.objectContaining(problem)] })
    expect((await stats(rows, 'included')).values.net_profit).toBe(100)
  })
})
