import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFunding } from '../../../src/io/funding/readFunding.ts'
import type { RateUnit } from '../../../src/scenario/fundingRates.ts'
import { inputFile, linesOf, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const read = (text: string, unit: RateUnit | null = null) => readFunding(inputFile(folder, 'funding.csv', text), unit)
const EIGHT_HOURS_MS = 8 * 3_600_000
const EIGHT = Date.UTC(2024, 0, 1, 8)

/** A file of these rates, eight hours apart. */
const fileOf = (...rates: number[]) =>
  `time,rate\n${rates.map((rate, i) => `${EIGHT + i * EIGHT_HOURS_MS},${rate}\n`).join('')}`

describe('readFunding', () => {
  it('reads dates in the order that is stated, where none proves it', async () => {
    const text = 'time,funding_rate\n01/02/2024 00:00,0.0001\n01/02/2024 08:00,0.0002\n'
    const file = inputFile(folder, 'orders.csv', text)
    const first = async (dates: 'day-first' | 'month-first') =>
      new Date((await readFunding(file, null, { dates })).time[0]!).toISOString().slice(0, 10)
    await expect(readFunding(file, null)).rejects.toThrow(/dates: day-first, or dates: month-first/)
    expect(await first('day-first')).toBe('2024-02-01')
    expect(await first('month-first')).toBe('2024-01-02')
  })

  it('refuses hours between settlements that are none', async () => {
    const text = 'time,fundingIntervalHours,rate\n2024-01-01T00:00Z,-8,0.0001\n2024-01-01T08:00Z,8,0.0002\n'
    await expect(readFunding(inputFile(folder, 'hours.csv', text), null)).rejects.toThrow(
      /hours: found -8; allowed: hours above 0, or nothing/,
    )
  })

  it('reads times without a zone in the one that is stated', async () => {
    const text = 'time,rate\n2024-01-01 09:00,0.0001\n2024-01-01T16:00Z,0.0001\n'
    const stated = await readFunding(inputFile(folder, 'local.csv', text), null, { zone: 'Europe/Berlin' })
    expect([...stated.time]).toEqual([EIGHT, EIGHT + EIGHT_HOURS_MS])
    expect(stated.facts).toMatchObject({ naive: false, notices: [] })
    expect(await linesOf(() => read(text))).toEqual([
      '2 time: "2024-01-01 09:00" names no zone, and other times of the file do',
    ])
    const { time, facts } = await read(text.replace('Z', ''))
    expect([...time]).toEqual([EIGHT + 3_600_000, EIGHT + EIGHT_HOURS_MS])
    expect(facts.naive).toBe(true)
  })

  it('reads rates in the unit that is stated, that of the column, and a percent sign in any', async () => {
    const rates = async (header: string, cells: readonly string[], unit: 'fraction' | 'percent' | 'bps' | null) => {
      const text = `time,${header}\n${cells.map((cell, i) => `${EIGHT + i * EIGHT_HOURS_MS},${cell}\n`).join('')}`
      const { rate, facts } = await readFunding(inputFile(folder, 'unit.csv', text), unit)
      return [[...rate], facts.notices.filter(notice => notice.startsWith('the rates'))]
    }
    const read = [0.0007, 0.0001]
    expect(await rates('rate', ['0.07', '0.0100%'], 'percent')).toEqual([read, []])
    expect(await rates('rate', ['7', '0.0100%'], 'bps')).toEqual([read, []])
    expect(await rates('rate_bps', ['0.07', '0.01'], 'percent')).toEqual([read, []])
    const tiny = [1e-4, 9.2e-7, -1e-9]
    for (const unit of [null, 'fraction', 'percent', 'bps'] as const)
      expect(await rates('rate', ['0.01%', '0.000092%', '-1e-07%'], unit)).toEqual([tiny, []])
    const said = 'the rates are in basis points, hundredths of a percent, as the name of their column says'
    expect(await rates('Funding Rate (bps)', ['7', '1'], null)).toEqual([read, [said]])
  })

  it('calls rates percent where a percent sign stands behind all but those of 0', async () => {
    const unit = async (...cells: string[]) => {
      const rows = cells.map((cell, i) => `${EIGHT + i * EIGHT_HOURS_MS},${cell}\n`)
      return (await read(`time,rate\n${rows.join('')}`)).facts.unit
    }
    expect(await unit('0.0128%', '0', '-0.0263%')).toBe('percent')
    expect(await unit('0.0128%', '0.0001')).toBe('fraction')
    expect(await unit('0.0001', '0')).toBe('fraction')
  })

  it('takes the rate that was announced where none was realised, and counts it', async () => {
    const row = (i: number, realised: string) => `${EIGHT + i * EIGHT_HOURS_MS},0.0002,${realised}\n`
    const text = `fundingTime,fundingRate,realizedRate\n${row(0, '0.0001')}${row(1, '')}`
    const { rate, facts } = await read(text)
    expect([...rate]).toEqual([0.0001, 0.0002])
    expect(facts.notices).toContain('1 settlement without a realised rate: the rate that was announced is taken')
    expect(await linesOf(() => read(text.replace('0.0002,\n', ',\n')))).toEqual(['3 rate: rate is empty'])
  })

  it.each([
    'realizedRate',
    'realised_funding_rate',
    'real_funding_rate',
    'Actual Rate',
    'settled funding rate',
    'Paid rate (%)',
  ])('takes what was paid, named %s, before what was announced, wherever either stands', async paid => {
    const [announced, sign] = paid.includes('%') ? ['Funding rate (%)', '%'] : ['fundingRate', '']
    const [first, second] = sign === '' ? ['0.0001', '0.0002'] : ['0.01', '0.02']
    for (const [header, cells] of [
      [`time,${announced},${paid}`, `${second},${first}`],
      [`time,${paid},${announced}`, `${first},${second}`],
    ]) {
      const { rate, facts } = await read(`${header}\n${EIGHT},${cells}\n`)
      expect([[...rate], facts.ignoredColumns]).toEqual([[0.0001], []])
    }
  })

  it('reads the rates of one symbol of a file of several, which it asks for', async () => {
    const rows = ['X,1', 'Y,2'].flatMap(of => [EIGHT, EIGHT + EIGHT_HOURS_MS].map(at => `${at},${of}e-4`))
    const path = inputFile(folder, 'several.csv', `fundingTime,symbol,fundingRate\n${rows.join('\n')}\n`)
    expect(await problemsOf(() => readFunding(path, null))).toMatchObject([
      {
        message: 'the file holds rows of 2 symbols: X, Y',
        hint: 'state which: symbol: X (--symbol X on the command line)',
      },
    ])
    expect([...(await readFunding(path, null, { symbol: 'Y' })).rate]).toEqual([0.0002, 0.0002])
  })

  it('rounds stamps to the whole minute, up and down', async () => {
    const { time, rate, facts } = await read(
      `fundingTime,symbol,fundingRate\n${EIGHT - 8 * 3_600_000 + 29_999},X,0.0001\n${EIGHT - 30_000},X,-0.0002\n`,
    )
    expect([...time]).toEqual([EIGHT - 8 * 3_600_000, EIGHT])
    expect([...rate]).toEqual([0.0001, -0.0002])
    expect(facts).toMatchObject({
      rows: 2,
      last: EIGHT,
      intervals: { usualMs: 8 * 3_600_000 },
      ignoredColumns: ['symbol'],
    })
    expect(facts.notices).toEqual([])
  })

  it.each(['time,rate', 'timestamp,funding_rate', 'Funding Time,FundingRate', 'date,rate'])(
    'knows %s',
    async header => {
      expect([...(await read(`${header}\n2024-01-01T08:00Z,1e-4\n`)).rate]).toEqual([0.0001])
    },
  )

  it('refuses what is not a rate or not in order', async () => {
    const at = (hour: string) => `2024-01-01T${hour}Z`
    expect(
      await linesOf(() =>
        read(['time,rate', `${at('00:00')},0`, `${at('00:00:20')},1`, `${at('08:00')},-0.99`].join('\n')),
      ),
    ).toEqual(['3 time: 2024-01-01T00:00:00.000Z is the time of line 2 too, and the rows differ'])
    expect(await linesOf(() => read(`time,rate\n${at('00:00')},0\n${at('08:00')},1\n`))).toEqual([
      '3 rate: found 1; allowed: a fraction between -1 and 1',
    ])
    expect(await linesOf(() => read('time,price\n'))).toEqual(['1 : there is no column "rate"'])
  })

  it.each([
    [
      'the archive of Binance',
      'calc_time,funding_interval_hours,last_funding_rate\n1704096000003,8,0.00010000\n1704124800000,8,-0.00020000\n',
    ],
    [
      'the API of Binance',
      '[{"symbol":"X","fundingTime":1704096000003,"fundingRate":"0.00010000"},{"symbol":"X","fundingTime":1704124800000,"fundingRate":"-0.00020000"}]',
    ],
    [
      'a table of Bybit, in percent',
      'Time(UTC),Symbol,Funding Rate\n2024-01-01 16:00:00,X,-0.0200%\n2024-01-01 08:00:00,X,0.0100%\n',
    ],
    [
      'the API of Bybit',
      '{"result":{"category":"linear","list":[{"symbol":"X","fundingRate":"-0.0002","fundingRateTimestamp":"1704124800000"},{"symbol":"X","fundingRate":"0.0001","fundingRateTimestamp":"1704096000000"}]}}',
    ],
    [
      'the API of OKX',
      '{"code":"0","data":[{"fundingRate":"-0.0002","fundingTime":"1704124800000","instId":"X"},{"fundingRate":"0.0001","fundingTime":"1704096000000","instId":"X"}]}',
    ],
    ['a program, without a header', '1704096000000,0.0001\n1704124800000,-0.0002\n'],
    ['a program, as JSON', '[[1704096000000,0.0001],[1704124800000,-0.0002]]'],
  ])('reads a file of %s', async (_, text) => {
    const { time, rate } = await read(text)
    expect([[...time], [...rate]]).toEqual([
      [EIGHT, EIGHT + EIGHT_HOURS_MS],
      [0.0001, -0.0002],
    ])
  })

  it('refuses a median that no market has paid, unless its unit is stated', async () => {
    const problems = await problemsOf(() => read(fileOf(0.0021, -0.0025, 0.5)))
    expect(problems).toMatchObject([
      { path: 'rate', message: expect.stringContaining('the median settlement is 0.25% of the notional') },
    ])
    expect(problems[0]!.hint).toContain('unit: percent')
    expect((await problemsOf(() => read(fileOf(0.002, 0.0021))))[0]!.message).toContain('is 0.205% of')
    expect([...(await read(fileOf(0.01, -0.025, 1e-7), 'percent')).rate]).toEqual([0.0001, -0.00025, 1e-9])
    expect([...(await read(fileOf(0.01, -0.025), 'fraction')).rate]).toEqual([0.01, -0.025])
  })

  it('refuses rates that change their unit at a row, unless it is stated; a crash is none', async () => {
    const changing = fileOf(0.0001, 0.00008, 0, -0.0001, 0.0001, 0.01, 0.012, 0.01, 0.0093)
    expect(await problemsOf(() => read(changing))).toMatchObject([
      { line: 7, path: 'rate', message: expect.stringContaining('is 1% of the notional, before 0.01%') },
    ])
    expect((await problemsOf(() => read(fileOf(0.01, 0.02, 0.01, 0.0001, 0.0001, 0.0001, 1e-4))))[0]!.line).toBe(5)
    expect((await read(changing, 'fraction')).rate).toHaveLength(9)
    expect((await read(fileOf(0.0001, 0.0001, 0.0001, 0.0001, 0.01, 0.012))).rate).toHaveLength(6)
    expect((await read(fileOf(0.00001, 0.00001, 0.00001, 0.001, 0.001, 0.001))).rate).toHaveLength(6)
  })

  it('refuses units that change in a file of a stated unit, too, and gives no hint that is refused', async () => {
    const huge = fileOf(0.0001, 0.0002, 0.0001, 0.0001, 1, 2, 3, 1)
    const refused = async (unit: RateUnit | null, text = huge) => {
      const [problem, ...more] = await problemsOf(() => read(text, unit))
      return [problem!.line, more.length, problem!.hint!.includes('unit: fraction')]
    }
    expect(await refused(null)).toEqual([6, 0, false])
    expect(await refused('percent')).toEqual([6, 0, true])
    const named = huge.replace('rate', 'rate_pct')
    const [problem] = await problemsOf(() => read(named))
    expect(problem!.hint).toContain('write them as fractions, and state it')
  })

  it('refuses rates of several coins or markets without a choice', async () => {
    const text = 'coin,time,rate\nBTC,1704096000000,0.0001\nETH,1704096000000,0.0001\n'
    expect((await problemsOf(() => read(text)))[0]!.message).toBe('the file holds rows of 2 symbols: BTC, ETH')
  })

  it('judges the typical rate, not the extreme', async () => {
    expect([...(await read(fileOf(0.0001, 0.03, -0.002))).rate]).toEqual([0.0001, 0.03, -0.002])
    expect([...(await read(fileOf(0.0019, 0.0021))).rate]).toEqual([0.0019, 0.0021])
  })

  it('says when rates look like percentages', async () => {
    const notices = async (rate: number) => (await read(fileOf(0, rate, 0), null)).facts.notices
    expect(await notices(0.04)).toEqual([])
    expect(await notices(-0.05)).toEqual([
      'the largest funding rate is 5% of the notional for one settlement: rates are fractions',
    ])
  })
})

const FILE = new URL('../../../../shared/data/gravestone/funding/BTCUSDT.csv', import.meta.url).pathname

describe.skipIf(!existsSync(FILE))('readFunding on a file from a venue', () => {
  it('has every settlement on the hour, and the rates', async () => {
    const { time, rate, facts } = await readFunding(FILE, null)
    expect(facts).toMatchObject({ rows: 200, intervals: { usualMs: 8 * 3_600_000, gaps: 0 } })
    expect([facts.first, facts.last]).toEqual([Date.parse('2026-01-12T16:00Z'), Date.parse('2026-03-20T00:00Z')])
    expect(time.every(ms => ms % 3_600_000 === 0)).toBe(true)
    expect(rate.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0.0014415, 12)
    expect([Math.min(...rate), Math.max(...rate)]).toEqual([-0.00015178, 0.0001])
    expect(rate.filter(value => value < 0)).toHaveLength(82)
  })
})

describe('numbers of a funding file that leave open what parts them', () => {
  it('are read as stated', async () => {
    const path = inputFile(folder, 'decimals.csv', 'time;rate\n2024-01-01T00:00Z;0,125\n2024-01-01T08:00Z;1,250\n')
    const { rate } = await readFunding(path, 'bps', { decimals: 'comma' })
    expect([...rate]).toEqual([0.0000125, 0.000125])
  })
})
