import { describe, expect, it } from 'vitest'
import { type DecisiveOfHedge, hedgeOutcomeOf } from '../../src/results/hedgeOutcome.ts'

const outcome = (facts: Partial<DecisiveOfHedge>) =>
  hedgeOutcomeOf({ taken: 1, liquidations: 0, worst_drawdown_idle: 0.4, worst_drawdown_total: 0.2, ...facts })

describe('hedgeOutcomeOf', () => {
  it('is a liquidation, whatever else came of it', () => {
    expect(outcome({ liquidations: 1 })).toBe('liquidated')
  })

  it('is a hedge that was never opened', () => {
    expect(outcome({ taken: 0 })).toBe('not opened')
  })

  it('goes by the deepest fall of the whole, against that with the account idle', () => {
    expect(outcome({})).toBe('fell less')
    expect(outcome({ worst_drawdown_total: 0.4 })).toBe('fell no less')
    expect(outcome({ worst_drawdown_total: 0.4 * (1 - 1e-12) })).toBe('fell no less')
    expect(outcome({ worst_drawdown_total: 0.5 })).toBe('fell no less')
  })
})
