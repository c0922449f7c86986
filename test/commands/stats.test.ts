import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { statsText } from '../../src/report/terminal/statsText.ts'
import { PLAIN_STATS, statsOfFile } from '../../src/run/stats/statsOfFile.ts'
import { files, inProcess, workFolder } from './commandLine.ts'
import { statsOf } from './statsOf.ts'

const root = workFolder()
let count = 0

function file(...lines: string[]): string {
  const name = `${++count}.csv`
  files(root, { [name]: `${lines.join('\n')}\n` })
  return join(root, name)
}

async function refused(path: string, ...flags: string[]): Promise<string> {
  const { code, stdout, stderr } = await inProcess('stats', path, ...flags)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  return stderr.replaceAll(path, 'FILE')
}

const CURVE = file('time,equity', '2024-01-01,100', '2024-01-02,110', '2024-01-03,99')
const LEDGER_HEADER = 'trade,entry_time,exit_time,reason,status,equity_before,net,r,events'
const LEDGER = [
  LEDGER_HEADER,
  '1,2024-01-01,2024-01-02,target,taken,1000,50,1,',
  '2,2024-01-03,2024-01-03,stop,skipped,1050,0,,skip:risk',
  '3,2024-01-04,2024-01-06,stop,taken,1050,-20,-0.4,',
  '4,2024-01-07,2024-01-08,end,taken,1030,10,0.2,',
  '5,2024-01-09,2024-01-10,end,taken,1040,-90,-3,liquidated;ruined',
]
const PRICES = [
  'side,entry_time,entry,stop,exit_time,exit,reason,funding_per_unit',
  'long,2024-01-01,100,90,2024-01-02,120,signal,5',
  'short,2024-01-03,100,105,2024-01-04,105,stop,',
  'long,2024-01-05,100,101,2024-01-06,105,signal,',
  'long,2024-01-07,100,90,2024-01-08,110,end,',
]

describe('stats of a curve', () => {
  it('takes the periods as stated before all', async () => {
    const { values, periods } = await statsOf(CURVE, '--periods', '12')
    expect({ periods, perYear: values.periods_per_year }).toEqual({ periods: 'as stated', perYear: 12 })
  })

  it.each([
    ['Close,Date', 'Close'],
    ['date,balance,profit factor', 'balance'],
    ['timestamp,My fund', 'My fund'],
    [',equity', 'equity'],
    ['time,open,close,equity', 'equity'],
  ])('finds the equity of %s', async (header, column) => {
    const names = header.split(',')
    const row = (day: number) =>
      names.map(name => (/date|time|^$/i.test(name) ? `2024-01-0${day}` : 100 + day)).join(',')
    const found = await statsOf(file(header, row(1), row(2), row(3)))
    expect(found.recognised).toBe(`an equity curve in the column "${column}"`)
    expect(found.values.n_returns).toBe(2)
  })

  it('reads a column alone, if the periods are stated', async () => {
    const path = file('equity', '100', '110', '99')
    expect(await refused(path)).toMatch(/the file has no times .*\n {2}hint: state them: --periods 252/)
    const { values, reasons, first } = await statsOf(path, '--periods', '252')
    expect(values).toMatchObject({ n_returns: 2, cagr_by_calendar: null })
    expect(values.total_return).toBeCloseTo(-0.01, 12)
    expect({ first, reason: reasons.cagr_by_calendar }).toEqual({ first: null, reason: 'no times' })
  })

  it('reads semicolons with decimal commas', async () => {
    const { values } = await statsOf(file('date;equity', '2024-01-01;100,5', '2024-01-02;201,0'))
    expect(values.total_return).toBeCloseTo(1, 12)
  })

  it('refuses a number that no double can hold', async () => {
    expect(await refused(file('date,equity', '2024-01-01,100', '2024-01-02,1e999'))).toMatch(/^FILE:3 .*too large/)
  })

  it('says where a curve ends at nothing', async () => {
    const { values, notices } = await statsOf(file('date,equity', '2024-01-01,100', '2024-01-02,0', '2024-01-03,50'))
    expect(values).toMatchObject({ total_return: -1, n_returns: 1 })
    expect(notices).toContain('the equity is at or below 0 on line 3: the curve ends there')
  })

  it('names every bad row with its line', async () => {
    const bad = file('date,equity', '2024-01-01,x', '2024-01-02,1,2', 'soon,5', '', '2024-01-05,7')
    const message = await refused(bad)
    expect(message).toContain('FILE:2  equity: equity is not a number: "x"')
    expect(message).toContain('FILE:3: the line has 3 cells, the others have 2')
    expect(message).toContain('FILE:4  time: "soon" is not a time')
    expect(message).not.toContain('FILE:5')
    expect(await refused(file('date,equity', '2024-01-02,5', '2024-01-01,0'))).toMatch(/FILE:3 .*starts above 0/)
    expect(await refused(file('equity', 'a', '', '1e999'), '--periods', '1')).toMatch(
      /FILE:2 .*"a"[\s\S]*FILE:3: the line is blank[\s\S]*FILE:4 .*too large/,
    )
    expect(await refused(file('date,equity', '2024-01-01,100'))).toContain('found 1 row; allowed: at least 2')
  })
})

describe('stats of a trade list', () => {
  it('reads results in money and R', async () => {
    const rows = ['2024-01-01,2024-01-03,100,2', '2024-01-04,2024-01-05,-50,-1', '2024-01-06,2024-01-07,-25,-0.5']
    const found = await statsOf(file('opened,closed,pnl,R', ...rows), '--start', '1000')
    expect(found).toMatchObject({ kind: 'results', unit: 'money', rows: 3 })
    expect(found.values).toMatchObject({
      net_profit: 25,
      end_equity: 1025,
      n_wins: 1,
      longest_losing_streak: 2,
      max_drawdown_money_closed_trades: 75,
    })
    expect(found.values.expectancy_r).toBeCloseTo(0.5 / 3, 12)
    expect(found.values.average_hold_days).toBeCloseTo(4 / 3, 12)
    expect(found.notices).toContain('column "pnl" is taken as the result after all costs')
  })

  it('does without R, times and a start, and says so', async () => {
    const { values, reasons } = await statsOf(file('net', '10', '-5'))
    expect(values).toMatchObject({ net_profit: 5, expectancy_r: null, end_equity: null, average_hold_days: null })
    expect(reasons).toMatchObject({
      expectancy_r: 'the risk of the trades is not known',
      end_equity: 'the starting equity is not known',
      average_hold_days: 'no times',
    })
  })

  it('has no figures in money for R alone', async () => {
    const { unit, values, reasons } = await statsOf(file('r', '2', '-1'))
    expect(unit).toBe('R')
    expect(values).toMatchObject({ net_profit: 1, expectancy_r: 0.5, payoff_ratio: 2, expectancy_money: null })
    expect(reasons.sqn_money).toBe('the file gives results in R, not in money')
  })

  it('reads a results folder’s trades: taken and closed, with their start', async () => {
    const found = await statsOf(file(...LEDGER))
    expect(found).toMatchObject({ kind: 'ledger', rows: 3 })
    expect(found.values).toMatchObject({ n_trades: 3, net_profit: -60, start_equity: 1000 })
    expect(found.notices.at(-1)).toBe('1 of 5 rows are left out: not taken')
    expect(found.cutOff).toEqual({
      trades: [{ trade: 4, net: 10, r: 0.2 }],
      meanR: expect.closeTo(-0.55, 12),
      decides: false,
    })
    const other = await statsOf(file(...LEDGER), '--start', '2000')
    expect(other.values.start_equity).toBe(2000)
  })

  it('reads prices as R after funding, without void and unfinished trades', async () => {
    const found = await statsOf(file(...PRICES))
    expect(found).toMatchObject({ kind: 'trade-list', unit: 'R', rows: 2 })
    expect(found.values).toMatchObject({ largest_win: 1.5, largest_loss: -1, average_hold_days: 1 })
    expect(found.notices.join()).toMatch(/no spread, slippage or fees.*1 of 4 rows are left out: void/)
    expect(found.cutOff).toMatchObject({ trades: [{ trade: 4, net: 1, r: 1 }], decides: false })
  })

  it('names every bad row with its line', async () => {
    const rows = [
      '2024-01-02,2024-01-01,1',
      '2024-01-03,later,2',
      '2024-01-04,2024-01-04,',
      '2024-01-02,2024-01-03,4',
      ',2024-01-08,5',
      ',2024-01-09,6',
    ]
    const message = await refused(file('entry_time,exit_time,net', ...rows))
    expect(message).toContain('FILE:2  exit_time: the trade ends before it starts')
    expect(message).toContain('FILE:3  exit_time: "later" is not a time')
    expect(message).toContain('FILE:4  net: net is empty')
    expect(message).toContain('FILE:5  exit_time: the trade ends before the one on line 4')
    expect(await refused(file('net'))).toContain('a header, but no rows')
    expect(await refused(file('side,entry,stop,exit'))).toContain('a header, but no rows')
  })

  it('turns a file round that is newest first, and sorts one that is in no order', async () => {
    const reversed = await statsOf(file('date,net', '2024-01-05,1', '2024-01-04,-2', '2024-01-03,3'), '--start', '10')
    expect(reversed).toMatchObject({
      first: '2024-01-03T00:00:00.000Z',
      values: { max_drawdown_money_closed_trades: 2 },
    })
    expect(reversed.notices).toContain('the file is newest first: its rows were turned round')
    const mixed = await statsOf(file('date,net', '2024-01-04,-2', '2024-01-03,3', '2024-01-05,1'))
    expect(mixed.first).toBe('2024-01-03T00:00:00.000Z')
    expect(mixed.notices).toContain('the rows are not in order: 1 step back in time, sorted')
  })

  it('accepts trades that end at the same time', async () => {
    expect((await statsOf(file('date,net', '2024-01-05,1', '2024-01-05,2'))).rows).toBe(2)
  })
})

describe('stats', () => {
  it('reads a file as it is told to', async () => {
    const both = file('time,equity,profit', '2024-01-01,100,1', '2024-01-02,110,10')
    expect((await statsOf(both)).kind).toBe('results')
    expect((await statsOf(both, '--format', 'equity')).kind).toBe('equity')
    expect(await refused(CURVE, '--format', 'results')).toContain('there is no column of results ("net" or "r")')
    expect(await refused(CURVE, '--format', 'ledger')).toContain('there is no column "status"')
  })

  it('says what a header must hold', async () => {
    expect(await refused(file('a,b,c', '1,2,3'))).toMatch(/fits nothing known: a, b, c\n {2}hint: name the columns/)
    expect(await refused(file('2024-01-01,100', '2024-01-02,110'))).toMatch(/the file has no header row/)
    expect(await refused(file('date,a,b', '2024-01-01,1,2'), '--format', 'equity')).toMatch(
      /which column holds the equity/,
    )
    expect(await refused(join(root, 'none.csv'))).toContain('there is no such file')
  })

  it('names every flag that is wrong', async () => {
    const message = await refused(CURVE, '--periods', '0', '--risk-free', '3', '--start', 'x', '--format', 'equit')
    expect(message.match(/^--[\w-]+: found ".*"; allowed: /gm)).toHaveLength(4)
    expect(message).toContain('3 can be read as 300% or as 3%')
    expect(message).toContain('did you mean "equity"?')
  })

  it('says which flags have no effect', async () => {
    expect((await statsOf(CURVE, '--start', '5')).notices).toContain(
      '--start has no effect on a curve that begins above 0',
    )
    const { notices } = await statsOf(file('r', '1', '-1'), '--start', '5', '--periods', '252', '--risk-free', '0')
    expect(notices).toEqual([
      '--periods has no effect on a trade list',
      '--risk-free has no effect on a trade list',
      '--start has no effect on results in R',
    ])
  })

  it('leaves no null without a reason and no reason without a null', async () => {
    for (const path of [CURVE, file('r', '1'), file(...LEDGER), file('net', '0', '0')]) {
      const { values, reasons } = await statsOf(path)
      const nulls = Object.keys(values).filter(key => values[key] === null)
      expect(Object.keys(reasons).sort()).toEqual(nulls.sort())
    }
  })
})

describe('statsText', () => {
  const options = PLAIN_STATS

  it('prints every group, and the reason where there is no value', async () => {
    const { stdout } = await inProcess('stats', CURVE)
    for (const title of ['Growth', 'Risk', 'Ratios', 'Periods', 'Deepest drawdowns']) {
      expect(stdout).toMatch(new RegExp(`^${title}$`, 'm'))
    }
    expect(stdout).toMatch(/Read as an equity curve in the column "equity": 3 rows, 2024-01-01 to 2024-01-03\./)
    expect(stdout).toMatch(/Periods a year: 252 \(days without weekends\)/)
    expect(stdout).toMatch(/Money-weighted return a year +– {2}no cash flows/)
    expect(stdout).toMatch(/Periods to prove it at 95% +\d\.\d\de\+\d+/)
    expect(stdout).toMatch(/10\.0% {2}from 2024-01-02, deepest 2024-01-03, not back\s+yet, 1 period/)
    expect(stdout).not.toMatch(/null|NaN|undefined/)
  })

  it('keeps huge figures short', async () => {
    const { stdout } = await inProcess(
      'stats',
      file('date,equity', '2024-01-01,100', '2024-01-02,200'),
      '--periods',
      '252',
    )
    expect(stdout).toMatch(/by periods +7\.24e\+77%/)
  })

  it('prints intervals beside their figures, and amounts in R where the file has no money', async () => {
    const { stdout } = await inProcess('stats', file('r', '2', '-1', '2', '-1'))
    expect(stdout).toMatch(/Win rate +50\.0% {2}95% interval 15\.0% to 85\.0%/)
    expect(stdout).toMatch(/Net profit +2\.00 R/)
    expect(stdout).not.toMatch(/null|NaN|undefined/)
  })

  it.each([40, 80, 120])('keeps to %i columns', async width => {
    for (const path of [CURVE, file(...LEDGER), file(...PRICES)]) {
      const lines = statsText(await statsOfFile(path, options), { width, color: false }).split('\n')
      expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(width)
    }
  })
})

describe('stats of rows that need care', () => {
  const gross = (...rows: string[]) => file('date,pnl,fee,commission', ...rows)

  it('takes costs beside a result off it, and says so', async () => {
    const path = gross('2024-01-02,10,1,0.5', '2024-01-03,-5,1,0', '2024-01-04,1,1,0')
    const found = await statsOf(path)
    expect(found).toMatchObject({ rows: 3, values: { net_profit: 2.5, win_rate: 1 / 3 } })
    expect(found.notices.join()).toContain('the result beside "fee", "commission" is gross: these are taken off it')
    const included = await statsOf(path, '--costs', 'included')
    expect(included).toMatchObject({ values: { net_profit: 6 } })
    expect(included.notices.join()).toContain('not taken off')
  })

  it('adds amounts that are written as debits', async () => {
    expect(await statsOf(gross('2024-01-02,10,-1,-0.5', '2024-01-03,-5,0,0'))).toMatchObject({
      values: { net_profit: 3.5 },
    })
  })

  it('asks where a cost may be a credit', async () => {
    const mixed = gross('2024-01-02,10,1,-0.5')
    expect(await refused(mixed)).toContain('are the amounts of "fee", "commission" costs, or credits and debits?')
    expect(await statsOf(mixed, '--costs', 'subtract')).toMatchObject({ values: { net_profit: 9.5 } })
    expect(await statsOf(mixed, '--costs', 'add')).toMatchObject({ values: { net_profit: 10.5 } })
    expect(await refused(file('date,profit,swap', '2024-01-02,10,1'))).toContain('or a swap is positive')
    expect(await statsOf(file('date,profit,swap', '2024-01-02,10,-1'))).toMatchObject({ values: { net_profit: 9 } })
  })

  it('leaves a result alone that says it is net', async () => {
    const path = file('gross,fees,net', '1,1.14,-0.14', '2,1.14,0.86')
    const { values } = await statsOf(path)
    expect(values).toMatchObject({ win_rate: 0.5 })
    expect(values.profit_factor).toBeCloseTo(6.142857, 6)
  })

  const PAIRS = ['Trade #,Type,Date/Time,Profit', '1,Exit Long,2024-01-03,10', '1,Entry Long,2024-01-02,10']

  it('counts a trade of two rows once, whichever comes first', async () => {
    const path = file(...PAIRS, '2,Entry Short,2024-01-04,-5', '2,Exit Short,2024-01-06,-5')
    const found = await statsOf(path)
    expect(found).toMatchObject({
      rows: 2,
      first: '2024-01-02T00:00:00.000Z',
      values: { net_profit: 5, expectancy_money: 2.5 },
    })
    expect(found.values.sd_money).toBeCloseTo(10.6066, 4)
    expect(found.values.average_hold_days).toBe(1.5)
  })

  it('names a row without its other one', async () => {
    expect(await refused(file(...PAIRS, '2,Entry Short,2024-01-04,-5'))).toContain('trade 2 has no row of its exit')
    expect(await refused(file(...PAIRS, '1,Exit Long,2024-01-04,-5'))).toContain('trade 1 has a second row of its exit')
    expect(await refused(file(...PAIRS, '2,Fill,2024-01-04,-5'))).toContain('found "Fill"; allowed: a row of an entry')
  })

  it('takes fills and orders for neither trades nor a curve', async () => {
    const fills = file('Time(UTC),Symbol,Side,Price,Quantity,Fee,Realized Profit', '2024-01-02,X,BUY,43000,0.01,0.2,0')
    expect(await refused(fills)).toContain('no fill of the file closes a position')
    expect(await refused(file('time,action,fill price,qty,pnl', '2024-01-02,buy,1,2,0'))).toContain(
      'no fill of the file',
    )
    expect(await refused(file('time,side,qty,status', '2024-01-02,buy,2,new'))).toContain('the rows are orders')
    expect(await refused(file('time,price,volume', '2024-01-02,1,5', '2024-01-03,2,5'))).toContain('prices at moments')
  })

  it('says where a loss takes more than the account has', async () => {
    const path = file('net', '50', '-150', '400')
    const { notices } = await statsOf(path, '--start', '100')
    expect(notices.join()).toContain('the account is gone at trade 2: it has 150.00 before it and loses 150.00')
    expect((await statsOf(path, '--start', '101')).notices).toEqual([])
  })
})
