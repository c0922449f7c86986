import { describe, expect, it } from 'vitest'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'
import { TWINS } from './formats/twins.ts'

const folder = temporaryFolder()
const file = (text: string) => inputFile(folder, 'list.csv', text)

/** What the list makes, by trades and sum, and what is said of rows that stand twice. */
async function read(text: string) {
  const stats = await statsOfFile(file(text), PLAIN_STATS)
  if (stats.kind === 'equity') throw new Error('this is no list')
  const { rows, values, notices } = stats
  return { rows, mean: values.expectancy_money, said: notices.filter(notice => notice.includes('the same')) }
}

const twice = (text: string) => `${text.trimEnd()}\n${text.slice(text.indexOf('\n') + 1)}`

describe('rows that stand twice', () => {
  it.each(['ninjatrader', 'tradovate', 'topstepx', 'metatrader4'])('count once in a list of %s', async name => {
    const list = TWINS[name]!.find(({ text }) => /Trade number|buyFillId|^\W?Id|Ticket/.test(text))!.text
    const [once, repeated] = [await read(list), await read(twice(list))]
    expect({ ...repeated, said: [] }).toEqual(once)
    expect(repeated.said).toEqual([expect.stringMatching(/^\d+ rows? left out: the same as another of the same /)])
  })

  it('count once by an id of any name, and are refused where they differ', async () => {
    expect(await read('Trade #,date,pnl\n1,2024-01-02,10\n1,2024-01-02,10\n2,2024-01-03,-5\n')).toEqual({
      rows: 2,
      mean: 2.5,
      said: ['1 row left out: the same as another of the same Trade #'],
    })
    const problems = await problemsOf(() =>
      statsOfFile(
        file('Trade #,date,pnl\n1,2024-01-02,10\n1,2024-01-03,20\n2,2024-01-04,-5\n2,2024-01-05,7\n'),
        PLAIN_STATS,
      ),
    )
    expect(problems).toMatchObject([
      {
        line: 3,
        path: 'Trade #',
        message: 'repeats the Trade # of line 2 with other values, and so does 1 row below: is it one trade or two?',
        hint: 'leave one of them out; where each is a trade of its own, number them anew or remove the column',
      },
    ])
  })

  it('stay where an id is of the position, of an order, or of another market', async () => {
    const exits = 'id,side,entry_time,entry,exit_time,exit,pnl\n1,long,2024-01-02,5,2024-01-03,6,1\n'
    expect(await read(`${exits}1,long,2024-01-02,5,2024-01-04,7,2\n`)).toMatchObject({ rows: 1, mean: 3 })
    const order = 'order id,time,side,price,quantity,pnl\n1,2024-01-02,buy,5,1,0\n1,2024-01-02,buy,5,1,0\n'
    const filled = await read(`${order}2,2024-01-03,sell,6,2,2\n`)
    expect(filled).toMatchObject({ rows: 1, mean: 2 })
    expect(filled.said).toEqual([expect.stringMatching(/^1 row the same as another in every cell, and no id/)])
    expect(await read('id,symbol,pnl\n1,A,5\n1,B,5\n')).toMatchObject({ rows: 2, said: [] })
  })

  it('stay, and nothing is said, where results alone are the same', async () => {
    expect(await read('date,pnl\n2024-01-02,5\n2024-01-02,5\n')).toMatchObject({ rows: 2, said: [] })
  })

  it('are named by their times of day, whatever stands beside them', async () => {
    const { said } = await read('date,side,pnl\n2024-01-02 10:00,long,5\n2024-01-02 10:00,long,5\n2024-01-03,long,-1\n')
    expect(said).toEqual([expect.stringMatching(/^1 row the same as another in every cell, and no id/)])
  })
})

describe('a list that was pasted twice', () => {
  const list = (header: string, ...rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`
  const trades = ['2024-01-02,5', '2024-01-02,5', '2024-01-03,-1', '2024-01-04,2']
  const asked = async (text: string) =>
    (await problemsOf(() => statsOfFile(file(text), PLAIN_STATS))).map(({ line, message }) => `${line} ${message}`)

  it('is asked for, and what the question offers works', async () => {
    const once = list('date,pnl', ...trades)
    expect(await asked(twice(once))).toEqual([
      '6 4 rows repeat others in every column that is read, this one line 2: was the list pasted twice?',
    ])
    const byAccount = list('date,pnl,bot', ...['a', 'b'].flatMap(bot => trades.map(row => `${row},${bot}`)))
    expect(await asked(byAccount)).toHaveLength(1)
    const stats = await statsOfFile(file(byAccount), { ...PLAIN_STATS, columns: { account: 'bot' } })
    expect(stats).toMatchObject({ rows: 8 })
    const byId = list('date,pnl,no', ...[...trades, ...trades].map((row, i) => `${row},${i}`))
    expect(await statsOfFile(file(byId), { ...PLAIN_STATS, columns: { id: 'no' } })).toMatchObject({ rows: 8 })
  })

  it('in part, or sorted since, or without times, is asked for, too', async () => {
    expect(await asked(list('date,pnl', ...trades, '2024-01-05,1', ...trades.slice(1)))).toHaveLength(1)
    expect(await asked(list('date,pnl', ...[...trades, ...trades].toSorted()))).toHaveLength(1)
    const results = Array.from({ length: 12 }, (_, i) => `${(i * 7) % 12}`)
    expect(await asked(list('pnl', ...results, ...results))).toHaveLength(1)
    expect(await read(list('pnl', ...results, '1', '1', '2'))).toMatchObject({ rows: 15 })
  })

  it('of two trades may be two trades', async () => {
    expect(await read(twice(list('date,pnl', '2024-01-02,5', '2024-01-03,-1')))).toMatchObject({ rows: 4, said: [] })
  })

  it('is asked for in a list of fills, which an order may fill in equal parts', async () => {
    const fill = (day: number, side: string) => `2024-01-${day} 10:00,${side},5,1`
    const once = list('time,side,price,quantity', fill(10, 'buy'), fill(10, 'buy'), fill(11, 'sell'), fill(11, 'sell'))
    expect(await statsOfFile(file(once), { ...PLAIN_STATS, pointValue: 1 })).toMatchObject({ rows: 1 })
    const more = list('time,side,price,quantity', fill(10, 'buy'), fill(11, 'sell'), fill(12, 'sell'), fill(13, 'buy'))
    expect(await asked(twice(more))).toHaveLength(1)
  })
})
