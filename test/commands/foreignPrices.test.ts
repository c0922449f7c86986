import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BarInspection } from '../../src/results/fileInspection.ts'
import type { BarFile } from '../../src/results/readFile.ts'
import { inspectFile } from '../../src/run/data/inspectFile.ts'
import { loadScenario } from '../../src/run/loading/loadScenario.ts'
import { readMarket } from '../../src/run/market/readMarket.ts'
import { linesOf } from '../io/inputs.ts'

/** Each folder says in expected.txt what a right program does with it. */
const INPUTS = join(import.meta.dirname, '../fixtures/inputs')
const play = async (name: string, ...set: string[]) =>
  readMarket(await loadScenario(join(INPUTS, name, 'scenario.yaml'), set))

/** By folder: entry and exit of its one trade, in time and price, and words of what is said. */
const PLAYED: readonly (readonly [string, string, string, readonly [number, number], readonly string[]])[] = [
  ['01-binance-ms-then-us', '2024-12-31T23:00', '2025-01-01T00:00', [102, 103], ['the unit of the times changes']],
  ['02-binance-months-catted', '2024-01-31T23:00', '2024-02-01T00:00', [102, 103], ['the header comes 1 time more']],
  ['03-yfinance-three-headers', '2024-01-03T00:00', '2024-01-04T00:00', [102, 103], []],
  ['04-yahoo-null-row', '2024-01-03T00:00', '2024-01-05T00:00', [102, 103], ['1 row without any price left out']],
  ['05-tradingview-offset-dst', '2024-03-10T22:00', '2024-03-10T23:00', [102, 103], []],
  ['06-tradingview-volume-twice', '2024-01-02T01:00', '2024-01-02T02:00', [102, 103], ['the first is read']],
  ['07-mt5-hourly', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], ['without a zone']],
  ['08-mt5-daily-utf16', '2024-01-03T00:00', '2024-01-04T00:00', [102, 103], ['UTF-16']],
  ['09-mt4-headerless', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], ['without a zone']],
  ['10-sierra-chart', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], []],
  ['11-stooq', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], []],
  ['12-databento-fixed', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], []],
  ['13-databento-renamed', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], []],
  ['14-polygon-flat', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], []],
  ['15-dukascopy', '2024-01-03T00:00', '2024-01-04T00:00', [102, 103], []],
  ['16-ib-zone-name', '2024-01-02T07:00', '2024-01-02T08:00', [102, 103], []],
  ['18-coinbase-array', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], []],
  ['19-coinbase-array-passing', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], []],
  [
    '20-okx-array-newest-first',
    '2024-01-02T02:00',
    '2024-01-02T03:00',
    [102, 103],
    ['newest first', '1 bar not finished'],
  ],
  ['22-investing-com', '2024-01-03T00:00', '2024-01-04T00:00', [1102.5, 1103.5], ['newest first', 'with separators']],
  ['23-pandas-unnamed-index', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], []],
  ['24-pandas-rangeindex', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], []],
  ['26-identical-duplicate', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], ['1 row left out']],
  ['28-trailing-comma', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], []],
  ['29-excel-sep-line', '2024-01-02T02:00', '2024-01-02T03:00', [102.5, 103.5], []],
  ['30-cr-only', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], []],
  ['31-bom-quoted-crlf', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], []],
  ['32-latin1', '2024-01-02T02:00', '2024-01-02T03:00', [102.5, 103.5], []],
  ['34-us-dates-unambiguous', '2024-01-24T00:00', '2024-01-25T00:00', [102, 103], ['month first']],
  ['37-float-noise-high-below-close', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], ['noise of binary sums']],
  [
    '38-flat-zero-volume',
    '2024-01-02T02:00',
    '2024-01-02T03:00',
    [102, 103],
    ['3 of 4 bars are flat and without volume'],
  ],
  ['39-date-and-time-columns', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], []],
  ['40-cryptodatadownload-new', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], []],
  ['41-cdd-after-the-hint', '2024-01-02T02:00', '2024-01-02T03:00', [102, 103], []],
]

/** By folder: volumes of its bars. */
const VOLUMES: readonly (readonly [string, readonly number[]])[] = [
  ['05-tradingview-offset-dst', [10, 11, 12, 13]],
  ['07-mt5-hourly', [50, 51, 52, 53]],
  ['40-cryptodatadownload-new', [50, 51, 52, 53]],
  ['41-cdd-after-the-hint', [50, 51, 52, 53]],
]

const REFUSED: readonly (readonly [string, readonly string[]])[] = [
  ['27-different-duplicate', ['4 time: 2024-01-02T02:00:00.000Z is the time of line 3 too, and the rows differ']],
  ['35-lean-minute', [expect.stringContaining('milliseconds of a day') as string]],
  [
    '36-excel-scientific',
    ['2 time: "1.70415E+12" is a time that a spreadsheet has shortened; and 3 more like it, on lines 3, 4, 5'],
  ],
]

describe('price files from the world', () => {
  it('are told of by run as data inspect finds them', async () => {
    const name = join(INPUTS, '38-flat-zero-volume', 'input.csv')
    const [told] = (await play('38-flat-zero-volume')).files as BarFile[]
    const inspected = (await inspectFile(name, {
      reading: { format: 'auto' },
      unit: null,
      market: null,
    })) as BarInspection
    const { file, market, ...same } = told!
    expect(inspected).toMatchObject(same)
    expect([file, market?.missing]).toMatchObject(['input.csv', { expected: 4, missing: 0 }])
  })

  it.each(PLAYED)('plays %s', async (name, entryTime, exitTime, prices, said) => {
    const { tape, facts, notices } = await play(name)
    const time = (ms: number) => new Date(ms).toISOString().slice(0, 16)
    expect([...tape.entryTime].map(time)).toEqual([entryTime])
    expect([...tape.exitTime].map(time)).toEqual([exitTime])
    expect([tape.entry[0], tape.exit[0]]).toEqual(prices)
    for (const words of said) expect([...facts, ...notices].join('\n')).toContain(words)
  })

  it.each(VOLUMES)('takes the right volume of %s', async (name, volumes) => {
    expect([...(await play(name)).bars!.volume]).toEqual(volumes)
  })

  it.each(REFUSED)('refuses %s', async (name, problems) => {
    expect(await linesOf(() => play(name))).toEqual(problems)
  })

  it('plays oil below zero where the ladder says that it may be there', async () => {
    const name = '25-wti-negative'
    expect((await linesOf(() => play(name)))[0]).toContain(
      '4 low: found -40.32; allowed: a price above 0; and 3 more like it, on lines ',
    )
    const { bars } = await play(name, 'market.ladder.negativePrices=true')
    expect(bars!.low.reduce((least, price) => Math.min(least, price))).toBe(-40.32)
  })

  it('plays the hour that clocks repeat in the zone that is stated', async () => {
    const name = '33-dst-fall-back'
    expect((await linesOf(() => play(name)))[0]).toContain('the rows differ')
    const { bars } = await play(name, 'prices.history.zone=America/New_York')
    const times = ['04:55', '05:00', '05:55', '06:00', '06:55', '07:00']
    expect([...bars!.time].map(ms => new Date(ms).toISOString().slice(11, 16))).toEqual(times)
  })
})
