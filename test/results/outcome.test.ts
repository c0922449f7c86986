import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/results/account.ts'
import { cutOffOf } from '../../src/results/cutOff.ts'
import { moneyMade, outcomeOf } from '../../src/results/outcome.ts'
import { FACTS, makeEdge } from '../report/makeResult.ts'

const GREW = { start: 1000, final_equity: 1200, trades: 40, taken: 40, skipped: 0, skipped_risk: 0 }
const decides = cutOffOf([{ net: -1, r: -1 }], [{ trade: 2, net: 9, r: 9 }])

function outcome(facts: Partial<Facts>, edgeShown = true, cutOff: typeof decides = null) {
  return outcomeOf({
    facts: { ...FACTS, ...GREW, ...facts },
    edge: edgeShown ? makeEdge(0.1, 1) : makeEdge(-0.1, 1),
    cutOff,
  })
}

describe('outcomeOf', () => {
  it('takes the worst that holds', () => {
    const all = { ruined: true, stalled: true, final_equity: 500 }
    expect(outcome({ ...all, trades: 0, taken: 0 })).toBe('not tested')
    expect(outcome({ ...all, trades: 3, taken: 0 })).toBe('not tradable')
    expect(outcome(all)).toBe('ruined')
    expect(outcome({ ...all, ruined: false })).toBe('stalled')
    expect(outcome({ ...all, ruined: false, stalled: false })).toBe('lost')
    expect(outcome({}, false)).toBe('unproven')
    expect(outcome({})).toBe('shown')
  })

  it('has tested nothing where every trade was void', () => {
    expect(outcome({ trades: 3, taken: 0, void: 3 })).toBe('not tested')
    expect(outcome({ trades: 3, taken: 0, void: 2 })).toBe('not tradable')
  })

  it('takes no deposit for a gain, no withdrawal for a loss, and rounding for neither', () => {
    expect(outcome({ total_cash_flows: 300 })).toBe('lost')
    expect(outcome({ final_equity: 900, total_cash_flows: -200 })).toBe('shown')
    expect(outcome({ final_equity: 1000 - 1e-7 })).toBe('shown')
    expect(outcome({ final_equity: 1000 - 1e-5 })).toBe('lost')
  })

  it('shows nothing that hangs on a trade which was still open at the end', () => {
    expect(outcome({}, true, decides)).toBe('unproven')
    expect(outcome({}, true, { ...decides!, decides: false })).toBe('shown')
    expect(outcome({ final_equity: 900 }, true, decides)).toBe('lost')
  })
})

describe('moneyMade', () => {
  it('leaves cash flows out', () => {
    expect(moneyMade({ ...FACTS, start: 1000, final_equity: 1500, total_cash_flows: 300 })).toBe(200)
  })
})
