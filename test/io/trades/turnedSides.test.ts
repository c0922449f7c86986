import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const stops = { kind: 'distance', distance: 5 } as const
const TURNED = '"side" says the other side in every row, as results and prices show: it is turned round'
const HEADER = 'symbol,side,qty,entry,exit,entry_time,exit_time,pnl'

/** The sides of the tape, and what `run` and `stats` say of them alike. */
async function sidesOf(header: string, ...rows: string[]) {
  const timed = rows.map((row, i) => row.replace('@', `2024-01-0${i + 2} 10:00,2024-01-0${i + 2} 11:00`))
  const path = inputFile(folder, 'list.csv', [header, ...timed].join('\n'))
  const { tape, notices } = await readTrades(path, { ...PLAIN_LIST, stops })
  const ofSides = (text: string) => text.includes('"side"')
  expect((await statsOfFile(path, PLAIN_STATS)).notices.filter(ofSides)).toEqual(notices.filter(ofSides))
  return { sides: [...tape.side], said: notices.filter(ofSides) }
}

describe('sides that results and prices disprove', () => {
  it('in every row are turned round, for stats and for run', async () => {
    const rows = ['X,sell,1,100,110,@,10', 'X,sell,1,100,90,@,-10', 'X,buy,1,100,120,@,-20']
    expect(await sidesOf(HEADER, ...rows)).toEqual({ sides: [1, 1, -1], said: [TURNED] })
  })

  it('of a platform that writes those of the orders that close, too', async () => {
    const header = 'symbol,side,qty,avgEntryPrice,avgExitPrice,closedPnl,updatedTime'
    const rows = ['X,Buy,1,100,110,9.5,1704189600000', 'X,Buy,1,100,90,-10.4,1704189700000']
    expect(await sidesOf(header, ...rows)).toEqual({ sides: [1, 1], said: [TURNED] })
    const closing = rows.map(row => row.replace('Buy', 'Sell'))
    expect(await sidesOf(header, ...closing)).toEqual({ sides: [1, 1], said: [] })
  })

  it('in the one row of a list are turned where the result is what the prices made', async () => {
    expect(await sidesOf(HEADER, 'X,sell,2,100,110,@,19.6')).toEqual({ sides: [1], said: [TURNED] })
    const { sides, said } = await sidesOf(HEADER, 'X,sell,2,100,101,@,30')
    expect(sides).toEqual([-1])
    expect(said).toEqual(['1 of 1 rows have a profit against the move of their prices: "side" may be wrong there'])
  })

  it('are left where costs may have made losses of what the prices won', async () => {
    const rows = ['X,buy,1,100,100.1,@,-0.2', 'X,buy,1,100,100.2,@,-0.1']
    expect(await sidesOf(HEADER, ...rows)).toEqual({ sides: [1, 1], said: [] })
  })

  it('in some rows are counted', async () => {
    const rows = ['X,sell,1,100,110,@,10', 'X,buy,1,100,110,@,10', 'X,buy,1,100,90,@,-10']
    const { sides, said } = await sidesOf(HEADER, ...rows)
    expect(sides).toEqual([-1, 1, 1])
    expect(said).toEqual(['1 of 3 rows made what the other side would have made: "side" may be wrong there'])
  })

  it('are not looked for in results that are no numbers, which a run does not need', async () => {
    const path = inputFile(folder, 'words.csv', `${HEADER}\nX,sell,1,100,110,2024-01-02 10:00,2024-01-02 11:00,won\n`)
    expect([...(await readTrades(path, { ...PLAIN_LIST, stops })).tape.side]).toEqual([-1])
  })
})
