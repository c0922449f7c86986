import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const ZONE = 'America/New_York'
const folder = temporaryFolder()
const clock = (ms: number) => new Date(ms).toISOString().slice(8, 16)

describe('bars of an hour that the clock shows twice', () => {
  const bar = (time: string, price: number, symbol = '') => `${time},${symbol}${price},${price},${price},${price},1`
  const times = (minutes: readonly string[]) => ['00:30', ...minutes, ...minutes, '02:00', '02:30']
  const read = async (rows: readonly string[], header: string, symbol: string | null = null) => {
    const file = inputFile(folder, 'bars.csv', [header, ...rows].join('\n'))
    const { bars } = await readBars(file, { format: 'auto', from: null, to: null, zone: ZONE, symbol })
    return [...bars.time].map((ms, i) => `${clock(ms)} ${bars.close[i]}`)
  }
  const HALVES = [
    '03T04:30 9',
    '03T05:00 10',
    '03T05:30 11',
    '03T06:00 12',
    '03T06:30 13',
    '03T07:00 14',
    '03T07:30 15',
  ]
  const HOURS = ['03T04:30 9', '03T05:00 10', '03T06:00 11', '03T07:00 12', '03T07:30 13']

  it.each([
    ['by halves', ['01:00', '01:30'], HALVES],
    ['by hours', ['01:00'], HOURS],
  ])('%s are told apart in either order of the rows', async (_, minutes, expected) => {
    const rows = times(minutes).map((time, i) => bar(`2024-11-03 ${time}:00`, 9 + i))
    const header = 'time,open,high,low,close,volume'
    expect(await read(rows, header)).toEqual(expected)
    expect(await read(rows.toReversed(), header)).toEqual(expected)
    const quoted = rows.map(row => row.replace(/^[^,]*/, '"$&"'))
    expect(await read(quoted.toReversed(), header)).toEqual(expected)
    const parsed = rows.map(row => row.replace(/,1$/, ',"1,000.5"'))
    expect(await read(parsed.toReversed(), header)).toEqual(expected)
    const named = rows.map(row => row.replace(':00,', `:00 ${ZONE},`))
    expect(await read(named.toReversed(), header)).toEqual(expected)
  })

  it('are newest first, too, in a file of nothing else', async () => {
    const rows = ['01:00', '01:30', '01:00', '01:30'].map((time, i) => bar(`2024-11-03 ${time}:00`, 10 + i))
    const header = 'time,open,high,low,close,volume'
    expect(await read(rows, header)).toEqual(HALVES.slice(1, 5))
    expect(await read(rows.toReversed(), header)).toEqual(HALVES.slice(1, 5))
  })

  it('are asked for in no order', async () => {
    const rows = times(['01:00', '01:30']).map((time, i) => bar(`2024-11-03 ${time}:00`, 9 + i))
    const mixed = [4, 0, 5, 3, 6, 1, 2].map(i => rows[i]!)
    const problems = await problemsOf(() => read(mixed, 'time,open,high,low,close,volume'))
    expect(problems.map(({ line }) => line)).toEqual([7])
    expect(problems[0]!.message).toMatch(/line 5 too, .*; and 1 more like it, on line 8$/)
    expect(problems[0]!.hint).toMatch(/shows this hour twice, .*: put them in order, oldest or newest first/)
    expect(problems[0]!.hint).toMatch(/: in the first of the two hours 2024-11-03T01:00:00-04:00$/)
  })

  it('are told apart by symbol where the rows of two are interleaved', async () => {
    const rows = times(['01:00']).flatMap((time, i) => [
      bar(`2024-11-03 ${time}:00`, 9 + i, 'NQ,'),
      bar(`2024-11-03 ${time}:00`, 90 + i, 'ES,'),
    ])
    const header = 'time,symbol,open,high,low,close,volume'
    expect(await read(rows, header, 'NQ')).toEqual(HOURS)
    expect(await read(rows.toReversed(), header, 'NQ')).toEqual(HOURS)
  })
})

describe('trades of an hour that the clock shows twice', () => {
  const FILLS = ['01 10:00,Buy,100', '01 10:30,Sell,101', '03 01:00,Buy,100', '03 01:30,Sell,101', '03 01:15,Buy,103']
  const MORE = ['03 01:45,Sell,100', '03 03:00,Buy,100', '03 03:30,Sell,101', '14 09:00,Buy,100', '14 09:30,Sell,101']
  const fills = (rows: readonly string[]) => ['time,side,price,quantity', ...rows.map(row => `2024-11-${row},1`)]
  const stats = async (rows: readonly string[], options: Partial<StatsOptions>) => {
    const file = inputFile(folder, 'fills.csv', fills(rows).join('\n'))
    return (await statsOfFile(file, { ...PLAIN_STATS, pointValue: 1, ...options })).values
  }
  const read = async (header: string, rows: readonly string[]) => {
    const file = inputFile(folder, 'list.csv', [header, ...rows].join('\n'))
    const { tape } = await readTrades(file, { ...PLAIN_LIST, zone: ZONE })
    return [...tape.entryTime].map((ms, i) => `${clock(ms)} ${clock(tape.exitTime[i]!)}`)
  }

  it('are fills paired alike in either order of the rows', async () => {
    const rows = [...FILLS, ...MORE]
    const expected = await stats(rows, { zone: ZONE })
    expect(expected).toMatchObject({ net_profit: 1, largest_loss: -3 })
    expect(await stats(rows.toReversed(), { zone: ZONE })).toEqual(expected)
  })

  it('are fills of one moment in one hour', async () => {
    const rows = ['03 01:00,Buy,100', '03 01:00,Buy,100', '03 01:30,Sell,101', '03 01:30,Sell,101']
    expect(await stats([...rows, ...MORE.slice(1)], { zone: ZONE })).toMatchObject({ net_profit: 4 })
  })

  it('are fills that are asked for where their order tells nothing, and read with offsets', async () => {
    const rows = [...FILLS, ...MORE]
    const stray = [rows[8]!, ...rows.slice(0, 8), rows[9]!]
    expect(await stats(stray, { zone: ZONE })).toEqual(await stats(rows, { zone: ZONE }))
    const mixed = [2, 9, 3, 0, 4, 8, 5, 1, 6, 7].map(i => rows[i]!)
    const [problem, ...others] = await problemsOf(() => stats(mixed, { zone: ZONE }))
    expect(others).toEqual([])
    expect(problem!.line).toBe(2)
    expect(problem!.message).toMatch(/shows this time twice, .*; and 3 more like it, the last on line 8$/)
    expect(problem!.hint).toMatch(/: in the first of the two hours 2024-11-03T01:00:00-04:00$/)
    const offset = (row: string) => row.replace(',', /01:[03]0/.test(row) ? '-04:00,' : '-05:00,')
    const told = mixed.map(row => (/^03 01/.test(row) ? offset(row) : row))
    expect(await stats(told, { zone: ZONE })).toEqual(await stats(rows, { zone: ZONE }))
  })

  const TRADES = [
    '02 10:00,02 10:30',
    '03 00:30,03 01:10',
    '03 01:20,03 01:50',
    '03 01:10,03 01:30',
    '03 02:30,03 03:30',
  ]
  const EXPECTED = [
    ...['02T14:00 02T14:30', '03T04:30 03T05:10', '03T05:20 03T05:50', '03T06:10 03T06:30'],
    '03T07:30 03T08:30',
  ]

  it('are told apart row by row, in either order', async () => {
    const header = 'side,entry,stop,exit,entry_time,exit_time'
    const rows = TRADES.map(times => `long,100,99,101,${times.replaceAll(/\d\d /g, '2024-11-$&')}`)
    expect(await read(header, rows)).toEqual(EXPECTED)
    expect(await read(header, rows.toReversed())).toEqual(EXPECTED)
  })

  it('leave after they enter, and are of the first hour where nothing tells', async () => {
    const header = 'side,entry,stop,exit,entry_time,exit_time'
    const rows = ['03 01:40,03 01:20', '03 04:00,03 05:00'].map(
      times => `long,100,99,101,${times.replaceAll(/\d\d /g, '2024-11-$&')}`,
    )
    expect(await read(header, rows.toReversed())).toEqual(['03T05:40 03T06:20', '03T09:00 03T10:00'])
    const first = rows.map(row => row.replace('01:20', '02:20'))
    expect(await read(header, first.toReversed())).toEqual(['03T05:40 03T07:20', '03T09:00 03T10:00'])
  })

  it('are told apart by rows of entries and of exits, whichever comes first', async () => {
    const header = 'trade,type,time,price,stop,quantity'
    const pairs = TRADES.map((times, i) => {
      const [entry, exit] = times.split(',')
      return [`${i},Entry long,2024-11-${entry},100,99,1`, `${i},Exit long,2024-11-${exit},101,99,1`]
    })
    expect(await read(header, pairs.flat())).toEqual(EXPECTED)
    expect(
      await read(
        header,
        pairs.flatMap(pair => pair.toReversed()),
      ),
    ).toEqual(EXPECTED)
    expect(await read(header, pairs.flat().toReversed())).toEqual(EXPECTED)
  })
})
