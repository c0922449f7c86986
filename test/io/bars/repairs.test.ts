import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type ReadBarsOptions, readBars } from '../../../src/io/bars/readBars.ts'
import { inputFile, linesOf, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const read = (content: string | Uint8Array, options: Partial<ReadBarsOptions> = {}) =>
  readBars(inputFile(folder, 'bars.csv', content), { format: 'auto', from: null, to: null, ...options })

const GOOD = [
  'time,open,high,low,close,volume',
  '2024-01-23T00:00:00Z,1102.5,1104,1101,1103,50',
  '2024-01-24T00:00:00Z,1103,1105.5,1102,1104,51',
  '2024-01-25T00:00:00Z,1104,1106,1103,1105,52',
]
const good = GOOD.join('\n')
const dated = (...dates: string[]) =>
  GOOD.map((line, i) => (i === 0 ? line : line.replace(/^[^,]*/, dates[i - 1]!))).join('\n')

/** Stored, not compressed: enough to be an archive of files. */
function zipOf(...texts: readonly string[]): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const text of texts) {
    const local = Buffer.alloc(31)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt32LE(text.length, 18)
    local.writeUInt16LE(1, 26)
    const entry = Buffer.alloc(47)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt32LE(text.length, 20)
    entry.writeUInt16LE(1, 28)
    entry.writeUInt32LE(at, 42)
    parts.push(local, Buffer.from(text))
    directory.push(entry)
    at += local.length + text.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(texts.length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...directory, end])
}

const UNTOLD = [
  'time;open;high;low;close',
  '1704160800;17,025;17,030;17,020;17,028',
  '1704164400;17,028;17,035;17,022;17,030',
]

describe('thousands and fractions', () => {
  it.each<[string, Partial<ReadBarsOptions>, string, readonly number[]]>([
    ['stated to be thousands', { decimals: 'point' }, UNTOLD.join('\n'), [17_028, 17_035, 17_022, 17_030]],
    ['stated to be fractions', { decimals: 'comma' }, UNTOLD.join('\n'), [17.028, 17.035, 17.022, 17.03]],
    [
      'proven by one number to be thousands',
      {},
      UNTOLD.join('\n').replace('17,035', '17,035.25'),
      [17_028, 17_035.25, 17_022, 17_030],
    ],
    [
      'proven by one number to be fractions',
      {},
      UNTOLD.join('\n').replace('17,035', '17,0355'),
      [17.028, 17.0355, 17.022, 17.03],
    ],
    [
      'points of thousands beside dates of dots',
      {},
      'Date;Open;High;Low;Close;Volume\n02.01.2024;17.025;17.030;17.020;17.028;1,5\n03.01.2024;17.028;17.035;17.022;17.030;1,5',
      [17_028, 17_035, 17_022, 17_030],
    ],
  ])('reads commas %s', async (_, options, text, [open, high, low, close]) => {
    const { bars } = await read(text, options)
    expect([bars.open[1], bars.high[1], bars.low[1], bars.close[1]]).toEqual([open, high, low, close])
  })

  it.each([
    ['behind semicolons', UNTOLD.join('\n')],
    ['in quotes', UNTOLD.map(line => `"${line.replaceAll(';', '","')}"`).join('\n')],
    [
      'as points beside dates of dots',
      UNTOLD.join('\n').replaceAll(',', '.').replace('1704160800', '02.01.2024').replace('1704164400', '03.01.2024'),
    ],
  ])('refuses once what no number tells, %s', async (_, text) => {
    const problems = await problemsOf(() => read(text))
    expect(problems.map(({ line, path }) => [line, path])).toEqual([[2, 'open']])
    expect(problems[0]!.message).toContain('may part thousands or a fraction')
    expect(problems[0]!.hint).toContain('decimals: comma')
    expect(problems[0]!.hint).toContain('decimals: point')
  })
})

describe('an hour that a clock skips', () => {
  const text = dated('2024-03-10 01:30', '2024-03-10 02:30', '2024-03-10 03:30')

  it.each([
    ['stated', text, { zone: 'America/New_York' }, '2024-03-10 02:30', 'zone: Etc/GMT+5'],
    [
      'written',
      text.replaceAll(':30,', ':30 America/New_York,'),
      {},
      '2024-03-10 02:30 America/New_York',
      'write times as 2024-01-31T14:30:00Z',
    ],
  ])('is refused in a zone that is %s', async (_, written, options, shown, hint) => {
    const problems = await problemsOf(() => read(written, options))
    expect(problems.map(({ line, path, message }) => [line, path, message])).toEqual([
      [3, 'time', `"${shown}" never was on the clock of America/New_York, which is put forward over that hour`],
    ])
    expect(problems[0]!.hint).toContain(hint)
  })

  it('is read in the zone that the hint leads to, and is none at midnight', async () => {
    expect((await read(text, { zone: 'Etc/GMT+5' })).bars.time[1]).toBe(Date.UTC(2024, 2, 10, 7, 30))
    const days = dated('2018-11-03', '2018-11-04', '2018-11-05')
    expect((await read(days, { zone: 'America/Sao_Paulo' })).bars.time[1]).toBe(Date.UTC(2018, 10, 4, 3))
  })
})

describe('repairs of price files', () => {
  it.each([
    ['month first', 'Date,Close/Last,Volume,Open,High,Low', '01/24/24,$11.00,5,$10.00,$12.00,$9.00'],
    ['month first', 'Date, Open, High, Low, Close', '01/24/24, 10, 12, 9, 11'],
    ['day first', 'Datum;Eröffnung;Hoch;Tief;Schluss', '24.01.24;10,00;12,00;9,00;11,00'],
  ])('reads years of two digits %s: %s', async (order, header, row) => {
    const { bars, facts } = await read(`${header}\n${row}\n`)
    expect([bars.time[0], bars.open[0], bars.close[0]]).toEqual([Date.UTC(2024, 0, 24), 10, 11])
    expect(facts.notices).toContain(`dates are ${order}: a number above 12 proves it`)
  })

  it.each<[string, string | Uint8Array, string | null]>([
    ['a byte order mark and CRLF', `\uFEFF${GOOD.join('\r\n')}\r\n`, null],
    ['lone carriage returns', `${GOOD.join('\r')}\r`, null],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${good}`, 'utf16le'), 'the text is UTF-16: read as such'],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${good}`, 'utf16le').swap16(), 'the text is UTF-16: read as such'],
    ['gzip', gzipSync(good), 'read from a gzip archive'],
    ['zip', zipOf(good), 'read from a zip archive of one file'],
    ['quotes', good.replace(/[^,\n]+/g, '"$&"'), null],
    [
      'the delimiter of a spreadsheet',
      `sep=;\n${good.replaceAll(',', ';').replaceAll('.', ',')}`,
      '1 line above the header left out',
    ],
    ['a web address above the header', `https://example.org\n${good}`, '1 line above the header left out'],
    [
      'a trailing comma',
      `${GOOD[0]}\n${GOOD.slice(1).join(',\n')},\n`,
      '3 rows with an empty cell beyond the header: not counted',
    ],
    [
      'a header that comes again',
      [...GOOD.slice(0, 3), GOOD[0], GOOD[3]].join('\n'),
      'the header comes 1 time more: left out',
    ],
    [
      'a row of nulls',
      [...GOOD.slice(0, 3), '2024-01-24T12:00:00Z,null,null,null,null,null', GOOD[3]].join('\n'),
      '1 row without any price left out',
    ],
    [
      'thousands in quotes',
      good.replace(/\b1(1\d\d)(\.5)?\b/g, '"1,$1$2"'),
      'numbers with separators, signs or units read as written for people',
    ],
    [
      'money',
      good.replace(/\b1(1\d\d)(\.5)?\b/g, '"$$1,$1$2"'),
      'numbers with separators, signs or units read as written for people',
    ],
    ['scientific numbers', good.replace('1102.5', '1.1025E+03'), null],
    [
      'newest first',
      [GOOD[0], ...GOOD.slice(1).toReversed()].join('\n'),
      'the file is newest first: its rows were turned round',
    ],
    [
      'interleaved rows',
      [GOOD[0], GOOD[2], GOOD[3], GOOD[1]].join('\n'),
      'the rows are not in order: 1 step back in time, sorted',
    ],
    [
      'an identical row',
      [...GOOD, GOOD[3]].join('\n'),
      '1 row left out: the same as another in every cell that is read',
    ],
    [
      'binary noise under the close',
      good.replace('1105.5', '1105.4999999999998'),
      '1 price with noise of binary sums (such as 103.99999999999999) rounded',
    ],
    [
      'seconds, then milliseconds',
      dated('1705968000', '1706054400000', '1706140800000000'),
      'the unit of the times changes in the file: told by their size, row by row',
    ],
    [
      'month first, proved by a day',
      dated('01/23/2024', '01/24/2024', '1/25/2024'),
      'dates are month first: a number above 12 proves it',
    ],
    [
      'day first, proved by a day',
      dated('23/01/2024', '24/01/2024', '25/01/2024 00:00'),
      'dates are day first: a number above 12 proves it',
    ],
    ['day first, by dots', dated('23.01.2024', '24.01.2024', '25.01.2024 12:00:00 AM'), null],
    [
      'bars that were not finished, by a column that says so',
      `${GOOD.map((line, i) => `${line},${i === 0 ? 'complete' : 'true'}`).join('\n')}\n2024-01-26T00:00:00Z,1,1,1,1,1,False\n`,
      '1 bar not finished when the file was saved: left out',
    ],
    [
      'a bar that was saved again once it was finished',
      [...GOOD.slice(0, 3), GOOD[3], '2024-01-25T00:00:00Z,1104,1104,1104,1104,1']
        .map((line, i) => `${line},${['is_closed', 1, 1, 1, 0][i]}`)
        .join('\n'),
      '1 bar not finished when the file was saved: left out',
    ],
    [
      'closes by the last millisecond',
      dated('2024-01-23T23:59:59.999Z', '2024-01-24T23:59:59.999Z', '2024-01-25T23:59:59.999Z'),
      'stamps mark the close of a bar: all of them are a millisecond before a boundary: moved to its open',
    ],
    [
      'closes by the last second',
      dated('2024-01-23 23:59:59', '2024-01-24 23:59:59', '2024-01-25 23:59:59'),
      'stamps mark the close of a bar: all of them are a second before a boundary: moved to its open',
    ],
  ])('reads %s as if it were not there, and says so', async (_, content, said) => {
    const { bars, facts } = await read(content)
    const expected = await read(good)
    expect(bars).toEqual(expected.bars)
    if (said !== null) expect(facts.notices.join('\n')).toContain(said)
  })

  it('moves stamps of closes that are stated, and keeps those that are stated to be opens', async () => {
    const time = async (options: Partial<ReadBarsOptions>, text = good) => (await read(text, options)).bars.time[0]
    expect(await time({ stamps: 'close' })).toBe(Date.UTC(2024, 0, 22))
    const late = dated('2024-01-23T23:59:59.999Z', '2024-01-24T23:59:59.999Z', '2024-01-25T23:59:59.999Z')
    expect(await time({ stamps: 'open' }, late)).toBe(Date.UTC(2024, 0, 24) - 1)
  })

  it('reads times in the zone that is stated, also the hour that its clock shows twice', async () => {
    const local = dated('2024-11-03 01:30:00', '2024-11-03 01:30:00', '2024-11-03 02:30:00')
    const problems = await problemsOf(() => read(local))
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [3, '2024-11-03T01:30:00.000Z is the time of line 2 too, and the rows differ'],
    ])
    expect(problems[0]!.hint).toContain('zone: America/New_York')
    const hour = ['2024-11-03 01:00,1,1,1,1', '2024-11-03 01:30,2,2,2,2']
    const twice = ['time,open,high,low,close', ...hour, ...hour.map(row => row.replaceAll(/,\d/g, ',3'))].join('\n')
    const [problem, ...others] = await problemsOf(() => read(twice))
    expect(others).toEqual([])
    expect(problem!.message).toMatch(/is the time of line 2 too, and the rows differ; and 1 more like it, on line 5$/)
    const { bars, facts } = await read(local, { zone: 'America/New_York' })
    expect([...bars.time].map(ms => new Date(ms).toISOString().slice(11, 16))).toEqual(['05:30', '06:30', '07:30'])
    expect(facts.notices).toEqual([])
  })

  it('leaves out a last price in place of a bar, and the bar that Kraken says is open', async () => {
    const bar = (time: string) => `${time},10,12,9,11,5\n`
    const hours = `time,open,high,low,close,volume\n${['10:00', '11:00', '12:00'].map(at => bar(`2024-01-02T${at}:00Z`)).join('')}`
    const snapshot = await read(hours + bar('2024-01-02T13:17:42Z'))
    expect(snapshot.bars).toEqual((await read(hours)).bars)
    expect(snapshot.facts.notices.join()).toContain('at 2024-01-02T13:17:42.000Z, inside a bar that was not finished')
    expect((await read(hours + bar('2024-01-02T13:17:00Z'))).bars.time).toHaveLength(4)
    expect((await read(hours.replace('12:00:00', '12:00:30') + bar('2024-01-02T13:17:42Z'))).bars.time).toHaveLength(4)
    const rows = [1704067200, 1704070800, 1704074400].map(at => `[${at},"10","12","9","11","10.5","5",3]`)
    const kraken = (last: number) => read(`{"error":[],"result":{"XXBTZUSD":[${rows.join()}],"last":${last}}}`)
    const open = await kraken(1704070800)
    expect([...open.bars.time]).toEqual([1704067200000, 1704070800000])
    expect(open.facts.notices).toContain('1 bar not finished when the file was saved: left out')
    expect((await kraken(1704074400)).bars.time).toHaveLength(3)
  })

  it('takes the day of LEAN minutes from the name of the file, and its prices as they are where they have decimals', async () => {
    const minutes = '34200000,1000000,1030000,990000,1020000,50\n34260000,1020000,1040000,1010000,1030000,51\n'
    const named = (name: string, text: string | Uint8Array, zone: string | null = null) =>
      readBars(inputFile(folder, name, text), { format: 'auto', from: null, to: null, zone })
    const { bars, facts } = await named('20240131_trade.csv', minutes)
    expect([facts.format, facts.naive, [...bars.open]]).toEqual(['lean', true, [100, 102]])
    expect([...bars.time]).toEqual([Date.UTC(2024, 0, 31, 9, 30), Date.UTC(2024, 0, 31, 9, 31)])
    expect((await named('20240131_trade.zip', zipOf(minutes), 'America/New_York')).bars.time[0]).toBe(
      Date.UTC(2024, 0, 31, 14, 30),
    )
    expect(await linesOf(() => named('20240231_trade.csv', minutes))).toHaveLength(1)
    const decimals = '34200000,4750.25,4751,4750,4750.5,5\n34260000,4750.5,4752,4750,4751,6\n'
    expect([...(await named('20240131_es_minute_trade_202403.csv', decimals)).bars.open]).toEqual([4750.25, 4750.5])
  })

  it('takes volumes that are all -1, as Interactive Brokers writes none, for none', async () => {
    const rows = ['2024-01-02,10,12,9,11,-1,-1,-1', '2024-01-03,11,13,10,12,-1,-1,-1']
    const fx = `date,open,high,low,close,volume,average,barCount\n${rows.join('\n')}\n`
    const { bars, facts } = await read(fx)
    expect([facts.format, facts.hasVolume, facts.volumeColumn, [...bars.volume]]).toEqual([
      ...['interactive-brokers', false, null],
      [0, 0],
    ])
    expect(facts.notices).toContain('all volumes are -1, which says that there are none: read as 0')
    const one = fx.replace('11,-1,', '11,5,')
    expect(await linesOf(() => read(one))).toEqual(['3 volume: found -1; allowed: 0 and above'])
    expect((await read(one.replace('12,-1,', '12,,'))).bars.volume).toEqual(Float64Array.of(5, 0))
  })

  it('refuses a file whose bars were all not finished', async () => {
    expect(await linesOf(() => read('time,open,high,low,close,complete\n2024-01-02,10,12,9,11,false\n'))).toEqual([
      '- : every bar of the file was not finished when it was saved',
    ])
  })

  it('takes dates in the order in which alone one follows the other, unless it is stated', async () => {
    const days = ['01/02/2024', '02/02/2024', '05/02/2024', '06/02/2024']
    const weekdays = `time,open,high,low,close\n${days.map(day => `${day},10,12,9,11`).join('\n')}\n`
    const { bars, facts } = await read(weekdays)
    expect(bars.time[0]).toBe(Date.UTC(2024, 1, 1))
    expect(facts.repairs).toContain('dates are day first: only so does one follow the other')
    expect((await read(weekdays, { dates: 'month-first' })).bars.time[0]).toBe(Date.UTC(2024, 0, 2))
  })

  it('refuses what is not certain, once, with the choice to state', async () => {
    const ambiguous = dated('01/02/2024', '01/03/2024', '01/04/2024')
    expect(await linesOf(() => read(ambiguous))).toEqual([
      '2 time: "01/02/2024" may be day or month first, and no date of the file tells',
    ])
    const first = async (dates: 'day-first' | 'month-first') => (await read(ambiguous, { dates })).bars.time[0]
    expect(await first('day-first')).toBe(Date.UTC(2024, 1, 1))
    expect(await first('month-first')).toBe(Date.UTC(2024, 0, 2))
    expect(await linesOf(() => read(dated('13/01/2024', '01/14/2024', '01/15/2024')))).toEqual([
      '2 time: the dates of the file are day first and month first, both',
    ])
    expect(await linesOf(() => read('32400000,1000000,1030000,990000,1020000,50\n'))).toEqual([
      '1 time: the times are milliseconds of a day (as LEAN keeps minute bars), and the file does not say of which day',
    ])
    expect(await linesOf(() => read(zipOf(good, good)))).toEqual([
      expect.stringMatching(/^- : the archive holds no file of rows: .*; allowed: one$/),
    ])
    expect(await linesOf(() => read(gzipSync(good).subarray(0, 40)))).toEqual([
      '- : the archive is damaged, or unpacks to more than 2 GB',
    ])
    expect(await linesOf(() => read(good.replace('1103,50', '5%,50')))).toEqual([
      '2 close: close is not a number: "5%"',
    ])
    expect(await linesOf(() => read(good.replace('1105.5', '1103.9')))).toEqual([
      '3 high: found 1103.9; allowed: at least 1104, the highest other price of the bar',
    ])
  })
})

describe('years of two digits', () => {
  const inShort = (...dates: string[]) => read(dated(...dates))

  it('stand where the order of the rows proves it', async () => {
    const { bars, facts } = await inShort('24-01-30', '24-01-31', '24-02-01')
    expect([...bars.time].map(ms => new Date(ms).toISOString().slice(0, 10))).toEqual([
      '2024-01-30',
      '2024-01-31',
      '2024-02-01',
    ])
    expect(facts.notices).toContain('dates are year first: only so are they dates in order')
    const last = await inShort('30-09-22', '31-12-22', '31-03-23')
    expect(new Date(last.bars.time[2]!).toISOString()).toBe('2023-03-31T00:00:00.000Z')
  })

  it('are asked where they could stand first or last', async () => {
    const [problem] = await problemsOf(() => inShort('24-01-02', '24-01-03', '24-01-04'))
    expect(problem).toMatchObject({
      message: '"24-01-02" may begin or end with its year, and no date of the file tells',
      hint: 'state it: dates: year-first, dates: day-first, or dates: month-first (--dates on the command line)',
    })
    const { bars } = await read(dated('24-01-02', '24-01-03', '24-01-04'), { dates: 'year-first' })
    expect(new Date(bars.time[0]!).toISOString()).toBe('2024-01-02T00:00:00.000Z')
  })
})

describe('dates and times of day in columns of their own', () => {
  const rows = ['100,103,99,102,09:30,2024-01-02', '102,104,101,103,09:31,2024-01-02']
  const times = [Date.UTC(2024, 0, 2, 9, 30), Date.UTC(2024, 0, 2, 9, 31)]

  it('are read wherever they stand', async () => {
    const { bars, facts } = await read(['open,high,low,close,time,date', ...rows].join('\n'))
    expect([...bars.time]).toEqual(times)
    expect(facts.ignoredColumns).toEqual([])
  })

  it('are read as a map says', async () => {
    const columns = { date: 6, time: 5, open: 1, high: 2, low: 3, close: 4 }
    expect([...(await read(rows.join('\n'), { columns })).bars.time]).toEqual(times)
  })
})

describe('a download of yfinance by symbol', () => {
  it('is read where it holds one', async () => {
    const text =
      'Ticker,A,A,A,A,A\nPrice,Open,High,Low,Close,Volume\nDate,,,,,\n2024-01-02,100,103,99,102,5\n2024-01-03,102,104,101,103,6\n'
    const { bars, facts } = await read(text)
    expect([facts.format, [...bars.close]]).toEqual(['yfinance', [102, 103]])
  })
})

describe('cells parted by blanks', () => {
  it('are read, and it is said', async () => {
    const text =
      'Date       Time  Open High Low Close\n2024-01-02 09:30 100  103  99  102\n2024-01-02 09:31 102  104  101 103\n'
    const { bars, facts } = await read(text)
    expect([...bars.high]).toEqual([103, 104])
    expect(facts.notices).toContain('the cells of the rows are parted by blanks: read as such')
  })
})

describe('files that were joined', () => {
  it('are of one unit, with the header again among prices in billionths', async () => {
    const header = 'ts_event,rtype,publisher_id,instrument_id,open,high,low,close,volume'
    const row = (minute: number) =>
      `17040672${minute}0000000000,33,1,1,10000000000,12000000000,9000000000,11000000000,5`
    const { bars } = await read([header, row(0), header, row(6)].join('\n'))
    expect([...bars.close]).toEqual([11, 11])
  })
})

describe('what nobody has signed', () => {
  it('is generic: dates as one number, without a header', async () => {
    const { bars, facts } = await read('202401021430,100,103,99,102,5\n202401021435,102,104,101,103,6\n')
    expect([facts.format, new Date(bars.time[0]!).toISOString()]).toEqual(['generic', '2024-01-02T14:30:00.000Z'])
  })

  it('tells t from T: when a bar opened, and when it closed', async () => {
    const row = (t: number) => ({ t, T: t + 59_999, s: 'BTC', i: '1m', o: '100', c: '102', h: '103', l: '99', v: '5' })
    const { bars } = await read(JSON.stringify([row(1704067200000), row(1704067260000)]))
    expect([...bars.time]).toEqual([1704067200000, 1704067260000])
  })

  it('is refused as prices at moments, not as rates', async () => {
    const text = JSON.stringify({ prices: [[1704067200000, 42_000]], market_caps: [[1704067200000, 8e11]] })
    expect(await linesOf(() => read(text))).toEqual([
      '1 : the rows are prices at moments, without open, high and low: neither bars nor a curve of an account',
    ])
  })
})

describe('days and months that were swapped', () => {
  const days = ['2024-01-30', '2024-01-31', '2024-01-02', '2024-02-02', '2024-05-02', '2024-06-02', '2024-02-13']
  const swapped = [
    'time,open,high,low,close',
    ...days.map((day, i) => `${day},${100 + i},${101 + i},${99 + i},${100 + i}`),
  ]

  it('are turned back where only so all rows are in order, which is said', async () => {
    const { bars, facts } = await read(swapped.join('\n'))
    expect(Array.from(bars.time, ms => new Date(ms).toISOString().slice(5, 10))).toEqual([
      '01-30',
      '01-31',
      '02-01',
      '02-02',
      '02-05',
      '02-06',
      '02-13',
    ])
    expect(facts.repairs[0]).toMatch(
      /^day and month are swapped where both are at most 12: 3 rows read with them turned/,
    )
  })

  it('are left where the order of dates is stated', async () => {
    const { bars, facts } = await read(swapped.join('\n'), { dates: 'year-first' })
    expect(new Date(bars.time[0]!).toISOString().slice(0, 10)).toBe('2024-01-02')
    expect(facts.repairs[0]).toMatch(/^the rows are not in order/)
  })

  it('are asked where few rows show them, with a statement that is taken', async () => {
    const few = swapped.toSpliced(5, 2).toSpliced(4, 1)
    const [problem] = await problemsOf(() => read(few.join('\n')))
    expect(problem).toMatchObject({ line: 4, path: 'time', hint: expect.stringContaining('dates: year-first') })
    expect((await read(few.join('\n'), { dates: 'year-first' })).bars.time).toHaveLength(4)
  })
})
