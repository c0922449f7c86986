import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
async function statsOf(text: string, options: Partial<StatsOptions> = {}) {
  const stats = await statsOfFile(inputFile(folder, 'list.csv', text), { ...PLAIN_STATS, ...options })
  return { net: (stats as TradeStats).values.net_profit, rows: stats.rows, notices: stats.notices }
}
const LIST = 'entry_time,exit_time,net\n2024-01-02,2024-01-03,100\n2024-01-03,2024-01-04,-50\n'

describe('rows of a list that are no closed trades', () => {
  it.each([
    ['with the word for it', 'Total,,50\n', '1 row of sums left out'],
    ['with the word and fewer cells', 'Summe:,50\n', '1 row of sums left out'],
    ['by its amount', ',,50\n', 'a last row that is the sum of the others left out'],
    ['of a trade that is open', '2024-01-05,,\n', '1 trade still open, without an exit: left out'],
  ])('are left out and counted: a sum %s', async (_, row, notice) => {
    expect(await statsOf(`${LIST}${row}`)).toMatchObject({
      net: 50,
      rows: 2,
      notices: expect.arrayContaining([notice]),
    })
  })

  it('are asked for where they may be trades: without a time, and no sum', async () => {
    expect(await problemsOf(() => statsOf(`${LIST},,51\n`))).toMatchObject([
      {
        line: 4,
        message: 'the last row has a result of 51 and nothing else that trades have, and is not the sum of the others',
        hint: 'leave it out where it is a sum; give its time where it is a trade',
      },
    ])
    expect(await problemsOf(() => statsOf(`${LIST}2024-01-05,,7\n`))).toMatchObject([
      { line: 4, message: 'the trade has a result and no time of its exit: is it still open?' },
    ])
    expect(await statsOf('entry_time,exit_time,net\n2024-01-02,,100\n2024-01-03,,-50\n')).toMatchObject({ net: 50 })
  })

  const dated = (...rows: string[]) => ['date,symbol,net', '2024-01-02,X,10', '2024-01-03,X,-5', ...rows].join('\n')
  it.each([
    ['Total P&L', [',Total P&L,5']],
    ['Net total', [',Net total,5']],
    ['other words', [',合計,5']],
    ['a mean, too', [',Total,5', ',Average,2.5']],
    ['words that nobody knows', [',Alles,5', ',Im Mittel,2.5']],
    ['a day', ['2024-01-31,TOTAL,5']],
    [
      'sums of each month',
      ['2024-01-31,Subtotal,5', '2024-02-01,X,0', '2024-02-02,Subtotal,0', '2024-02-03,Grand total,5'],
    ],
  ])('are sums with %s', async (_, rows) => {
    expect(await statsOf(dated(...rows))).toMatchObject({ net: 5 })
  })

  it('are asked for where they alone have no time and may be a sum; of the symbol of others they are trades', async () => {
    expect(await problemsOf(() => statsOf(dated(',Alles,7')))).toMatchObject([
      {
        line: 4,
        message: 'the row has a result of 7 and no time, which all rows above have: is it a trade, or a sum?',
        hint: 'leave it out where it is a sum; give its time where it is a trade',
      },
    ])
    expect(await problemsOf(() => statsOf(dated(',X,5')))).toMatchObject([{ line: 4 }])
    expect(await statsOf(dated(',X,7'))).toMatchObject({ net: 12, rows: 3 })
    expect(await statsOf(dated('2024-01-31,TOTAL,7'))).toMatchObject({ net: 12, rows: 3 })
  })

  it('are a sum below rows that have numbers, and no times', async () => {
    expect(await statsOf('id,net\n1,10\n2,-4\n,6\n')).toMatchObject({ net: 6, rows: 2 })
    expect(await statsOf('net\n10\n-4\n6\n')).toMatchObject({ net: 12, rows: 3 })
  })

  it.each([
    ['status', 'closed', 'open'],
    ['Status', 'Closed', 'Cancelled'],
    ['state', 'filled', 'Rejected'],
    ['Status', 'WIN', 'OPEN'],
    ['Trade Status', 'Geschlossen', 'Offen'],
    ['is_open', 'false', 'true'],
    ['Is Closed', 'yes', 'no'],
  ])('are told by "%s": %s and %s', async (name, closed, other) => {
    const text = `exit_time,net,${name}\n2024-01-02,10,${closed}\n2024-01-03,-400,${other}\n`
    expect(await statsOf(text)).toMatchObject({
      net: 10,
      rows: 1,
      notices: expect.arrayContaining([`1 row left out, no closed trade by "${name}": ${other}`]),
    })
  })

  it('count, and are named, where a status means another thing', async () => {
    const { net, notices } = await statsOf('exit_time,net,status\n2024-01-02,10,closed\n2024-01-03,-4,reviewed\n')
    expect(net).toBe(6)
    expect(notices).toContain('"status" of 1 row is not known, counted as closed: reviewed')
  })

  it('are no trades of a run either', async () => {
    const rows = ['long,2024-01-02,100,2024-01-03,110,Closed', 'long,2024-01-04,100,2024-01-05,150,Cancelled']
    const read = async (header: string, ...more: string[]) => {
      const path = inputFile(folder, 'run.csv', [header, ...more].join('\n'))
      return [...(await readTrades(path, { ...PLAIN_LIST, stops: { kind: 'distance', distance: 5 } })).tape.exit]
    }
    expect(await read('side,entry_time,entry,exit_time,exit,state', ...rows)).toEqual([110])
    const header = 'side,entry_time,entry,exit_time,exit,net,fee'
    const list = ['long,2024-01-02,100,2024-01-03,110,10,1', 'long,2024-01-04,100,2024-01-05,96,-4,1', ',,,,,6,2']
    expect(await read(header, ...list)).toEqual([110, 96])
  })

  it('leave open trades out of lists with prices', async () => {
    const text =
      'entry_time,exit_time,side,entry,exit,net\n2024-01-02,2024-01-03,long,100,110,10\n2024-01-05,,long,100,,\n'
    expect(await statsOf(text)).toMatchObject({ net: 10, rows: 1 })
  })
})

describe('costs beside a result', () => {
  it('are debits where every fee is below 0, whatever the swaps are', async () => {
    const text = 'exit_time,profit,swap,commission\n2024-01-02,20,-0.5,-0.7\n2024-01-03,-10,0.2,-0.7\n'
    expect((await statsOf(text)).net).toBeCloseTo(8.3, 12)
    const [problem] = await problemsOf(() => statsOf(text.replaceAll('-0.7', '0.7')))
    expect(problem!.message).toContain('costs, or credits and debits?')
  })

  it('are refused in another currency than the result, as their names say', async () => {
    const text = 'exit_time,P/L (EUR),Fee (USD)\n2024-01-02,10,1\n2024-01-03,-5,1\n'
    const [problem] = await problemsOf(() => statsOf(text))
    expect(problem!.message).toBe('"Fee (USD)" is in another currency than "P/L (EUR)"')
    expect((await statsOf(text, { costs: 'included' })).net).toBe(5)
    expect((await statsOf(text.replace('USD', 'EUR'))).net).toBe(3)
  })
})
