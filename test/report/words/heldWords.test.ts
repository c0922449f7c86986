import { describe, expect, it } from 'vitest'
import { table } from '../../../src/report/markup/table.ts'
import { ledgerSection } from '../../../src/report/page/sections/ledgerSection.ts'
import { legCostTable } from '../../../src/report/tables/legCostTable.ts'
import { explainReceipt } from '../../../src/report/terminal/explainReceipt.ts'
import { fillLines, fillsToOpen, fillWords, orderWords } from '../../../src/report/words/heldWords.ts'
import type { FillRow } from '../../../src/results/ledger.ts'
import type { LegReceipt, OrderReceipt, Receipt } from '../../../src/results/receipt.ts'
import { makeResult, makeSummary } from '../makeResult.ts'

const fill = (leg: number, changes: Partial<FillRow> = {}): FillRow => ({
  ...{ trade: 1, leg, kind: leg === 0 ? 'entry' : 'exit', time: Date.UTC(2024, 0, 2 + leg), price: 100 + leg },
  ...{ contracts: [leg === 0 ? 3 : leg, 0], spreadCost: 0.5, fee: 0.25, funding: 0, reason: leg === 0 ? '' : 'target' },
  ...changes,
})
const PARTS = [fill(0), fill(1, { spreadCost: 0 }), fill(2, { reason: 'stop', funding: -0.1 })]
const WHOLE = [fill(0, { trade: 2 }), fill(1, { trade: 2 })]

describe('fills', () => {
  it('are told with what they cost', () => {
    expect(PARTS.map(each => fillWords(each, makeSummary()))).toEqual([
      'entry 2024-01-02: 3 MEX at 100.00; spread and slippage $0.50, fees $0.25',
      'leg 1 (target) 2024-01-03: 1 MEX at 101.00; spread and slippage $0.00, fees $0.25',
      'leg 2 (stop) 2024-01-04: 2 MEX at 102.00; spread and slippage $0.50, fees $0.25, funding −$0.10',
    ])
    expect(fillWords(fill(1, { kind: 'liquidation', reason: 'liquidated', time: Number.NaN }), makeSummary())).toBe(
      'leg 1 (liquidation): 1 MEX at 101.00; spread and slippage $0.50, fees $0.25',
    )
  })

  it('stand below the trades that left in parts', () => {
    expect([...fillsToOpen([...PARTS, ...WHOLE], []).keys()]).toEqual([1])
    const page = String(ledgerSection(makeResult({ fills: [...PARTS, ...WHOLE] }))!.body)
    expect(page.match(/Trade \d, (entry|leg \d)/g)).toEqual(['Trade 1, entry', 'Trade 1, leg 1', 'Trade 1, leg 2'])
    expect(page.indexOf('Trade 1, leg 2')).toBeLessThan(page.lastIndexOf('<th scope="row"'))
  })

  it('stand below a trade that an order entered, with what it was placed as', () => {
    const order: OrderReceipt = { kind: 'limit', limit: 100.25, trigger: null, rests: true, place: 'inside' }
    const market: OrderReceipt = { kind: 'market', limit: null, trigger: null, rests: false, place: 'open' }
    const rows = [
      { trade: 1, order: market },
      { trade: 2, order },
    ]
    const plain = PARTS.slice(0, 2)
    expect([...fillsToOpen([...plain, ...WHOLE], rows).keys()]).toEqual([2])
    expect(fillLines(WHOLE, { entry: 100, stop: 95, order }, makeSummary())[0]).toMatch(
      /^entry \(limit at 100.25, rested, filled inside the bar\) 2024-01-02: 3 MEX at 100.00/,
    )
    expect(orderWords(market)).toBe('market order, filled at the open')
    expect(orderWords({ ...order, rests: false, place: 'open' })).toBe(
      'limit at 100.25, traded on arrival, filled at the open',
    )
    expect(orderWords({ ...market, kind: 'stop-limit', trigger: 101, limit: 100.5, rests: true })).toBe(
      'stop entry at 101.00, limit at 100.50, rested, filled at the open',
    )
  })

  it('tell of legs that closed no contract, and of the stop that had moved', () => {
    const leg = (n: number, stop: number, contracts: number[], reason = 'target'): LegReceipt => ({
      ...{ leg: n, reason, price: 100 + n, stop, contracts },
    })
    const legs = [leg(1, 95, [0, 0]), leg(2, 100, [0, 0]), leg(3, 100, [1, 0])]
    const fills = [fill(0, { contracts: [1, 0] }), fill(3, { contracts: [1, 0] })]
    expect(fillLines(fills, { entry: 100, stop: 95, legs }, makeSummary())).toEqual([
      expect.stringMatching(/^entry /),
      'leg 1 (target): at 101.00, too small a part to close a contract; the position went on',
      'leg 2 (target): at 102.00, too small a part to close a contract; the position went on; the stop had moved to 100.00, the entry',
      expect.stringMatching(/^leg 3 \(target\) .*fees \$0.25$/),
    ])
  })

  it('add up by leg, where a trade left in parts', () => {
    const { rows } = legCostTable(makeResult({ fills: [...PARTS, ...WHOLE] }))
    expect(rows).toEqual([
      ['Entry', '2', '$1.00', '$0.50', '$0.00'],
      ['Leg 1', '2', '$0.50', '$0.50', '$0.00'],
      ['Leg 2', '1', '$0.50', '$0.25', '−$0.10'],
    ])
    expect(legCostTable(makeResult({ fills: WHOLE })).rows).toEqual([])
    expect(String(table(legCostTable(makeResult({ fills: PARTS }))))).toContain('Costs by leg')
  })

  it('are part of the story of a decision', () => {
    const whole: Receipt = {
      ...{ trade: 1, id: '1', side: 'long', entry: 100, stop: 95, time: null, decision: 'taken', equity: 1000 },
      ...{ base: 1000, stage: 0, cashFlow: 0, demoted: null, unlock: null, sizing: null, events: [] },
    }
    expect(explainReceipt(whole, makeSummary(), PARTS)).toContain('Fills\n  entry 2024-01-02: 3 MEX at 100.00;')
    expect(explainReceipt(whole, makeSummary())).not.toContain('Fills')
  })
})
