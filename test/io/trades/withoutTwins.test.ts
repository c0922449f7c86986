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
})
