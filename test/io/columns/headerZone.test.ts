import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { normaliseName } from '../../../src/io/columns/findColumns.ts'
import { readFunding } from '../../../src/io/funding/readFunding.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const WALL = Date.UTC(2024, 0, 2, 8)
const HOUR = 3_600_000
const file = (...rows: string[]) => inputFile(folder, 'zoned.csv', rows.join('\n'))
const WHOLE = { format: 'auto', from: null, to: null }

/** When the first row of a file is that begins at 8:00 by its own clock. */
const READERS: Readonly<Record<string, (name: string, zone?: string) => Promise<number>>> = {
  bars: async (name, zone) => {
    const rows = [`${name},open,high,low,close`, '2024-01-02 08:00,1,2,1,2', '2024-01-02 09:00,1,2,1,2']
    const { bars } = await readBars(file(...rows), { ...WHOLE, zone: zone ?? null })
    return bars.time[0]!
  },
  'rates of funding': async name =>
    (await readFunding(file(`${name},funding_rate`, '2024-01-02 08:00,0.0001', '2024-01-02 16:00,0.0002'), null))
      .time[0]!,
  trades: (name, zone) =>
    firstOf([`${name},profit`, '2024-01-02 08:00,1', '2024-01-02 09:00,-1'], { zone: zone ?? null }),
  'a curve': name =>
    firstOf([`${name},equity`, '2024-01-02 08:00,100', '2024-01-02 09:00,101'], { periodsPerYear: 252 }),
}

async function firstOf(rows: readonly string[], options: Partial<StatsOptions>) {
  return Date.parse((await statsOfFile(file(...rows), { ...PLAIN_STATS, ...options })).first!)
}

describe('the zone in the name of a column of times', () => {
  it.each(Object.entries(READERS))('is that of %s', async (_, first) => {
    expect(await first('time')).toBe(WALL)
    expect(await first('Time (UTC+8)')).toBe(WALL - 8 * HOUR)
    expect(await first('time(GMT-03:30)')).toBe(WALL + 3.5 * HOUR)
    expect(await first('date_time [America/New_York]')).toBe(WALL + 5 * HOUR)
  })

  it.each(['bars', 'trades'])(
    'gives way to one that is stated, and is asked for where letters name it: %s',
    async what => {
      const first = READERS[what]!
      expect(await first('time (UTC+8)', 'UTC')).toBe(WALL)
      const [problem] = await problemsOf(() => first('Time (EET)'))
      expect(problem).toMatchObject({ message: '"EET" in the name of the column does not tell its zone', line: 1 })
      expect(problem?.hint).toContain('--zone')
      expect(await first('Time (EET)', 'Europe/Athens')).toBe(WALL - 2 * HOUR)
    },
  )

  it('is asked for where it is local, unless the times say theirs, and is none of money', async () => {
    const first = READERS['trades']!
    const [problem] = await problemsOf(() => first('Exit Time (local)'))
    expect(problem?.message).toBe('"local" in the name of the column does not tell its zone')
    expect(await first('Exit Time (Local time)', 'Europe/Athens')).toBe(WALL - 2 * HOUR)
    const own = ['Exit Time (local),profit', '2024-01-02 08:00+02:00,1', '2024-01-02 09:00+02:00,-1']
    expect(await firstOf(own, {})).toBe(WALL - 2 * HOUR)
    const both = ['Exit Time (local),Exit Time (UTC),profit', '2024-01-02 10:00,2024-01-02 08:00,1']
    expect(await firstOf(both, {})).toBe(WALL)
    expect(normaliseName('P&L (local)')).toBe('p&llocal')
  })

  it.each(['Time UTC+8', 'time UTC +08:00', 'Time (+08:00)', 'Time (GMT + 8)', 'time_utc+8'])(
    'is told by "%s"',
    async name => expect(await READERS['trades']!(name)).toBe(WALL - 8 * HOUR),
  )

  it.each(['Time UTC', 'time_utc', 'Time (GMT)', 'Time [Z]'])('is UTC by "%s"', async name =>
    expect(await READERS['trades']!(name)).toBe(WALL),
  )

  it('of two columns is that of UTC', async () => {
    const rows = [
      'Time,Time (UTC),profit',
      '2024-01-02 08:00,2024-01-02 07:00,1',
      '2024-01-02 09:00,2024-01-02 08:00,-1',
    ]
    expect(await firstOf(rows, {})).toBe(WALL - HOUR)
  })

  it('does not count where days alone, or counts, stand below', async () => {
    expect(await firstOf(['Date (EST),profit', '2024-01-02,1', '2024-01-03,-1'], {})).toBe(Date.UTC(2024, 0, 2))
    expect(await firstOf(['Time (EST),profit', '1704182400,1', '1704186000,-1'], {})).toBe(WALL)
  })

  it('is no part of the name, as others in brackets are', () => {
    expect(['Open Time (UTC+8)', 'Time(UTC)', 'Profit (EUR)', 'Price (A/B)'].map(normaliseName)).toEqual([
      'opentime',
      'timeutc',
      'profiteur',
      'pricea/b',
    ])
  })
})
