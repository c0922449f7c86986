import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { inspectFile } from '../../../src/run/data/inspectFile.ts'
import { listBlock } from '../../../src/run/data/listBlock.ts'
import type { StatsOptions } from '../../../src/run/stats/statsOfFile.ts'
import { resolvePrices } from '../../../src/scenario/sources/resolvePrices.ts'
import { tradeListSchema } from '../../../src/scenario/sources/tradeListSchema.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const statsOf = (rows: readonly string[], options?: Partial<StatsOptions>) => statsOfRows(folder, rows, options)

describe('a list of several accounts', () => {
  const fills = (name: string, ...accounts: (string | number)[]) => [
    `time,${name},symbol,side,price,quantity`,
    ...['10:00Z,@,X,buy,100,1', '10:30Z,@,X,sell,105,1', '11:00Z,@,X,sell,110,1', '11:30Z,@,X,buy,100,1'].map(
      (row, i) => `2024-01-02T${row.replace('@', String(accounts[i]))}`,
    ),
  ]

  it.each([
    ['names', fills('Account', 'A', 'B', 'A', 'B'), 15, 10],
    ['numbers', fills('Account ID', 7001, 7002, 7001, 7002), 15, 10],
    ['one account', fills('Account', 'A', 'A', 'A', 'A'), 15, 10],
    ['balances, which are none', fills('account', 1000, 1005, 1005, 1015), 15, 10],
  ])('pairs the fills of each: %s', async (what, rows, net, win) => {
    const { values } = await statsOf(rows, { pointValue: 1 })
    expect([values.net_profit, values.largest_win]).toEqual([net, win])
    expect(values.average_hold_days! * 24).toBeCloseTo(what === 'names' || what === 'numbers' ? 1 : 0.5, 9)
  })

  it('are no costs of a broker', async () => {
    const rows = Array.from(
      { length: 8 },
      (_, i) => `X,long,2024-01-0${i + 1},2024-01-0${i + 1},10,${i % 2 === 0 ? '1.04' : '3.12'}`,
    )
    const stats = await statsOf(['symbol,side,entry_time,exit_time,gross pnl,Brokerage', ...rows])
    expect(stats).toMatchObject({ rows: 8, values: { net_profit: expect.closeTo(80 - 4 * 4.16, 9) } })
    expect(stats.notices.join()).not.toMatch(/accounts/)
  })

  it('joins no trades of two', async () => {
    const rows = ['A', 'B'].map(account => `${account},X,long,1,100,110,2024-01-02 10:00,2024-01-02 11:00,10`)
    const stats = await statsOf(['account,symbol,side,qty,entry,exit,entry_time,exit_time,pnl', ...rows])
    expect(stats).toMatchObject({ rows: 2, values: { net_profit: 20 } })
  })

  const copied = (header: string, a: string, b: string) => {
    const fills = ['10:00Z,X,buy,100,1', '10:00Z,X,buy,100,1', '11:00Z,X,sell,110,1', '11:30Z,X,sell,90,1']
    const all = ['2024-01-02T', '2024-01-03T'].flatMap(day => fills.map(row => `${day}${row}`))
    return [`time,symbol,side,price,qty,${header}`, ...all.map((row, i) => `${row},${i % 2 === 0 ? a : b}`)]
  }

  it.each([
    ...['Login', 'MT5 Login', 'UID', 'User ID', 'Portfolio', 'Account #', 'Trading Account', 'Kontonummer', 'Depot'],
    ...[
      'N° de compte',
      'Cuenta',
      'Client',
      'accountId',
      'TradeAccount',
      'Trade Account',
      'Acc',
      'A/C',
      'Account/Login',
    ],
    ...['FCM Account', 'Prop Account', 'Apex Account', 'Account (Currency)', 'Счет', '口座', '账户'],
    ...['Broker', 'Account Type', 'Owner'],
  ])('are told by a column "%s"', async name => {
    for (const [a, b] of [
      ['70011', '70022'],
      ['A', 'B'],
    ]) {
      const { values, notices } = await statsOf(copied(name, a!, b!), { pointValue: 1 })
      expect([values.n_trades, values.net_profit, values.largest_win, values.largest_loss]).toEqual([4, 0, 10, -10])
      expect(notices).toContain(`trades of 2 accounts (${a}, ${b}) are added up: --account ${a} takes one`)
    }
  })

  it.each([
    ['of which there is one, beside those below it', 'Account,Sub Account', 'U1,S1', 'U1,S2', 4],
    ['that is a balance, beside a login', 'Account,Login', '1,A', '2,B', 4],
    ['beside the users of one', 'Account,User', 'U1,A', 'U1,B', 2],
  ])('are told by the column that parts them: an account %s', async (what, header, a, b, trades) => {
    const rows = copied(header, a, b)
    const isBalance = what.startsWith('that is a balance')
    const list = isBalance ? rows.map((row, i) => row.replace(/,[12],(?=[AB]$)/, `,${1000 + i},`)) : rows
    const { values } = await statsOf(list, { pointValue: 1 })
    expect([values.n_trades, values.net_profit]).toEqual([trades, 0])
  })

  it('are refused where they are in two currencies, as their names say', async () => {
    const list = LIST.map(row => row.replace(/^700(\d)/, (_, n) => `700${n} (${n === '1' ? 'USD' : 'EUR'})`))
    expect(await problemsOf(() => statsOf(list))).toMatchObject([
      { message: 'the results are in 2 currencies: USD (X), EUR (X); they cannot be added' },
    ])
    expect((await statsOf(list, { accounts: ['7001 (USD)'] })).values.net_profit).toBe(15)
  })

  it('are not told by what the account is worth', async () => {
    const [header, ...rows] = copied('Portfolio', '', '')
    const list = [header!, ...rows.map((row, i) => `${row}${1000 + i}.5 USD`)]
    expect((await statsOf(list, { pointValue: 1 })).values.n_trades).toBe(2)
  })

  it.each([
    ['of each row', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['of each row, in letters', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
    ['of each position', [1, 1, 1, 1, 2, 2, 3, 3]],
  ])('are not told by a UID %s', async (_, ids) => {
    const [header, ...rows] = copied('UID', '', '')
    const list = [header!, ...rows.map((row, i) => `${row}${ids[i]}`)]
    const { values, notices } = await statsOf(list, { pointValue: 1 })
    expect([values.n_trades, values.net_profit]).toEqual([2, 0])
    expect(notices.join()).not.toMatch(/accounts/)
  })

  it.each([
    ['without results', '', ['', '', '', '']],
    ['with results', ',PnL', [',0', ',0', ',10', ',-10']],
  ])('makes a trade for each of fills that both copy: %s', async (_, header, results) => {
    const fills = ['10:00Z,A,X,buy,100,1', '10:00Z,B,X,buy,100,1', '11:00Z,A,X,sell,110,1', '11:30Z,B,X,sell,90,1']
    const rows = fills.map((row, i) => `2024-01-02T${row}${results[i]}`)
    const { values, notices } = await statsOf([`time,account,symbol,side,price,qty${header}`, ...rows], {
      pointValue: 1,
    })
    expect([values.n_trades, values.net_profit, values.largest_win, values.largest_loss]).toEqual([2, 0, 10, -10])
    expect(notices.join()).not.toMatch(/that were open|exits of/)
  })
})

const LIST = [
  'account,symbol,side,qty,entry,stop,exit,entry_time,exit_time,pnl',
  '7001,X,long,1,100,95,110,2024-01-02 10:00,2024-01-02 11:00,10',
  '7002,X,long,1,100,95,120,2024-01-02 10:00,2024-01-02 11:00,20',
  '7001,X,long,1,100,95,105,2024-01-03 10:00,2024-01-03 11:00,5',
  '7002,X,long,1,100,95,90,2024-01-03 10:00,2024-01-03 11:00,-10',
]

describe('accounts that are asked for', () => {
  const tapeOf = (accounts: readonly string[] | null) =>
    readTrades(inputFile(folder, 'list.csv', LIST.join('\n')), { ...PLAIN_LIST, accounts })

  it('are taken by statistics, which add up all and say so', async () => {
    const all = await statsOf(LIST)
    expect(all.values.net_profit).toBe(25)
    expect(all.notices).toContain('trades of 2 accounts (7001, 7002) are added up: --account 7001 takes one')
    const one = await statsOf(LIST, { accounts: ['7002'] })
    expect([one.values.net_profit, one.notices.includes('2 rows of other accounts: left out')]).toEqual([10, true])
    expect((await statsOf(LIST, { accounts: ['7001', '7002'] })).values.net_profit).toBe(25)
  })

  it('are asked for where a list is played, and the answer works', async () => {
    expect(await problemsOf(() => tapeOf(null))).toEqual([
      expect.objectContaining({
        message: 'the list holds trades of 2 accounts: 7001, 7002; a run is of one',
        hint: expect.stringContaining('prices.trades: { account: "7001" }'),
      }),
    ])
    expect(Array.from((await tapeOf(['7001'])).tape.entryTime)).toHaveLength(2)
  })

  it('are those of the list', async () => {
    const [unknown] = await problemsOf(() => statsOf(LIST, { accounts: ['7003'] }))
    expect(unknown?.message).toBe('there is no row of account 7003; the list holds 7001, 7002')
    const plain = LIST.map(row => row.replace(/^[^,]*,/, ''))
    const [none] = await problemsOf(() => statsOf(plain, { accounts: ['7001'] }))
    expect(none?.message).toBe('the list has no column of accounts')
  })

  it.each([
    ['a curve', 'date,equity\n2024-01-02,100\n2024-01-03,101'],
    ['prices', 'time,open,high,low,close\n2024-01-02,1,1,1,1\n2024-01-03,1,1,1,1'],
  ])('are none of %s', async (_, text) => {
    const reading = { format: 'auto', columns: null, accounts: ['A'] }
    const file = inputFile(folder, 'other.csv', text)
    const [problem] = await problemsOf(() => inspectFile(file, { reading, unit: null, market: null }))
    expect(problem?.message).toBe('this file names no accounts')
  })

  it.each([
    ['a text', 'A', ['A']],
    ['a number', 7001, ['7001']],
    ['several', ['A', 7001], ['A', '7001']],
  ])('stand in a scenario as %s', (_, account, accounts) => {
    const trades = tradeListSchema.parse({ file: 'x.csv', account })
    expect(resolvePrices({ trades })).toMatchObject({ accounts })
  })

  it('are written into one', () => {
    const reading = { format: 'auto', columns: null }
    expect(listBlock('x.csv', { ...reading, accounts: ['7001'] })).toContain('    account: "7001"')
    expect(listBlock('x.csv', { ...reading, accounts: ['A', 'B'] }).join()).toContain('account: ["A", "B"]')
  })
})

describe('costs of rows of entries and exits', () => {
  const pairs = (entry: string, exit: string) => [
    'trade,type,time,price,quantity,pnl,commission',
    ...[1, 2].flatMap(id => [
      `${id},Entry Long,2024-01-0${id} 10:00,100,1,${entry}`,
      `${id},Exit Long,2024-01-0${id} 11:00,110,1,${exit}`,
    ]),
  ]
  const SAID = 'costs of the rows of entries count beside those of exits'

  it.each([
    ['each its own', ',1', '10,1', 16, true],
    ['each its own, beside a result of 0', '0,1', '10,1', 16, true],
    ['different ones', '10,0.5', '10,1', 17, true],
    ['the same row twice', '10,1', '10,1', 18, false],
    ['those of the exit alone', ',', '10,1', 18, false],
  ])('count as they are: %s', async (_, entry, exit, net, isSaid) => {
    const { values, notices } = await statsOf(pairs(entry, exit))
    expect(values.net_profit).toBe(net)
    expect(notices.includes(SAID)).toBe(isSaid)
  })
})

describe('orders of MEXC', () => {
  it('are fills: one that opens a position is no trade', async () => {
    const text = [
      'UID,Time,Futures,Direction,Order Quantity (Cont.),Filled Quantity (Cont.),Filled Quantity (Crypto),Order Price,Average Filled Price,Trading Fee,Closing PNL,Status',
      '1,2024-01-02 10:00:00,BTC_USDT,buy long,100,100,0.01,40000,40000,0.2USDT,0USDT,COMPLETED',
      '1,2024-01-03 10:00:00,BTC_USDT,sell long,100,100,0.01,41000,41000,0.2USDT,10USDT,COMPLETED',
    ]
    expect(await statsOf(text)).toMatchObject({ rows: 1, values: { net_profit: expect.closeTo(9.6, 9) } })
  })
})
