import { describe, expect, it } from 'vitest'
import { costNameOf, isAfter, resultNameOf } from '../../../src/io/trades/costs/costWords.ts'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()

async function statsOf(header: string, rows: readonly string[], options: Partial<StatsOptions> = {}) {
  const text = [`exit_time,${header}`, ...rows.map((row, i) => `2024-01-0${i + 2},${row}`)].join('\n')
  return (await statsOfFile(inputFile(folder, 'list.csv', text), { ...PLAIN_STATS, ...options })) as TradeStats
}

async function netOf(...args: Parameters<typeof statsOf>) {
  return (await statsOf(...args)).values.net_profit
}

const given = (names: readonly string[], of: (name: string) => unknown) =>
  Object.fromEntries(names.map(name => [name, of(name)]))
const all = (names: readonly string[], value: unknown) => given(names, () => value)

describe('the name of a column', () => {
  it.each([
    [
      'fee',
      [
        'Total Fees (USDT)',
        'Fees Paid',
        'Commissions & Fees',
        'Gesamtgebühren',
        'Fee in USD',
        'NFA Fee',
        'Stamp duty tax',
      ],
    ],
    [
      'fee',
      [
        'NFAFees',
        'Frais payés',
        'Comisión total',
        'commissioni pagate',
        'Taxas',
        'Levy',
        'Round turn commission',
        'Fee XRP',
      ],
    ],
    ['swap', ['Overnight interest', 'Total swap', 'Funding paid']],
    ['unit', ['commission per contract', 'Fee/lot', 'Gebühr pro Kontrakt', 'commission par contrat', 'fee per share']],
    ['measure', ['fee rate', 'commission bps', 'cumulative fees', 'Fees running', 'Gebühren kumuliert', 'fee %']],
    [
      'unclear',
      ['performance fee', 'estimated commission', 'fees after rebate', 'Net fees', 'fees incl. VAT', 'PnL fee'],
    ],
    ['fee', ['Costs', 'Transaction cost', 'Trading Costs', 'Expenses', 'Deductions', 'Handelskosten', 'txn charges']],
    ['unclear', ['Cost', 'Total Cost (USD)', 'slippage cost', 'Opening costs', 'Trade cost']],
    ['unit', ['costs per contract']],
    ['measure', ['Cost %', 'costs bps']],
    [null, ['Cost basis', 'Cost per share', 'Average cost', 'Opening cost', 'cost price', 'Anschaffungskosten']],
    ['credit', ['Rebate', 'fee rebate', 'Maker Rebates', 'makerRebate', 'Commission rebate (USD)', 'Cashback']],
    [
      null,
      ['Tax year', 'Tax lot', 'R after fees', 'equity after fees', 'break even incl fees', 'Swap days', 'avg fee'],
    ],
  ])('is of %s', (kind, names) => {
    expect(given(names, costNameOf)).toEqual(all(names, kind))
  })

  it.each([
    [
      'after',
      [
        'P&L after fees',
        'PnLAfterFees',
        'RealizedPnL net of fees',
        'profit net of commission',
        'Profit incl. commission',
        'Gewinn nach Gebühren',
      ],
    ],
    [
      'after',
      ['résultat après frais', 'resultado después de comisiones', 'profitto dopo commissioni', 'pnl less costs'],
    ],
    [
      'before',
      ['pnl excl fees', 'Gross before fees', 'profit without fees', 'Gewinn vor Spesen', 'résultat hors frais'],
    ],
    [null, ['R after fees', 'equity after fees', 'profit after fees %', 'net profit', 'fees after rebate']],
  ])('says that a result is %s costs', (sense, names) => {
    expect(given(names, resultNameOf)).toEqual(all(names, sense))
  })

  it('says which costs a result is after', () => {
    expect(isAfter('profit after fees', 'commission')).toBe(true)
    expect(isAfter('profit after fees', 'swap')).toBe(false)
    expect(isAfter('profit after all costs', 'swap')).toBe(true)
    expect(isAfter('profit after commission', 'exchange fee')).toBe(false)
    expect(isAfter('profit after commission', 'Entry commission')).toBe(true)
  })
})

describe('results beside columns of costs', () => {
  it.each<[string, string[], number]>([
    ['pnl,pnl after fees,fees', ['10,9,1', '4,3,1'], 12],
    ['pnl,pnl after fees,fees', ['10,9,1', '-4,-5,1'], 4],
    ['profit,profit after commission', ['10,9', '4,3'], 12],
    ['profit,profit before commission', ['9,10', '3,4'], 12],
    ['pnl incl. fees', ['9', '3'], 12],
    ['pnl,pnl excl fees,commission', ['9,10,1', '3,4,1'], 12],
    ['profit,profit incl. commission', ['9,8', '-3,-4'], 4],
    ['profit,Profit net of fees', ['9,8', '-3,-4'], 4],
    ['profit,equity after fees', ['9,10009', '-3,10006'], 6],
    ['profit,break even incl fees', ['9,100.5', '-3,100.7'], 6],
    ['profit,Tax year', ['9,2024', '-3,2024'], 6],
    ['profit,Tax lot', ['9,1', '-3,2'], 6],
    ['profit,R after fees', ['9,0.9', '-3,0.3'], 6],
    ['profit,cumulative fees,fees', ['9,1,1', '3,2,1'], 10],
    ['profit,fee rate,fees', ['9,0.1,1', '3,0.1,1'], 10],
    ['profit,performance fee', ['9,0', '3,0'], 12],
    ['profit,commission per contract,contracts', ['9,0.62,2', '3,0.62,1'], 12 - 3 * 0.62],
    ['profit,fee,fee per contract,contracts', ['9,2,1,2', '3,1,1,1'], 9],
    ['profit after fees,fees,swap', ['9,1,-0.5', '3,1,-0.5'], 11],
    ['profit,transaction costs', ['9,1', '-3,1'], 4],
    ['profit,Trading Costs,Expenses', ['9,1,0.5', '-3,1,0.5'], 3],
    ['profit,Cost,quantity,entry,exit', ['9,100,1,100,109', '-6,200,2,100,97'], 3],
    ['gain,Profit,Costs,Proceeds', ['9,9,1000,1009', '-3,-3,500,497'], 6],
    ['Profit,Total cost,Sold for', ['9,1000,1009', '-3,500,497'], 6],
    ['P/L (net),fees', ['9,1', '3,1'], 12],
    ['realized net pnl,fees', ['9,1', '3,1'], 12],
    ['PnL (gross),fees', ['9,1', '3,1'], 10],
    ['pnl,PnL net,fees', ['10,9,1', '4,3,1'], 12],
    ['Ergebnis netto,Gebühren', ['9,1', '3,1'], 12],
    ['Bruttoergebnis,Ergebnis brutto', ['9,9', '3,3'], 12],
    ['Net P&L before fees,fees', ['9,1', '3,1'], 10],
  ])('are after what counts: %s', async (header, rows, net) => {
    expect(await netOf(header, rows)).toBeCloseTo(net, 12)
  })

  it('names what it does not read', async () => {
    const { notices } = await statsOf('profit,Tax year', ['9,2024', '-3,2024'])
    expect(notices).toContain('columns that are not read: Tax year')
    const after = await statsOf('pnl,pnl after fees,fees', ['10,9,1', '4,3,1'])
    expect(after.notices).toContain('"pnl after fees" is after "fees" by its name: not taken off')
  })

  it('take the result that is named by hand', async () => {
    const rows = ['10,9,1', '-4,-5,1']
    const net = (columns: Record<string, string>) => netOf('pnl,pnl after fees,fees', rows, { columns })
    expect(await net({ net: 'pnl after fees' })).toBe(4)
    expect(await net({ net: 'pnl' })).toBe(4)
  })

  it.each<[string, string[], string, readonly (readonly [Partial<StatsOptions>, number])[]]>([
    [
      'profit,commission bps',
      ['9,5', '-3,5'],
      'is "profit" before or after costs? "commission bps" is no amount of a trade',
      [[{ costs: 'included' }, 6]],
    ],
    [
      'profit,commission per contract',
      ['9,1', '-3,1'],
      '"commission per contract" is of one contract, and no column says how many a trade was of',
      [
        [{ columns: { fee: 'commission per contract' } }, 4],
        [{ costs: { 'commission per contract': 'subtract' } }, 4],
        [{ costs: 'included' }, 6],
      ],
    ],
    [
      'profit,fees (USD),fees (BTC)',
      ['9,1,0.00002', '3,1,0.00002'],
      'are "fees (USD)", "fees (BTC)" what a trade cost, in the currency of the result?',
      [[{ columns: { fee: 'fees (USD)' } }, 10]],
    ],
    [
      'profit,fees,performance fee',
      ['9,1,2', '3,1,2'],
      'is "performance fee" what a trade cost, in the currency of the result?',
      [
        [{ columns: { fee: 'fees' } }, 10],
        [{ columns: { fee: 'fees', fee_2: 'performance fee' } }, 6],
        [{ costs: { fees: 'subtract', 'performance fee': 'subtract' } }, 6],
        [{ costs: { fees: 'subtract', 'performance fee': 'included' } }, 10],
        [{ costs: 'included' }, 12],
      ],
    ],
    [
      'profit after commission,commission,exchange fee',
      ['9,1,0.5', '3,1,0.5'],
      'is "profit after commission" after "exchange fee", too?',
      [
        [{ costs: 'included' }, 12],
        [{ costs: 'subtract' }, 11],
      ],
    ],
    [
      'profit after fees,profit after commission',
      ['9,8', '3,3'],
      '"profit after fees" and "profit after commission" could both be the result, and they differ',
      [],
    ],
  ])('are asked for: %s', async (header, rows, message, answers) => {
    expect((await problemsOf(() => statsOf(header, rows))).map(problem => problem.message)).toEqual([message])
    for (const [options, net] of answers) expect(await netOf(header, rows, options)).toBeCloseTo(net, 12)
  })

  it('are offered one by one, by their signs, and leave those that are known', async () => {
    const [problem] = await problemsOf(() => statsOf('profit,fees,STT,Total cost', ['9,1,0.1,-2', '3,1,0.1,-2']))
    expect(problem?.hint).toContain('counts: --costs "Total cost=add"; "…=included"')
    const costs = { 'Total cost': 'add' } as const
    const { values, notices } = await statsOf('profit,fees,STT,Total cost', ['9,1,0.1,-2', '3,1,0.1,-2'], { costs })
    expect(values.net_profit).toBeCloseTo(12 - 2.2 - 4, 12)
    expect(notices.join('\n')).not.toContain('not read')
  })

  it('are not taken off twice, whatever is stated', async () => {
    const problems = await problemsOf(() => statsOf('pnl after fees,fees', ['9,1', '3,1'], { costs: 'subtract' }))
    expect(problems).toMatchObject([{ message: '"pnl after fees" is after "fees" by its name' }])
  })
})
