import { describe, expect, it } from 'vitest'
import { REASONS } from '../../../src/core/tape.ts'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import type { RScale } from '../../../src/io/trades/tapeTerms.ts'
import { inputFile, linesOf, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const read = (text: string, scale: RScale | null = null) =>
  readTrades(inputFile(folder, 'trades.csv', text), { ...PLAIN_LIST, scale })
const lines = (header: string, ...rows: string[]) => [header, ...rows].join('\n')
const reasons = (reason: Uint8Array) => [...reason].map(index => REASONS[index])

const FULL = 'id,side,entry_time,entry,stop,target,exit_time,exit,reason,worst,best,funding_per_unit'
/** Reference case 34, tape inference. */
const INFERENCE = lines(
  FULL,
  ',long,1736172000000,20000,19950,20100,1736175600000,20100,,,,',
  ',long,1736258400000,20000,19950,,1736262000000,19950,,,,',
  ',short,1736344800000,20000,20050,,1736348400000,20080,,,,',
  ',short,1736431200000,20000,20050,19800,1736434800000,19967,,,,',
  ',long,1736517600000,20000,20000,,1736521200000,20050,,,,',
  ',short,1736604000000,20000,19990,,1736607600000,19950,,,,',
  ',long,1736690400000,20000,19975,,1736694000000,20075,,,,',
)

describe('readTrades', () => {
  it('infers what a list leaves out, and says so', async () => {
    const { tape, ids, facts, notices } = await read(INFERENCE)
    expect(reasons(tape.reason)).toEqual(['target', 'stop', 'gap', 'signal', 'signal', 'signal', 'signal'])
    expect([...tape.void]).toEqual([0, 0, 0, 0, 1, 1, 0])
    expect([...tape.side]).toEqual([1, 1, -1, -1, 1, -1, 1])
    expect([...tape.worst]).toEqual([20000, 19950, 20080, 20000, 20000, 20000, 20000])
    expect([...tape.best]).toEqual([20100, 20000, 20000, 19967, 20050, 19950, 20075])
    expect([...tape.exitStop]).toEqual([...tape.stop])
    expect([...tape.fundingPerUnit]).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect([...tape.target]).toEqual([20100, Number.NaN, Number.NaN, 19800, Number.NaN, Number.NaN, Number.NaN])
    expect([tape.entryBar[0], tape.exitBar[0], tape.ambiguous[0]]).toEqual([-1, -1, 0])
    expect(tape.entryTime[0]).toBe(Date.parse('2025-01-06T14:00Z'))
    expect(tape.exitTime[0]).toBe(Date.parse('2025-01-06T15:00Z'))
    expect(ids).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(facts).toMatchObject({
      kind: 'prices',
      rows: 7,
      voidRows: 2,
      first: Date.parse('2025-01-06T14:00Z'),
      last: Date.parse('2025-01-12T14:00Z'),
    })
    expect(notices).toEqual([
      'reason inferred from stop, target and exit: 7 rows',
      'worst or best price taken from entry and exit: 7 rows',
      'line 6: the stop 20000 is on the wrong side of the entry 20000: void, recorded and not traded',
      'line 7: the stop 19990 is on the wrong side of the entry 20000: void, recorded and not traded',
      'a stop beyond the entry of a trade that won may be the last of a trail, as some platforms write it: the first is its risk',
    ])
  })

  it.each([
    ['100,90,,2025-01-02,120,target,,,', 'reason: found target in a row without a target'],
    ['2e12,90,,2025-01-02,120,,,,', 'entry: found 2000000000000; allowed: a price from 1e-12 to 1e12'],
    ['100,1e-13,,2025-01-02,120,,,,', 'stop: found 1e-13; allowed: a price from'],
    ['100,90,1e13,2025-01-02,120,,,,', 'target: found 10000000000000; allowed'],
    ['100,90,,2025-01-02,1e300,,,,', 'exit: found 1e+300; allowed'],
    ['100,90,,2025-01-02,120,,-1e13,,', 'worst: found -10000000000000; allowed'],
    ['100,90,,2025-01-02,120,,,1e13,', 'best: found 10000000000000; allowed'],
    ['100,90,,2201-01-01,120,,,,', 'exit_time: found the year 2201; allowed: 1900 to 2200'],
    ['100,90,,2025-01-02,120,,,,-100.5', 'funding_per_unit: found -100.5; allowed: at most the notional of one unit'],
  ])('refuses %s', async (cells, said) => {
    const header = FULL.slice(FULL.indexOf('side'))
    const found = await linesOf(() => read(lines(header, `long,2025-01-01,${cells}`)))
    expect(found).toEqual([expect.stringContaining(`2 ${said}`)])
  })

  it('takes what lies on these bounds', async () => {
    const row = (entry: string, time: string, funding: string) =>
      `long,${time},${entry},1e-12,1e12,${time},1,target,,,${funding}`
    const header = FULL.slice(FULL.indexOf('side'))
    const { tape } = await read(lines(header, row('5', '1900-01-01', '5'), row('5', '2200-12-31', '-5')))
    expect([...tape.fundingPerUnit]).toEqual([5, -5])
    expect((await linesOf(() => read(lines(header, row('5', '1899-12-31', '5'))))).length).toBe(2)
    expect(await linesOf(() => read(lines('r', '1e12'), { entry: 100, stopDistance: 1 }))).toEqual([
      '2 r: the exit would be at 1000000000100; allowed: a price up to 1e12',
    ])
  })

  it('keeps what a list gives', async () => {
    const { tape, ids, notices } = await read(
      lines(FULL, 'a7,Short,2025-01-06T14:00,100,110,90,2025-01-06T14:00,95,End,108,94,-0.25'),
    )
    expect(reasons(tape.reason)).toEqual(['end'])
    expect([tape.worst[0], tape.best[0], tape.fundingPerUnit[0]]).toEqual([108, 94, -0.25])
    expect(ids).toEqual(['a7'])
    expect(notices).toEqual(['times without a zone are read as UTC'])
  })

  it('widens a worst or best price that leaves out entry or exit, and counts it', async () => {
    const { tape, notices } = await read(
      lines('side,entry,stop,exit,reason,worst,best', 'long,100,90,110,signal,105,108', 'short,100,110,90,signal,,89'),
    )
    expect([...tape.worst]).toEqual([100, 100])
    expect([...tape.best]).toEqual([110, 89])
    expect(notices).toEqual([
      'worst or best price taken from entry and exit: 1 row',
      'worst or best price widened to hold entry and exit: 1 row',
    ])
  })

  it('takes a worst price below 0', async () => {
    const { tape } = await read(lines('side,entry,stop,exit,worst', 'long,10,9,11,-37.63'))
    expect(tape.worst[0]).toBe(-37.63)
  })

  it('needs no times', async () => {
    const { tape, facts } = await read(lines('side,entry,stop,exit', 'long,100,90,110', 'short,100,110,90'))
    expect([...tape.entryTime, ...tape.exitTime].every(Number.isNaN)).toBe(true)
    expect([facts.first, facts.last]).toEqual([null, null])
  })

  it('calls a target on the wrong side void too', async () => {
    const { tape, notices } = await read(lines('side,entry,stop,target,exit', 'long,100,90,100,110'))
    expect([...tape.void]).toEqual([1])
    expect(notices.at(-1)).toBe(
      'line 2: the target 100 is on the wrong side of the entry 100: void, recorded and not traded',
    )
  })

  it('names columns that it does not read', async () => {
    const { facts, notices } = await read(lines('side,entry,stop,exit,traget,r', 'long,100,90,110,5,1'))
    expect(facts.ignoredColumns).toEqual(['traget', 'r'])
    expect(notices[0]).toBe('columns that are not read: traget, r')
  })

  it('reads decimal commas between semicolons', async () => {
    const { tape } = await read(lines('side;entry;stop;exit', 'long;100;90,5;110,25'))
    expect([tape.entry[0], tape.stop[0], tape.exit[0]]).toEqual([100, 90.5, 110.25])
  })

  it('reports every problem with its line and column', async () => {
    const problems = await problemsOf(() =>
      read(
        lines(
          FULL,
          'a,lomg,1736172000000,100,90,,1736172000000,110,,,,',
          'b,,1736172000000,0,-1,,1736172000000,,,,,x',
          'c,long,1736172000000,100,90,1e999,2025-01-06,110,stopp,low,,',
          'd,long',
        ),
      ),
    )
    expect(problems.map(({ line, path, message }) => `${line} ${path}: ${message}`)).toEqual([
      '2 side: found "lomg"; allowed: long, short, buy, sell',
      '3 funding_per_unit: funding_per_unit is not a number: "x"',
      '3 entry: found 0; allowed: a price above 0',
      '3 side: found nothing; allowed: long, short, buy, sell',
      '3 stop: found -1; allowed: a price above 0',
      '3 exit: exit is empty',
      '4 worst: worst is not a number: "low"',
      '4 target: the number is too large',
      '4 exit_time: "2025-01-06" is in ISO 8601, the times before it are in milliseconds',
      '4 reason: found "stopp"; allowed: stop, target, signal, gap, end, or nothing',
      '5 : the line has 2 cells, the others have 12',
    ])
    expect([problems[0]!.hint, problems[9]!.hint]).toEqual(['did you mean "long"?', 'did you mean "stop"?'])
  })

  it('refuses lists without the columns that it needs', async () => {
    expect(await linesOf(() => read('side,entry,exit,r\nlong,1,1,1\n'))).toEqual([
      '2 stop: 1 of 1 trade has no stop, and risk is never invented',
    ])
    expect(await linesOf(() => read('entry,exit,stop\n1,5,1\n'))).toEqual(['1 : there is no column "side"'])
    expect(await linesOf(() => read('id,profit\n1,5\n'))).toEqual([
      '1 : the list gives results in money, and neither prices nor R',
    ])
    expect(await linesOf(() => read('time,equity\n1,5\n'))).toEqual([
      '1 : there is no column of results ("net" or "r"), and none of side, entry and exit',
    ])
  })

  it('takes a list that holds no trade yet', async () => {
    const { tape, ids } = await read('side,entry,stop,exit\n')
    expect({ count: tape.count, ids }).toEqual({ count: 0, ids: [] })
  })

  it('wants one trade at a time, in order; the next may start when the last ends', async () => {
    const header = 'side,entry,stop,exit,entry_time,exit_time'
    const trade = (from: string, to: string, stop = 90) => {
      const time = (clock: string) => (clock === '' ? '' : `2025-01-06T${clock}Z`)
      return `long,100,${stop},110,${time(from)},${time(to)}`
    }
    const accepted = lines(header, trade('10:00', '11:00'), trade('11:00', '11:00'), trade('', ''), trade('11:00', ''))
    await expect(read(accepted)).resolves.toBeDefined()
    const overVoid = lines(header, trade('10:00', '12:00', 100), trade('11:00', '12:00'), trade('11:30', '11:30', 100))
    await expect(read(overVoid)).resolves.toBeDefined()
    expect(
      await linesOf(() =>
        read(
          lines(
            header,
            trade('10:00', '12:00'),
            trade('11:00', '10:59'),
            trade('10:59', '13:00'),
            trade('', ''),
            trade('12:59', '14:00'),
          ),
        ),
      ),
    ).toEqual([
      '3 exit_time: the trade ends before it starts',
      '3 entry_time: the trade starts while the one on line 2 is open',
      '4 entry_time: the trade starts before the one on line 3',
      '6 entry_time: the trade starts while the one on line 4 is open',
    ])
  })
})

describe('readTrades of R alone', () => {
  const scale = { entry: 50_000, stopDistance: 50 }

  it('builds prices from what the scenario states', async () => {
    const { tape, facts } = await read(
      'r,side,entry_time\n2,,2025-01-06Z\n-1,short,\n-1.5,long,\n'.replace('06Z', '06'),
      scale,
    )
    expect(facts.kind).toBe('r')
    expect([...tape.side]).toEqual([1, -1, 1])
    expect([...tape.entry]).toEqual([50_000, 50_000, 50_000])
    expect([...tape.stop]).toEqual([49_950, 50_050, 49_950])
    expect([...tape.exit]).toEqual([50_100, 50_050, 49_925])
    expect(reasons(tape.reason)).toEqual(['signal', 'stop', 'gap'])
    expect([...tape.worst]).toEqual([50_000, 50_050, 49_925])
    expect([...tape.best]).toEqual([50_100, 50_000, 50_000])
    expect([...tape.void]).toEqual([0, 0, 0])
  })

  it('never invents the risk', async () => {
    const problems = await problemsOf(() => read('r\n1\n'))
    expect(problems[0]!.message).toBe('the list gives results in R alone, and no prices')
    expect(problems[0]!.hint).toContain('risk is never invented')
  })

  it('wants a stop between 0 and the entry, and exits above 0', async () => {
    expect(await linesOf(() => read('r\n1\n', { entry: 50, stopDistance: 50 }))).toEqual([
      '- stopDistance: found 50; allowed: above 0 and below the entry, 50',
    ])
    expect(await linesOf(() => read('r\n1\n', { entry: 50, stopDistance: 0 }))).toHaveLength(1)
    expect(await linesOf(() => read('r\n-5\n-4\n', { entry: 50, stopDistance: 10 }))).toEqual([
      '2 r: the exit would be at 0; allowed: a price above 0',
    ])
  })

  it('says when a list with prices does not need it', async () => {
    const { notices } = await read('side,entry,stop,exit\nlong,100,90,110\n', scale)
    expect(notices).toContain('the list gives its prices: entry and stopDistance are not used')
  })
})

describe('a list in cents', () => {
  const CENTS = lines('side,entry,stop,exit', 'long,1700025,1699800,1700500', 'short,1700500,1700700,1700100')
  const level = { ticks: [0.25], reference: { price: 22_600, at: null } }
  const inCents = (unit: number | null) =>
    readTrades(inputFile(folder, 'cents.csv', CENTS), { ...PLAIN_LIST, unit, level })

  it('is refused once, and read in the unit that is stated', async () => {
    expect(await linesOf(() => inCents(null))).toEqual([expect.stringContaining('2 entry: found 1700025, 75 times')])
    const { tape } = await inCents(0.01)
    expect([...tape.entry, ...tape.stop, ...tape.exit]).toEqual([17_000.25, 17_005, 16_998, 17_007, 17_005, 17_001])
  })
})
