import { describe, expect, it } from 'vitest'
import { compilePlan, type PlanTerms } from '../../src/core/plan.ts'
import { PLAN } from './support.ts'

const account = { start: 1000, leverage: 1, marginMode: 'isolated' } as const
const table = Float64Array.of(Number.NaN, Number.NaN, 6.3)

describe('compilePlan', () => {
  it('asks for confidence only where the plan names one, whatever table there is', () => {
    const qualifyT = (confidence: number | null) =>
      compilePlan({ ...PLAN, qualify: { ...PLAN.qualify, confidence } }, account, table).qualifyT
    expect([qualifyT(null), qualifyT(0.95)]).toEqual([null, table])
  })

  it('has no cash flows unless some are given, and sorts dated ones by their time', () => {
    expect(compilePlan(PLAN, account, null)).toMatchObject({ flows: [], flowEveryTrades: 0, flowAmount: 0 })
    const dated = [2, 1].map(time => ({ time, amount: time }))
    expect(compilePlan(PLAN, account, null, { dated }).flows.map(flow => flow.time)).toEqual([1, 2])
  })

  it('keeps a tier above what demotion takes, for ever where nothing demotes', () => {
    const kept = (demote: PlanTerms['demote']) => compilePlan({ ...PLAN, demote }, account, null).keepShare
    expect([0.25, null].map(kept)).toEqual([0.75, 0])
  })
})
