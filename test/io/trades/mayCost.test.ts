import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { inputFile, linesOf, problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

const list = (header: string, ...rows: readonly string[]) => [
  `date,${header}`,
  ...rows.map((row, i) => `2024-01-${String(i + 10)},${row}`),
]

describe('columns of what the network, the lender or the issuer took', () => {
  it.each([
    'gas',
    'Interest',
    'borrow interest',
    'Margin Interest',
    'storage',
    'Dividend',
    'Stamp duty',
    'Zinsen',
    'Juros',
  ])('are asked for: %s', async name => {
    expect(await linesOf(() => statsOfRows(folder, list(`pnl,${name}`, '10,0.2', '-11,0.2')))).toEqual([
      `1 : is "${name}" what a trade cost, in the currency of the result?`,
    ])
  })

  it.each([
    'open interest',
    'interest rate',
    'gas price',
    'gas used',
    'natural gas',
    'dividend yield',
    'interest days',
  ])('are not those of other things: %s', async name => {
    const { values } = await statsOfRows(folder, list(`pnl,${name}`, '10,0.2', '-11,0.2'))
    expect(values.net_profit).toBe(-1)
  })

  it.each([
    ['of 0', 'pnl,interest', '0'],
    ['beside a net result', 'net,interest', '0.2'],
  ])('are not asked for %s', async (_, header, cell) => {
    const { values } = await statsOfRows(folder, list(header, `10,${cell}`, `-11,${cell}`))
    expect(values.net_profit).toBe(-1)
  })

  it('are asked for together, and the answer that is offered counts all of them', async () => {
    const rows = list('pnl,gas,borrow interest,spread cost,taxes', '10,0.1,0.2,0.3,0.4', '-11,0.1,0.2,0.3,0.4')
    const [problem] = await problemsOf(() => statsOfRows(folder, rows))
    expect(problem?.hint).toContain(
      '--costs "gas=subtract" --costs "borrow interest=subtract" --costs "spread cost=subtract";',
    )
    const costs = { gas: 'subtract', 'borrow interest': 'subtract', 'spread cost': 'subtract' } as const
    expect((await statsOfRows(folder, rows, { costs })).values.net_profit).toBeCloseTo(-1 - 2, 12)
  })

  it('are asked for where only late rows hold some, with their signs', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, i) => `2024-01-10 ${10 + (i >> 4)}:${10 + (i % 16)},1,${i > 55 ? -0.5 : 0}`,
    )
    const [problem] = await problemsOf(() => statsOfRows(folder, ['time,pnl,storage', ...rows]))
    expect(problem?.hint).toContain('--costs "storage=add";')
    const { values } = await statsOfRows(folder, ['time,pnl,storage', ...rows], { costs: { storage: 'add' } })
    expect(values.net_profit).toBeCloseTo(60 - 2, 12)
  })

  it('are nothing to a run, which makes its money from the prices', async () => {
    const rows = list('side,entry,exit,pnl,gas', 'buy,100,110,10,0.2')
    const file = inputFile(folder, 'run.csv', rows.join('\n'))
    const { tape } = await readTrades(file, { ...PLAIN_LIST, stops: { kind: 'distance', distance: 5 } })
    expect([...tape.side]).toEqual([1])
  })
})
