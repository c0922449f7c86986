import { describe, expect, it } from 'vitest'
import { isStatement, statementAsCsv } from '../../../src/io/csv/statementAsCsv.ts'
import { problemsOf } from '../inputs.ts'

const HEADER = 'Trades,Header,DataDiscriminator,Asset Category,Symbol,Realized P/L'
const LINES = [
  'Statement,Header,Field Name,Field Value',
  HEADER,
  'Trades,Data,Order,Stocks,X,1',
  'Trades,Data,Trade,Stocks,X,1',
  'Trades,Data,ClosedLot,Stocks,X,1',
  'Trades,SubTotal,,Stocks,X,1',
  HEADER,
  'Trades,Data,Order,Futures,Y,2',
  'Trades,Total,,Futures,,2',
  'Trades,Header,DataDiscriminator,Asset Category,Symbol,MTM in USD',
  'Trades,Data,Order,Forex,EUR.USD,3',
  'Trades,Data,Order,Forex,GBP.USD,3',
  'Open Positions,Header,DataDiscriminator,Asset Category,Symbol,Quantity',
  'Open Positions,Data,Summary,Stocks,X,4',
]
const read = (lines: readonly string[], end = '\n') => statementAsCsv('a.csv', lines.join(end))

describe('an activity statement of Interactive Brokers', () => {
  it.each(['\n', '\r\n'])('gives the orders of its trades, and says what it leaves out', end => {
    expect(read(LINES, end)).toEqual({
      csv: `${[HEADER, LINES[2], LINES[7]].join('\n')}\n`,
      repair:
        'the file is an activity statement: lines count the rows of its section "Trades"; left out: 2 rows of sums, 2 rows of executions and lots below their orders, 2 rows of Forex, which have no results',
    })
  })

  it('gives the executions where it has no orders, and what it has where nothing has results', () => {
    expect(read(LINES.filter(line => !line.includes('Order'))).csv).toBe(`${HEADER}\n${LINES[3]}\n`)
    expect(read(LINES.slice(9)).csv).toBe(`${LINES.slice(9, 12).join('\n')}\n`)
  })

  it('is known by its first line, whatever parts its cells, and by its trades', () => {
    const knows = (lines: readonly string[]) => isStatement(lines.join('\n'), () => lines.join('\n'))
    const parted = LINES.map(line => line.replaceAll(',', ';'))
    expect([LINES, LINES.slice(1), parted, LINES.toReversed(), ['Time,Header,Price', '1,2,3']].map(knows)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    expect(read(parted).csv).toBe(`${[parted[1], parted[2], parted[7]].join('\n')}\n`)
  })

  it.each([
    [
      'holds no trades',
      [LINES[0]!, ...LINES.slice(12)],
      'this is an activity statement of Interactive Brokers, and holds no trades',
    ],
    [
      'has a header alone',
      LINES.slice(0, 2),
      'this is an activity statement of Interactive Brokers, and holds no trades',
    ],
    [
      'has results below two headers',
      [...LINES, HEADER.replace('Symbol', 'Account,Symbol')],
      'the statement holds trades of two headers',
    ],
  ])('is refused where it %s', async (_, lines, message) => {
    expect(await problemsOf(async () => read(lines))).toMatchObject([{ message }])
  })
})
