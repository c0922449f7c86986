import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const stats = (rows: readonly string[], pointValue: number | null = 1) => statsOfRows(folder, rows, { pointValue })

const CLOCKS = ['09:00', '10:00', '11:00', '12:00', '13:00']

/** Rows of fills of one market, an hour apart: what of each stands behind its time and symbol. */
function fills(header: string, ...rows: string[]): string[] {
  return [`time,symbol,${header}`, ...rows.map((row, i) => `2024-01-15 ${CLOCKS[i]}:00,SOL,${row}`)]
}

/** A long of before the file is closed at 100, and the next opened at 110 and closed at 115. */
const OLDER: readonly (readonly [string, readonly string[]])[] = [
  ['side', fills('side,price,quantity', 'Close long,100,1', 'Open long,110,1', 'Close long,115,1')],
  ['words of options', fills('side,price,quantity', 'Sell to Close,100,1', 'Buy to Open,110,1', 'Sell to Close,115,1')],
  ['O and C', fills('side,price,quantity,Open/Close', 'Sell,100,1,C', 'Buy,110,1,O', 'Sell,115,1,C;P')],
  ['TO OPEN', fills('side,price,qty,Pos Effect', 'SELL,100,-1,TO CLOSE', 'BUY,110,+1,TO OPEN', 'SELL,115,-1,TO CLOSE')],
  ['offset', fills('side,price,quantity,offset', 'sell,100,1,close', 'buy,110,1,open', 'sell,115,1,close')],
  ['Chinese', fills('side,price,quantity,开平', '卖,100,1,平今', '买,110,1,开仓', '卖,115,1,平')],
  ['reduceOnly', fills('side,price,quantity,reduceOnly', 'sell,100,1,true', 'buy,110,1,false', 'sell,115,1,true')],
  ['dir beside side', fills('side,dir,px,sz', 'A,Close Long,100,1', 'B,Open Long,110,1', 'A,Close Long,115,1')],
  ['entry and exit', fills('action,price,quantity,E/X', 'Sell,100,1,Exit', 'Buy,110,1,Entry', 'Sell,115,1,Exit')],
  ['side of a position', fills('side,posSide,price,quantity', 'sell,long,100,1', 'buy,long,110,1', 'sell,long,115,1')],
  ['signs', fills('type,price,quantity', 'Close,100,-1', 'Open,110,1', 'Close,115,-1')],
]

/** One is bought at 100 and sold at 110, and a short of the same time loses 10. */
const HEDGED: readonly (readonly [string, readonly string[]])[] = [
  [
    'side',
    fills('side,price,quantity', 'Open long,100,1', 'Open short,101,1', 'Close long,110,1', 'Close short,111,1'),
  ],
  [
    'offset',
    fills('side,offset,price,quantity', 'buy,open,100,1', 'sell,open,101,1', 'sell,close,110,1', 'buy,close,111,1'),
  ],
  [
    'in and out',
    fills('side,in/out,price,quantity', 'buy,in,100,1', 'sell,in,101,1', 'sell,out,110,1', 'buy,out,111,1'),
  ],
  [
    'positions',
    fills('side,type,price,quantity', 'long,open,100,1', 'short,open,101,2', 'long,close,110,1', 'short,close,106,2'),
  ],
  [
    'their orders',
    fills('side,trade side,price,quantity', 'buy,open,100,1', 'sell,open,101,2', 'buy,close,110,1', 'sell,close,106,2'),
  ],
]

describe('fills that say whether they open or close', () => {
  it.each(OLDER)('leave a position older than the file out, and turn no later trade round: %s', async (_, rows) => {
    const { values, notices } = await stats(rows)
    expect([values.net_profit, values.n_trades]).toEqual([5, 1])
    expect(notices).toContain('1 fill of a position older than the file, which they close: left out')
  })

  it.each(HEDGED)('are paired on each side of an account that holds both: %s', async (_, rows) => {
    const { values } = await stats(rows)
    expect([values.n_trades, values.gross_profit, values.largest_loss]).toEqual([2, 10, -10])
  })

  it.each(['E/X', 'Pos Effect', 'Open/CloseIndicator'])(
    'turn a position with one fill where an account holds one side: %s',
    async column => {
      const [opens, closes] =
        column === 'E/X' ? ['Entry', 'Exit'] : column === 'Pos Effect' ? ['TO OPEN', 'TO CLOSE'] : ['O', 'C']
      const rows = fills(
        `side,price,quantity,${column}`,
        `buy,100,1,${opens}`,
        `sell,110,3,${opens}`,
        `buy,105,2,${closes}`,
      )
      const { values } = await stats(rows)
      expect([values.n_trades, values.net_profit]).toEqual([2, 20])
      const [problem] = await problemsOf(() => stats(rows.map(row => row.replace(`110,3,${opens}`, `110,3,${closes}`))))
      expect(problem?.hint).toContain(`take the column "${column}" out of the file`)
    },
  )

  it('are played as they were traded, one at a time', async () => {
    const terms = { ...PLAIN_LIST, stops: { kind: 'distance', distance: 5 } } as const
    const { tape } = await readTrades(inputFile(folder, 'older.csv', OLDER[0]![1].join('\n')), terms)
    expect([[...tape.side], [...tape.entry], [...tape.exit]]).toEqual([[1], [110], [115]])
    const both = await problemsOf(() => readTrades(inputFile(folder, 'both.csv', HEDGED[0]![1].join('\n')), terms))
    expect(both.map(({ message }) => message)).toEqual(['the trade starts while the one on line 4 is open'])
  })

  it('name the position that was closed where what is open shows it, and are asked where nothing does', async () => {
    const { notices } = await stats(HEDGED[4]![1])
    expect(notices).toContain(
      '"buy" beside "close" in "trade side" names the position that was closed, as what is open before it shows',
    )
    const orders = fills('side,type,price,quantity', 'long,open,100,1', 'short,close,110,1')
    expect((await stats(orders)).values.net_profit).toBe(10)
    const [problem] = await problemsOf(() =>
      stats(fills('side,type,price,quantity', 'long,close,100,1', 'short,close,110,1')),
    )
    expect(problem).toMatchObject({ line: 2, path: 'side', message: 'found "long"; allowed: buy, sell' })
  })

  it('leave out the results of an older position, and say them', async () => {
    const rows = fills('side,price,quantity,pnl', 'Close long,100,1,7', 'Open long,110,1,0', 'Close long,115,1,5')
    const { values, notices } = await stats(rows, null)
    expect(values.net_profit).toBe(5)
    expect(notices).toContain('1 fill of a position older than the file, which they close: left out, with results of 7')
  })

  it('ask where a closing beyond what is open puts pairs in doubt, with a way that works', async () => {
    const rows = fills(
      'side,price,quantity',
      'Open long,100,1',
      'Close long,110,3',
      'Open long,110,1',
      'Close long,112,1',
    )
    const [problem] = await problemsOf(() => stats(rows))
    expect(problem).toMatchObject({
      line: 3,
      path: 'side',
      message: 'closes 3 of a long of which 1 is open: the position is older than the file, or rows are missing',
      hint: 'add the rows that opened it, or leave out the rows of SOL up to 2024-01-15T10:00:00.000Z, this one too',
    })
    expect((await stats([rows[0]!, ...rows.slice(3)])).values.net_profit).toBe(2)
    const added = [rows[0]!, '2024-01-14 09:00:00,SOL,Open long,95,2', ...rows.slice(1)]
    expect((await stats(added)).values.net_profit).toBeCloseTo(2 * 15 + 10 + 2, 9)
  })

  it('turn a position over where a fill does both', async () => {
    const rows = fills('side,dir,px,sz', 'B,Open Long,100,1', 'A,Long > Short,110,3', 'B,Close Short,105,2')
    expect((await stats(rows)).values.net_profit).toBe(10 + 10)
    const codes = fills('side,price,quantity,Code', 'Buy,100,1,O', 'Sell,110,3,C;O', 'Buy,105,2,C;P')
    expect((await stats(codes)).values.net_profit).toBe(10 + 10)
  })

  it('know short sales and their covers by the short words of platforms', async () => {
    for (const [short, cover] of [
      ['SS', 'B'],
      ['Shrt', 'Cover'],
      ['SShrt', 'Cvr'],
      ['SellShort', 'BuyToCover'],
      ['SSE', 'BC'],
    ]) {
      const rows = fills('side,price,quantity', `${short},110,1`, `${cover},100,1`, 'Buy,100,1', 'Sell,112,1')
      expect((await stats(rows)).values.net_profit).toBe(10 + 12)
    }
  })

  it('close what is older than the file by a sale that is not of the word of short ones', async () => {
    const rows = fills('side,price,quantity', 'S,100,1', 'B,110,1', 'S,115,1', 'SS,120,1', 'B,112,1')
    expect((await stats(rows)).values.net_profit).toBe(5 + 8)
    expect((await stats(rows.slice(0, 4))).values.net_profit).toBe(-10)
  })
})
