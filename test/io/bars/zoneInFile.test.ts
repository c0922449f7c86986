import { describe, expect, it } from 'vitest'
import { type ReadBarsOptions, readBars } from '../../../src/io/bars/readBars.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const HOUR = 3_600_000
const FIRST = Date.UTC(2024, 2, 8, 14, 30)
/** Hours of New York around its clock change on 2024-03-10, as its clock shows them. */
const WALLS = ['2024-03-08 09:30:00', '2024-03-08 10:30:00', '2024-03-11 09:30:00', '2024-03-11 10:30:00']
const TIMES = [FIRST, FIRST + HOUR, FIRST + 71 * HOUR, FIRST + 72 * HOUR]
const OFFSETS = ['-05:00', '-05:00', '-04:00', '-04:00']
const PRICES = '100,101,99,100'

const read = (text: string, options: Partial<ReadBarsOptions> = {}) =>
  readBars(inputFile(folder, 'zoned.csv', text), { format: 'auto', from: null, to: null, ...options })
const rowsOf = (header: string, row: (wall: string, i: number) => string) =>
  [`${header},open,high,low,close`, ...WALLS.map((wall, i) => `${row(wall, i)},${PRICES}`)].join('\n')
const iso = (i: number) => new Date(TIMES[i]!).toISOString().slice(0, 19).replace('T', ' ')
const answer = (meta: object, stamp = (wall: string) => wall as string | number) =>
  JSON.stringify({
    meta,
    values: WALLS.map(wall => ({ datetime: stamp(wall), open: 100, high: 101, low: 99, close: 100 })),
  })
const bars = Object.fromEntries(
  WALLS.map(wall => [wall, { '1. open': '100', '2. high': '101', '3. low': '99', '4. close': '100' }]),
)
const pages = (...zones: string[]) =>
  zones
    .map((zone, k) => {
      const { values } = JSON.parse(answer({})) as { values: object[] }
      return JSON.stringify({ code: 0, meta: { timezone: zone }, data: values.slice(2 * k, 2 * k + 2) })
    })
    .join('\n')
const COLUMN = /^the zone of each time is read from the column/
const SAID = /^times are of the zone (US\/Eastern|America\/New_York), as the file says$/

describe('the zone that a price file says', () => {
  it.each<[string, string, RegExp | null]>([
    ['beside the rows of an answer', answer({ symbol: 'X', timezone: 'America/New_York' }), SAID],
    [
      'of the exchange, as letters beside it tell',
      answer({ timezone: 'EST', exchangeTimezoneName: 'America/New_York' }),
      SAID,
    ],
    [
      'in the words of another API',
      JSON.stringify({ 'Meta Data': { '6. Time Zone': 'US/Eastern' }, 'Time Series (60min)': bars }),
      SAID,
    ],
    ['in answers below each other', pages('US/Eastern', 'US/Eastern'), SAID],
    ['in a remark above the table', `# source: x\n# timezone: America/New_York\n${rowsOf('time', wall => wall)}`, SAID],
    ['in words of a remark', `# all times are of US/Eastern, closed bars\n${rowsOf('time', wall => wall)}`, SAID],
    ['in a remark that denies UTC', `# Times are not in UTC but in America/New_York\n${rowsOf('time', w => w)}`, SAID],
    ['in a remark of timestamps', `# timestamps in America/New_York; prices in USD\n${rowsOf('time', w => w)}`, SAID],
    ['in a column of names', rowsOf('datetime,tz', wall => `${wall},America/New_York`), COLUMN],
    ['in a column of offsets', rowsOf('datetime,utc_offset', (wall, i) => `${wall},${OFFSETS[i]}`), COLUMN],
    ['in a column of offsets of UTC', rowsOf('datetime,tz', (wall, i) => `${wall},UTC-${i < 2 ? 5 : 4}`), COLUMN],
    [
      'in a column of offsets without colons',
      rowsOf('datetime,utc_offset', (wall, i) => `${wall},${OFFSETS[i]!.replace(':', '')}`),
      COLUMN,
    ],
    ['in a column of hours', rowsOf('date,tz_offset_hours', (wall, i) => `${wall},${i < 2 ? -5 : -4}`), COLUMN],
    ['in a column of seconds', rowsOf('date,gmtoffset', (wall, i) => `${wall},${i < 2 ? -18_000 : -14_400}`), COLUMN],
    [
      'beside a date and a time of day',
      rowsOf('Date,Time,Timezone', wall => `${wall.replace(' ', ',')},US/Eastern`),
      COLUMN,
    ],
    ['by a second column in UTC', rowsOf('time,time_utc', (wall, i) => `${wall},${iso(i)}`), null],
    [
      'by a second column in UTC that is named first',
      rowsOf('UTC Time,Local Time', (wall, i) => `${iso(i)},${wall}`),
      null,
    ],
    ['by a local clock beside UTC', rowsOf('Local Time,UTC Time', (wall, i) => `${wall},${iso(i)}`), null],
    ['by letters beside UTC', rowsOf('Date (ET),Date (UTC)', (wall, i) => `${wall},${iso(i)}`), null],
    [
      'by counts beside a date and a time of day',
      rowsOf('Date,Time,Timestamp', (wall, i) => `${wall.replace(' ', ',')},${TIMES[i]! / 1000}`),
      null,
    ],
  ])('is that of its times: %s', async (_, text, said) => {
    const { bars: found, facts } = await read(text)
    expect([...found.time]).toEqual(TIMES)
    expect(facts.naive).toBe(false)
    if (said !== null) expect(facts.repairs).toContainEqual(expect.stringMatching(said))
  })

  it.each([
    ['letters', answer({ timezone: 'EST' }), 'the file says of the zone of its times "EST", which does not tell it'],
    [
      'words',
      `# timezone: exchange\n${rowsOf('time', wall => wall)}`,
      'the file says of the zone of its times "exchange", which does not tell it',
    ],
    [
      'words of a remark',
      `# All times are in US Eastern time\n${rowsOf('time', wall => wall)}`,
      'the file says of the zone of its times "Eastern time", which does not tell it',
    ],
    ['letters in a column', rowsOf('time,tz', wall => `${wall},EST`), /names its zone by letters/],
    ['words in a column', rowsOf('time,tz', wall => `${wall},Exchange`), /^"Exchange" is not the zone of a time/],
    [
      'an offset that may be minutes or hours',
      rowsOf('time,utc_offset', wall => `${wall},-300`),
      /^"-300" is not the zone of a time/,
    ],
    ['two in answers below each other', pages('US/Eastern', 'Europe/London'), /"US\/Eastern, Europe\/London"/],
    [
      'none in a row',
      rowsOf('time,tz', wall => `${wall},${wall === WALLS[1] ? '' : 'US/Eastern'}`),
      'the zone of the time is empty',
    ],
    ['a local clock', rowsOf('Local Time', wall => wall), '"Local Time" does not tell the zone of its times'],
  ])('is asked for where it does not tell, and then taken: %s', async (_, text, message) => {
    const [problem] = await problemsOf(() => read(text))
    expect(problem!.message).toMatch(message)
    expect(problem!.hint).toContain('zone: America/New_York')
    const { bars: found } = await read(text, { zone: 'America/New_York' })
    expect([...found.time]).toEqual(TIMES)
  })

  it.each([
    ['an answer', answer({ exchange_timezone: 'America/New_York' })],
    ['a column', rowsOf('time,exchange_timezone', wall => `${wall},America/New_York`)],
    ['a remark', `# exchange_timezone=America/New_York\n${rowsOf('time', wall => wall)}`],
  ])('is asked with both answers where the exchange has one: %s', async (_, text) => {
    const [problem] = await problemsOf(() => read(text))
    expect(problem!.message).toMatch(/^the file says the zone of the exchange, "America\/New_York"/)
    expect(problem!.hint).toContain('zone: UTC, or zone: America/New_York')
    expect([...(await read(text, { zone: 'America/New_York' })).bars.time]).toEqual(TIMES)
    expect((await read(text, { zone: 'UTC' })).bars.time[0]).toBe(FIRST - 5 * HOUR)
  })

  it.each([
    '# exchange: America/New_York session; all timestamps UTC',
    '# exchange timezone: America/New_York; all timestamps UTC',
    '# exchange: America/New_York',
    '# Generated 2024-06-05 10:00 Europe/Berlin',
    '# Source: Europe/London office, prices of ES, UTC',
    '# Trading times: 09:30 to 16:00 America/New_York',
    '# Timezone: UTC (GMT+0)',
    '# Time zone: UTC; bars: 5m',
    '# timezone-naive UTC timestamps',
    '# tz=UTC, symbol=AAPL',
    '# timezone: Z',
    '# Time zone: Coordinated Universal Time',
    '# Data timezone: Etc/UTC; exchange America/Chicago',
  ])('is UTC under the line "%s"', async line => {
    const { bars: found } = await read(`${line}\n${rowsOf('time', wall => wall)}`)
    expect(found.time[0]).toBe(FIRST - 5 * HOUR)
  })

  it.each(['Z', '(UTC+00:00)', 'Coordinated Universal Time', 'Etc/UTC', 'GMT+0', 'UTC (GMT+0)'])(
    'is UTC in a column of "%s"',
    async zone => {
      const { bars: found, facts } = await read(rowsOf('time,timezone', wall => `${wall},${zone}`))
      expect(found.time[0]).toBe(FIRST - 5 * HOUR)
      expect(facts.naive).toBe(false)
    },
  )

  it.each([
    '# timezone: America/New_York, closes at 21:00 UTC',
    '# timezone: (UTC+00:00) Dublin, London',
    '# timezone: not UTC',
  ])('is asked for under the line "%s"', async line => {
    const [problem] = await problemsOf(() => read(`${line}\n${rowsOf('time', wall => wall)}`))
    expect(problem!.message).toMatch(/^the file says of the zone of its times/)
  })

  it.each([
    ['counts', answer({ exchange_timezone: 'America/New_York' }, wall => Date.parse(`${wall}Z`) / 1000)],
    ['times with offsets', answer({ exchange_timezone: 'America/New_York' }, wall => `${wall}+00:00`)],
    ['a column of UTC', rowsOf('time,time_utc', wall => `${wall},${wall}`)],
  ])('is not that of %s, nor is one that is stated, which is said', async (_, text) => {
    const plain = await read(text)
    const stated = await read(text, { zone: 'America/New_York' })
    expect(plain.bars.time[0]).toBe(FIRST - 5 * HOUR)
    expect(stated.bars.time).toEqual(plain.bars.time)
    expect(plain.facts.zone).not.toBe('America/New_York')
    expect(stated.facts.repairs).toContain(
      'the zone America/New_York that is stated is not used: the times tell theirs',
    )
  })

  it.each([
    ['a quarter of an hour', 'timestamp_ms', 15, 15, false],
    ['half an hour', 'unix', 30, 30, false],
    ['an hour', 'ts', 60, 60, true],
    ['four hours', 'epoch', 240, 240, true],
    ['an hour for bars of five minutes, as updates are,', 'updated_unix', 5, 60, false],
  ])('is not told by a column that is %s, a bar, after the open: %s', async (_, name, minutes, after, isSaid) => {
    const opens = [0, 1, 2, 3].map(i => Date.UTC(2024, 2, 4) + i * minutes * 60_000)
    const text = (ms: number) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
    const rows = opens.map(ms => `${text(ms)},${PRICES},${ms + after * 60_000}`)
    const { bars: found, facts } = await read([`time,open,high,low,close,${name}`, ...rows].join('\n'))
    expect([...found.time]).toEqual(opens)
    expect(facts.repairs.some(each => each.includes('taken for the close'))).toBe(isSaid)
  })

  it('is said where a second column in UTC tells it', async () => {
    const { facts } = await read(rowsOf('time,time_utc', (wall, i) => `${wall},${iso(i)}`))
    expect(facts.repairs).toContain('times are those of "time_utc", in UTC; "time" shows another clock')
  })

  it('is not needed by days', async () => {
    const days = ['2024-03-07', '2024-03-08', '2024-03-11'].map(datetime => ({
      datetime,
      open: 1,
      high: 1,
      low: 1,
      close: 1,
    }))
    const { bars: found } = await read(
      JSON.stringify({ meta: { exchange_timezone: 'America/New_York' }, values: days }),
    )
    expect(found.time[0]).toBe(Date.UTC(2024, 2, 7))
  })
})
