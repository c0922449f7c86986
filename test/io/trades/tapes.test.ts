import { describe, expect, it } from 'vitest'
import { REASONS } from '../../../src/core/tape.ts'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { PLAIN_LIST, readTrades, type TradeListOptions } from '../../../src/io/trades/readTrades.ts'
import { inputFile, linesOf, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const lines = (...rows: string[]) => `${rows.join('\n')}\n`
const read = (text: string, options: Partial<TradeListOptions> = {}) =>
  readTrades(inputFile(folder, 'list.csv', text), { ...PLAIN_LIST, ...options })
const barsOf = async (text: string) => {
  const file = inputFile(folder, 'bars.csv', text)
  return (await readBars(file, { format: 'auto', from: null, to: null })).bars
}
const legs = ({ tape }: Awaited<ReturnType<typeof read>>) =>
  Array.from(tape.legs.gone, (gone, l) => [gone, tape.legs.price[l], tape.legs.worst[l], REASONS[tape.legs.reason[l]!]])

const NO_STOPS = lines(
  'side,entry_time,entry,stop,exit_time,exit',
  'long,2024-01-02T10:00Z,100,,2024-01-02T12:00Z,101',
  'short,2024-01-03T10:00Z,200,0,2024-01-03T12:00Z,198',
  'long,2024-01-04T10:00Z,100,99,2024-01-04T12:00Z,101',
)
const HOURS = [
  'time,open,high,low,close',
  ...['02', '03', '04'].flatMap(day =>
    ['08', '09', '10', '11', '12'].map((hour, i) => {
      const price = day === '03' ? 200 : 100
      return `2024-01-${day}T${hour}:00Z,${price},${price + 2 + i},${price - 1 - i},${price}`
    }),
  ),
]

describe('a list without stops', () => {
  it('is refused once, with its line and the rules that can be stated', async () => {
    const problems = await problemsOf(() => read(NO_STOPS))
    expect(problems.map(({ line, path, message }) => [line, path, message])).toEqual([
      [2, 'stop', '2 of 3 trades have no stop, and risk is never invented'],
    ])
    expect(problems[0]!.hint).toContain('{ stopDistance: 50 }')
  })

  it('takes a distance, a share of the entry, and keeps the stops that it has', async () => {
    const far = await read(NO_STOPS, { stops: { kind: 'distance', distance: 5 } })
    expect([...far.tape.stop]).toEqual([95, 205, 99])
    expect(far.notices).toContain('2 stops by the stated rule: 5 from the entry')
    const share = await read(NO_STOPS, { stops: { kind: 'share', share: 0.01 } })
    expect([...share.tape.stop]).toEqual([99, 202, 99])
    expect(share.notices).toContain('2 stops by the stated rule: 1% of the entry')
    const idle = await read(NO_STOPS.replace(',,', ',98,').replace(',0,', ',201,'), {
      stops: { kind: 'share', share: 0.01 },
    })
    expect(idle.notices).toContain('the list gives its stops: stopDistance is not used')
  })

  it('takes average true ranges of the bars that had closed at the entry', async () => {
    const bars = await barsOf(lines(...HOURS))
    const { tape, notices } = await read(NO_STOPS, { stops: { kind: 'atr', times: 2, period: 2 }, bars })
    // Bars of 08:00 and 09:00 have ranges of 3 and 5; on the third, the jump from 100 counts.
    expect(tape.stop[0]).toBe(100 - 2 * 4)
    expect(tape.stop[1]).toBeGreaterThan(202)
    expect(tape.stop[2]).toBe(99)
    expect(notices).toContain('2 stops by the stated rule: 2 × the average true range of 2 bars before the entry')
    expect(await linesOf(() => read(NO_STOPS, { stops: { kind: 'atr', times: 2, period: 3 }, bars }))).toEqual([
      '2 stop: the price file has no average true range at the entry of this trade',
    ])
  })
})

describe('a list beside a price file', () => {
  const one = (stop: string, exitTime: string, exit: number) =>
    lines('side,entry_time,entry,stop,exit_time,exit', `long,2024-01-02T09:30Z,100,${stop},${exitTime},${exit}`)

  it('has the worst and best prices of the bars that it was open in', async () => {
    const bars = await barsOf(lines(...HOURS))
    const inside = await read(one('90', '2024-01-02T11:30Z', 101), { bars })
    expect([inside.tape.worst[0], inside.tape.best[0]]).toEqual([96, 105])
    expect(inside.notices).toContain(
      'worst and best prices from the price file: bars that a trade enters or leaves inside count whole',
    )
    const atOpen = await read(one('90', '2024-01-02T11:00Z', 101), { bars })
    expect([atOpen.tape.worst[0], atOpen.tape.best[0]]).toEqual([97, 104])
    const notTouched = await read(one('97.5', '2024-01-02T11:30Z', 101), { bars })
    expect(notTouched.tape.worst[0]).toBe(97.5)
    const stopped = await read(one('97.5', '2024-01-02T11:30Z', 97), { bars })
    expect(stopped.tape.worst[0]).toBe(96)
  })

  it('goes before the prices of the list, but for a worst one that is further away', async () => {
    const bars = await barsOf(lines(...HOURS))
    const listed = (worst: string, best: string) =>
      lines(
        'side,entry_time,entry,stop,exit_time,exit,worst,best',
        `long,2024-01-02T09:30Z,100,90,2024-01-02T11:30Z,101,${worst},${best}`,
      )
    const nearer = await read(listed('98', '109'), { bars })
    expect([nearer.tape.worst[0], nearer.tape.best[0]]).toEqual([96, 105])
    expect(nearer.notices.join()).toMatch(/is nearer than that of the price file, which counts: 1 row/)
    const further = await read(listed('95', '102'), { bars })
    expect([further.tape.worst[0], further.tape.best[0]]).toEqual([95, 105])
    expect(further.notices.join()).toMatch(/is further away than that of the price file, and counts: 1 row/)
  })

  it('says which trades it does not reach', async () => {
    const bars = await barsOf(lines(...HOURS))
    const first = one('90', '2024-01-02T11:30Z', 101)
    const late = first.replaceAll('2024-01-02', '2024-02-02')
    const { tape, notices } = await read(`${first}${late.split('\n')[1]}\n`, { bars })
    expect(tape.worst[1]).toBe(100)
    expect(notices).toContain('1 trade outside the price file: worst and best from entry and exit')
  })

  it('is refused where it reaches none', async () => {
    const bars = await barsOf(lines(...HOURS))
    const late = one('90', '2024-01-02T11:30Z', 101).replaceAll('2024-01-02', '2024-02-02')
    expect(await problemsOf(() => read(late, { bars }))).toMatchObject([
      {
        message: expect.stringMatching(/^no trade of the list lies in the price file: this one has 2024-02-02T09:30/),
        hint: 'give the prices of the time of the trades, or leave bars out',
      },
    ])
  })

  it('is refused where most entries do not lie in their bars', async () => {
    const bars = await barsOf(lines(...HOURS))
    const problems = await problemsOf(() =>
      read(one('90', '2024-01-02T11:30Z', 101).replace(',100,', ',150,'), { bars }),
    )
    expect(problems[0]).toMatchObject({
      line: 2,
      path: 'entry',
      message: '1 of 1 entry lie outside the bar of their time: this one is at 150, its bar goes from 98 to 103',
    })
    expect(problems[0]!.hint).toContain('state the zone')
  })
})

describe('a position that is left in parts', () => {
  const rows = (...more: string[]) => lines('side,entry_time,entry,stop,exit_time,exit,qty', ...more)
  const exit = (clock: string, price: number, quantity: string, entry = 100) =>
    `long,2024-01-02T10:00Z,${entry},99,2024-01-02T${clock}Z,${price},${quantity}`

  it('is one trade with legs by quantity', async () => {
    const list = await read(rows(exit('12:00', 102, '1'), exit('11:00', 101, '3')))
    expect(list.facts.rows).toBe(1)
    expect(legs(list)).toEqual([
      [0.75, 101, 100, 'signal'],
      [1, 102, 101, 'signal'],
    ])
    expect([list.tape.exit[0], list.tape.exitTime[0]]).toEqual([102, Date.parse('2024-01-02T12:00Z')])
    expect(list.notices).toContain('2 rows are exits of 1 position: each is one trade, left in parts by quantity')
  })

  it('is left in equal parts where the rows say nothing else', async () => {
    const list = await read(rows(exit('11:00', 101, ''), exit('12:00', 99, '')))
    expect(legs(list)).toEqual([
      [0.5, 101, 100, 'signal'],
      [1, 99, 99, 'stop'],
    ])
    expect(list.notices.join()).toContain('the rows have no quantities: in equal parts')
  })

  it('is none where the second row enters at another price and no quantities tell, or when the first is over', async () => {
    expect(await linesOf(() => read(rows(exit('11:00', 101, ''), exit('12:00', 102, '', 101))))).toEqual([
      '3 entry_time: the trade starts while the one on line 2 is open',
    ])
    const days = lines(
      'side,entry_time,entry,stop,exit_time,exit',
      'long,2024-01-02,100,99,2024-01-02,101',
      'long,2024-01-02,100,99,2024-01-02,102',
    )
    expect((await read(days)).facts.rows).toBe(2)
  })

  it('comes from fills, flips among them', async () => {
    const list = await read(
      lines(
        'time,symbol,side,price,quantity',
        '2024-01-02T10:00Z,X,buy,100,2',
        '2024-01-02T11:00Z,X,sell,104,1',
        '2024-01-02T12:00Z,X,sell,106,3',
        '2024-01-02T13:00Z,X,buy,103,2',
      ),
      { stops: { kind: 'distance', distance: 2 } },
    )
    expect([[...list.tape.side], [...list.tape.entry], [...list.tape.exit]]).toEqual([
      [1, -1],
      [100, 106],
      [106, 103],
    ])
    expect(legs(list).map(([gone, price]) => [gone, price])).toEqual([
      [0.5, 104],
      [1, 106],
      [1, 103],
    ])
  })
})

describe('a list of several markets', () => {
  const list = lines(
    'symbol,side,entry_time,entry,stop,exit_time,exit',
    'MESH4,long,2024-01-02T10:00Z,100,99,2024-01-02T12:00Z,101',
    'MNQH4,long,2024-01-02T11:00Z,200,199,2024-01-02T12:00Z,201',
    'MESM4,long,2024-03-15T10:00Z,110,109,2024-03-15T12:00Z,112',
  )

  it('is refused with their names, and read by the one that is stated', async () => {
    const problems = await problemsOf(() => read(list))
    expect(problems.map(({ message }) => message)).toContain(
      'the list holds trades of 2 markets: MESH4, MNQH4, MESM4; a ladder is of one',
    )
    const { tape, notices } = await read(list, { symbols: ['MES'] })
    expect([...tape.entry]).toEqual([100, 110])
    expect(notices).toContain('1 of 3 trades are of other markets: left out')
    expect((await read(list, { symbols: ['MNQH4'] })).facts.rows).toBe(1)
    expect(await linesOf(() => read(list, { symbols: ['NQ'] }))).toEqual([
      '- : there is no trade of NQ; the list holds MESH4, MNQH4, MESM4',
    ])
  })

  it('takes the deliveries of one future for one market, and says so', async () => {
    const { facts, notices } = await read(list.replace('MNQH4,long,2024-01-02T11', 'MESH4,long,2024-01-02T12'))
    expect(facts.rows).toBe(3)
    expect(notices).toContain('trades of MESH4, MESM4 are taken as those of one market')
  })
})

describe('a list with columns of its own names', () => {
  const own = lines('Richtung;Rein;Raus;SL;Auf;Zu', 'B;100,5;101,5;99,5;02.01.2024 10:00;02.01.2024 11:00')
  const columns = { side: 'Richtung', entry: 'Rein', exit: 3, stop: 'SL', entry_time: 'Auf', exit_time: 'Zu' }

  it('is read by a map of names and places', async () => {
    const { tape } = await read(own, { columns })
    expect([tape.side[0], tape.entry[0], tape.exit[0], tape.stop[0]]).toEqual([1, 100.5, 101.5, 99.5])
    expect(tape.entryTime[0]).toBe(Date.parse('2024-01-02T10:00Z'))
  })

  it('is refused with every name that is wrong', async () => {
    expect(await linesOf(() => read(own, { columns: { ...columns, entri: 'Rein', stop: 'Stop', exit: 9 } }))).toEqual([
      '1 : columns: there is no column "9" for exit',
      '1 : columns: there is no column "Stop" for stop',
      expect.stringContaining('1 : columns: found "entri"; allowed: quantity, '),
    ])
  })

  it('goes before what the header says', async () => {
    const two = lines('side,entry,stop,exit,real_exit', 'long,100,90,110,105')
    expect((await read(two, { columns: { exit: 'real_exit' } })).tape.exit[0]).toBe(105)
  })
})
