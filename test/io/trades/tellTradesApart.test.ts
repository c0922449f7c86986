import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const ZONE = 'America/New_York'
const folder = temporaryFolder()
const clock = (ms: number) => new Date(ms).toISOString().slice(8, 16)
const HEADER = 'account,side,quantity,entry,stop,exit,entry_time,exit_time,net'

/** `03 01:32,03 01:28,20`: day and clock of entry and exit in November 2024, and the result. */
const list = (rows: readonly string[], account = 'A1') =>
  rows.map(row => `${account},long,1,100,99,101,${row.replaceAll(/\d\d (?=\d\d:)/g, '2024-11-$&')}`)
const written = (rows: readonly string[]) => inputFile(folder, 'list.csv', [HEADER, ...rows].join('\n'))
const stats = (rows: readonly string[], stated: Partial<StatsOptions> = {}) =>
  statsOfFile(written(rows), { ...PLAIN_STATS, zone: ZONE, ...stated })

const FOLLOWING = ['03 00:21,03 00:23,10', '03 01:32,03 01:28,20', '03 01:35,03 01:51,-40', '03 02:08,03 02:27,5']
const ALL_APART = { rows: 4, values: { largest_loss: -40 } }

describe('a trade that enters in an hour that the clock shows twice', () => {
  it.each([
    ['oldest first', list(FOLLOWING)],
    ['newest first', list(FOLLOWING).toReversed()],
  ])('enters behind the exit of the one before, where trades follow each other: %s', async (_, rows) => {
    expect(await stats(rows)).toMatchObject(ALL_APART)
    const { tape } = await readTrades(written(rows), { ...PLAIN_LIST, zone: ZONE })
    expect([clock(tape.entryTime[2]!), clock(tape.exitTime[2]!)]).toEqual(['03T06:35', '03T06:51'])
  })

  it('is so of rows of entries and exits', async () => {
    const pairs = FOLLOWING.flatMap((row, i) => {
      const [entry, exit, net] = row.split(',')
      return [`${i},Entry long,2024-11-${entry},100,1,${net}`, `${i},Exit long,2024-11-${exit},101,1,${net}`]
    })
    const file = inputFile(folder, 'pairs.csv', ['Trade #,Type,Time,Price,Quantity,Net P&L', ...pairs].join('\n'))
    expect(await statsOfFile(file, { ...PLAIN_STATS, zone: ZONE })).toMatchObject(ALL_APART)
  })

  it('stays a part of the position that it leaves', async () => {
    const second = ['03 01:35,03 01:55,-41']
    expect(await stats(list([...FOLLOWING.slice(0, 3), ...second, ...FOLLOWING.slice(3)]))).toMatchObject({
      rows: 4,
      values: { largest_loss: -81 },
    })
    const adding = ['03 00:21,03 00:23,10', '03 01:10,03 01:40,-40', '03 01:20,03 01:40,-41', '03 02:08,03 02:27,5']
    expect(await stats(list(adding))).toMatchObject({ rows: 3, values: { largest_loss: -81 } })
  })

  it('is asked for in a list that holds trades together, and read with an offset', async () => {
    const together = list(['02 10:21,02 10:53,10', '02 10:31,02 10:58,10', ...FOLLOWING])
    const problems = await problemsOf(() => stats(together))
    expect(problems).toMatchObject([{ line: 6, path: 'entry_time' }])
    expect(problems[0]!.message).toMatch(/in the first hour the trade before is still open, in the second it is not/)
    const told = together.map(row => row.replace('2024-11-03 01:35,', '2024-11-03T01:35:00-05:00,'))
    expect(await stats(told)).toMatchObject({ rows: 5, values: { largest_loss: -40 } })
  })

  it('is told by the rows of the account that is asked for alone', async () => {
    const [own, other] = [list(FOLLOWING, 'A2'), list(FOLLOWING.toReversed(), 'A1')]
    const mixed = own.flatMap((row, i) => [other[i]!, row])
    expect(await stats(mixed, { accounts: ['A2'] })).toMatchObject(ALL_APART)
  })
})

describe('an equity curve', () => {
  it('is of the zone and the order of dates that are stated', async () => {
    const times = ['00:30', '01:00', '01:30', '01:00', '01:30', '02:00']
    const rows = times.map((time, i) => `03/11/2024 ${time},${1000 + i}`)
    const file = inputFile(folder, 'curve.csv', ['Time,Equity', ...rows].join('\n'))
    const { first, last } = await statsOfFile(file, { ...PLAIN_STATS, zone: ZONE, dates: 'day-first' })
    expect([first, last]).toEqual(['2024-11-03T04:30:00.000Z', '2024-11-03T07:00:00.000Z'])
  })
})
