import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, linesOf, problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const stops = { kind: 'distance', distance: 5 } as const

/** A trade of one unit a day: side, from, to, and what stands behind it. */
const list = (header: string, ...rows: readonly string[]) => [
  `side,entry_time,exit_time,entry,exit,quantity,${header}`,
  ...rows.map((row, i) => {
    const [side, from, to, ...cells] = row.split(' ')
    return `${side},2024-01-${i + 10} 10:00,2024-01-${i + 10} 12:00,${from},${to},1,${cells.join(',')}`
  }),
]
const dayAfter = (i: number) => new Date(Date.UTC(2024, 0, 10 + i)).toISOString().slice(0, 10)
const netOf = async (rows: readonly string[]) => (await statsOfRows(folder, rows)).values.net_profit
const sidesOf = async (rows: readonly string[]) => {
  const file = inputFile(folder, 'run.csv', rows.join('\n'))
  return [...(await readTrades(file, { ...PLAIN_LIST, stops })).tape.side]
}

describe('results without signs', () => {
  it('get those that a column of outcomes says, as prices do', async () => {
    const rows = list('outcome,pnl', 'buy 100 110 Win 10', 'buy 110 99 Loss 11', 'sell 99 101 Loss 2')
    const { values, notices } = await statsOfRows(folder, rows)
    expect([values.net_profit, values.largest_loss]).toEqual([-3, -11])
    expect(notices).toContain('"pnl" has no signs: 2 rows of losses by "outcome"')
    expect(await sidesOf(rows)).toEqual([1, 1, -1])
  })

  it('of losses alone turn no side round', async () => {
    const rows = list('outcome,pnl', 'buy 110 99 Loss 11', 'sell 99 101 Loss 2')
    expect([await netOf(rows), await sidesOf(rows)]).toEqual([-13, [1, -1]])
  })

  it('get them where sides are those of the orders that closed', async () => {
    const rows = list('outcome,pnl', 'sell 100 110 Win 10', 'sell 110 99 Loss 11', 'buy 99 101 Loss 2')
    expect([await netOf(rows), await sidesOf(rows)]).toEqual([-3, [1, 1, -1]])
  })

  it.each([
    ['a status', 'date,pnl,status', ['10,WIN', '11,LOSS', '0,BE'], -1],
    ['a text called result', 'date,pnl,result', ['10,Winner', '11,Loser'], -1],
    ['letters', 'date,pnl,W/L', ['10,W', '11,L'], -1],
    ['a question', 'date,pnl,Win?', ['10,yes', '11,no'], -1],
    ['German words', 'date,pnl,Ausgang', ['10,Gewinn', '11,Verlust'], -1],
    ['letters of a question', 'date,pnl,Won?', ['10,Y', '11,N'], -1],
    ['letters, and one for neither', 'date,pnl,W/L', ['10,W', '11,L', '0,B'], -1],
    ['German words, and one for neither', 'date,pnl,Ergebnis', ['10,Gewinn', '11,Verlust', '0,Null'], -1],
    ['marks', 'date,pnl,Outcome', ['10,✅', '11,❌', '0,➖'], -1],
    ['signs', 'date,pnl,Sign', ['10,+', '11,-'], -1],
    ['1 and 0', 'date,pnl,Result', ['10,1', '11,0'], -1],
    ['1 and -1', 'date,pnl,Result', ['10,1', '11,-1', '0,0'], -1],
    ['words that stand behind 60 wins', 'date,pnl,Type', [...Array(60).fill('1,Win'), '11,Loss'], 49],
    ['words, in rows with a result', 'date,pnl,outcome', ['10,win', '11,loss', '0,N/A', '0,'], -1],
    ['a column of losses', 'date,profit,loss', ['10,0', '0,11', '4,0'], 3],
    ['a column of losses, with blanks', 'date,profit,loss', ['10,', ',11', '4,'], 3],
    ['a column of losses below 0', 'date,profit,losses', ['10,0', '0,-11'], -1],
  ])('get those of %s', async (_, header, rows, net) => {
    expect(await netOf([header, ...rows.map((row, i) => `${dayAfter(i)},${row}`)])).toBeCloseTo(net, 12)
  })

  it('in R get them, too', async () => {
    const rows = ['date,entry,r,outcome', '2024-01-10,100,2,win', '2024-01-11,100,1,loss']
    expect((await statsOfRows(folder, rows)).values.expectancy_r).toBeCloseTo(0.5, 12)
  })

  it('that have signs, or only words for wins, are left', async () => {
    expect(await netOf(['date,pnl,outcome', '2024-01-10,10,win', '2024-01-11,-11,loss', '2024-01-12,1,loss'])).toBe(0)
    expect(await netOf(['date,pnl,outcome', '2024-01-10,10,target', '2024-01-11,11,win'])).toBe(21)
    expect(await netOf(['date,pnl,result', '2024-01-10,10,closed', '2024-01-11,11,closed'])).toBe(21)
    expect(await netOf(['date,pnl,setup', ...['4,gap', '6,turn', '11,stop'].map(row => `2024-01-10,${row}`)])).toBe(21)
  })

  it('get those of prices where the words do not tell', async () => {
    const rows = list('exit reason,pnl', 'buy 100 110 TP 10', 'buy 110 99 SL 11', 'buy 99 119 TS 20')
    const { values, notices } = await statsOfRows(folder, rows)
    expect(values.net_profit).toBe(19)
    expect(notices).toContain('"pnl" has no signs: 1 row of losses by "exit reason", in 2 rows by prices')
  })
})

describe('results that may have no signs', () => {
  it('are asked for where prices do not say so, and both ways out work', async () => {
    const rows = list(
      'outcome,pnl,fee',
      'buy 100 110 Win 10 0.2',
      'buy 110 110.1 Loss 0.1 0.2',
      'buy 110 99 Loss 11 0.2',
    )
    expect(await linesOf(() => statsOfRows(folder, rows))).toEqual([
      '3 outcome: "pnl" of 2 rows is above 0 where "outcome" says a loss: is it written without its sign?',
    ])
    const signed = list(
      'outcome,pnl,fee',
      'buy 100 110 Win 10 0.2',
      'buy 110 110.1 Loss 0.1 0.2',
      'buy 110 99 Loss -11 0.2',
    )
    expect(await netOf(signed)).toBeCloseTo(-0.9 - 0.6, 12)
  })

  it.each(['-', 'N/A', 'Partial win', 'BE', '', 'Open'])('are asked for where one word is "%s"', async word => {
    const rows = (odd: string) => ['date,pnl,outcome', ...['10,win', `4,${odd}`, '11,loss'].map(r => `2024-01-10,${r}`)]
    const said = word === '' ? 'nothing' : `"${word}"`
    expect(await linesOf(() => statsOfRows(folder, rows(word)))).toEqual([
      `3 outcome: "pnl" of 1 row is above 0 where "outcome" says a loss: is it written without its sign, and what of 1 row where it says ${said} (line 3)?`,
    ])
    expect(await netOf(rows('loss'))).toBe(-5)
    expect(await netOf(rows('x').map(row => row.replace(/,[^,]*$/, '')))).toBe(25)
  })

  it('are asked for by reasons of exits, and both ways out work', async () => {
    const rows = (word: string) => ['date,pnl,Exit Reason', '2024-01-10,10,Target', `2024-01-11,11,${word}`]
    expect(await linesOf(() => statsOfRows(folder, rows('Stop')))).toEqual([
      '3 Exit Reason: "pnl" is never below 0: is it written without its sign, and what of 1 row where it says "Stop" (line 3)?',
    ])
    expect([await netOf(rows('win')), await netOf(rows('loss'))]).toEqual([21, -1])
  })

  it('are asked for where costs deny words, once for all', async () => {
    const rows = ['date,pnl,fee,outcome', '2024-01-10,10,0.1,win', '2024-01-11,0.05,0.1,loss', '2024-01-12,4,0.1,?']
    expect(await problemsOf(() => statsOfRows(folder, rows))).toMatchObject([
      { hint: expect.stringMatching(/^write all losses below 0 where it is;/) },
    ])
  })

  it('in most of the rows that lost are asked for', async () => {
    const rows = ['date,pnl,outcome', ...['10,win', '11,loss', '4,loss', '-3,loss'].map(row => `2024-01-10,${row}`)]
    expect(await linesOf(() => statsOfRows(folder, rows))).toEqual([
      '3 outcome: "pnl" of 2 rows is above 0 where "outcome" says a loss: is it written without its sign?',
    ])
  })

  it('are asked for where only prices lost, and a run plays the sides that stand', async () => {
    const rows = list('pnl', 'buy 100 110 10', 'buy 110 99 11', 'sell 110 99 11', 'sell 99 100 1')
    const problems = await problemsOf(() => statsOfRows(folder, rows))
    expect(problems).toMatchObject([
      {
        line: 3,
        message:
          '"pnl" is above 0 in every row, and prices of this one lost: has it no sign, or is "side" wrong there?',
      },
    ])
    expect(await sidesOf(rows)).toEqual([1, 1, -1, -1])
    const signed = list('pnl', 'buy 100 110 10', 'buy 110 99 -11', 'sell 110 99 11', 'sell 99 100 -1')
    expect(await netOf(signed)).toBe(9)
  })

  it('beside losses are asked for', async () => {
    const path = inputFile(folder, 'both.csv', 'date,profit,loss\n2024-01-10,10,4\n2024-01-11,0,11\n')
    expect(await linesOf(() => statsOfFile(path, PLAIN_STATS))).toEqual([
      '2 loss: a loss of 4 beside a result of 10: is "profit" the result, or what was won?',
    ])
  })
})
