import { describe, expect, it } from 'vitest'
import { sideReader } from '../../../src/io/trades/sides/sideReader.ts'
import { sideOf, sideOfTrade } from '../../../src/io/trades/sides/sideWords.ts'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()

async function statsOf(lines: readonly string[], options: Partial<StatsOptions> = {}) {
  const file = inputFile(folder, 'list.csv', lines.join('\n'))
  return (await statsOfFile(file, { ...PLAIN_STATS, ...options })) as TradeStats
}

describe('Close Buy and Close Sell', () => {
  const rows = (...sides: string[]) => [
    'Date,Instrument,Type,Side,Price,Amount',
    ...sides.map((side, i) => `2024-03-1${i} 09:00,X-PERPETUAL,trade,${side},${[100, 110, 120, 105][i]},2`),
  ]
  it.each([
    ['of Deribit, which does what it says', ['open buy', 'close sell', 'open sell', 'close buy'], 50],
    ['of what was bought or sold', ['open buy', 'close buy', 'open sell', 'close sell'], 50],
  ])('are read as what is open shows: %s', async (_, sides, net) => {
    const { values, notices } = await statsOf(rows(...sides), { pointValue: 1 })
    expect(values.net_profit).toBe(net)
    expect(notices.join()).toContain(`"${sides[1]}" of "Side" sells, as what is open before it shows`)
  })

  it('are asked for where nothing is open before them', async () => {
    const [problem] = await problemsOf(() => statsOf(rows('close sell', 'open buy'), { pointValue: 1 }))
    expect(problem?.message).toBe('found "close sell"; allowed: buy, sell')
  })
})

describe('the side of a fill', () => {
  const BOUGHT = ['BTO', 'Buy to Open', 'Buy to Cover', 'Cover', 'Achat', 'Bid', 'Buy (Open)', 'buy long', 'Market Buy']
  const ALSO = [
    'Buy/Long',
    'buy_long',
    'Short > Long',
    'Liquidated Isolated Short',
    'Close Short',
    'BTC',
    '开多',
    'long',
  ]
  const SOLD = [
    'STC',
    'Sell to Close',
    'Sell Short',
    'Short',
    'Vente',
    'Ask',
    'Sell (Close)',
    'sell long',
    'Market Sell',
  ]
  const TOO = [
    'Sell/Short',
    'close_long',
    'Long > Short',
    'Liquidated Cross Long',
    'Reduce Long',
    'STO',
    '平多',
    'verkauft',
  ]

  it.each([...BOUGHT, ...ALSO])('"%s" is bought', text => expect(sideOf(text)).toBe(1))
  it.each([...SOLD, ...TOO])('"%s" is sold', text => expect(sideOf(text)).toBe(-1))
  it.each(['Market', '', 'Close', 'Close Buy', 'buy sell', 'Settlement', 'buy stop'])('"%s" is neither', text =>
    expect(sideOf(text)).toBeNaN(),
  )
})

describe('the side of a trade', () => {
  it.each(['long', 'Close Long', 'Sell to Close', 'Liquidated Long', 'BTO', 'sell long'])('"%s" is of a long', text =>
    expect(sideOfTrade(text)).toBe(1),
  )
  it.each(['short', 'Cover', 'Buy to Cover', 'Sell Short', 'Sell/Short'])('"%s" is of a short', text =>
    expect(sideOfTrade(text)).toBe(-1),
  )
  it.each(['Long > Short', 'deposit'])('"%s" is of neither', text => expect(sideOfTrade(text)).toBeNaN())
})

describe('letters, marks and numbers of sides', () => {
  const reading = (...words: string[]) => words.map(sideReader(words, sideOf))
  it.each([
    [
      ['B', 'A'],
      [1, -1],
    ],
    [
      ['A', 'V'],
      [1, -1],
    ],
    [
      ['C', 'V'],
      [1, -1],
    ],
    [
      ['+', '-'],
      [1, -1],
    ],
    [
      ['1', '-1'],
      [1, -1],
    ],
    [
      ['1.0', '-1.0'],
      [1, -1],
    ],
  ])('%j tell it beside each other', (words, sides) => expect(reading(...words)).toEqual(sides))
  it.each([[['A']], [['1']], [['0', '1']], [['1', '2']], [['A', 'S', 'V']]])('%j do not', words =>
    expect(reading(...words)[0]).toBeNaN(),
  )
})

describe('a list whose sides no word tells', () => {
  const FILLS = (first: string, second: string) => [
    'time,symbol,side,price,quantity',
    `2024-01-02T10:00:00Z,X,${first},100,10`,
    `2024-01-02T11:00:00Z,X,${second},110,10`,
  ]

  it('is read by the signs of its quantities, where a column of types of orders says none', async () => {
    const { values, notices } = await statsOf(
      [
        'Time,Symbol,Price,Quantity,Type,Status',
        '2024-01-02T14:31:00Z,SPY,470,10,Market,Filled',
        '2024-01-02T15:31:00Z,SPY,0,-10,Limit,Canceled',
        '2024-01-03T15:31:00Z,SPY,475,-10,Market,Filled',
      ],
      { pointValue: 1 },
    )
    expect(values.net_profit).toBe(50)
    expect(notices).toContain('"Type" says no side: what is above 0 in "Quantity" was bought, what is below 0 was sold')
  })

  it('is read by the signs of its quantities, where no column is of sides', async () => {
    const lines = ['time,symbol,price,qty', '2024-01-02,X,100,-10', '2024-01-03,X,110,10']
    expect((await statsOf(lines, { pointValue: 1 })).values.net_profit).toBe(-100)
  })

  it('is asked for them, with what to write', async () => {
    const [problem] = await problemsOf(() => statsOf(FILLS('1', '2'), { pointValue: 1 }))
    expect(problem).toMatchObject({ line: 2, message: 'found "1"; allowed: buy, sell' })
    expect(problem!.hint).toContain('write buy or sell there, or name the column that says it')
    expect((await statsOf(FILLS('buy', 'sell'), { pointValue: 1 })).values.net_profit).toBe(100)
  })
})
