import { describe, expect, it } from 'vitest'
import { nextSteps } from '../../../src/report/terminal/nextSteps.ts'
import { makeSummary } from '../makeResult.ts'
import { makeComparison, makeSamples } from '../makeSamples.ts'

const plain = makeSummary({ outcome: 'unproven', ruin: null, samples: makeSamples() })

describe('nextSteps', () => {
  it('goes on to the comparison and to the step-up', () => {
    const unlocked = nextSteps(plain, 'reports/small')
    expect(plain.plan.unlocks[0]!.trade).toBe(3)
    expect(unlocked).toEqual([
      'Next: npx stepup compare small.yaml  (which risk to take)',
      'Next: npx stepup why reports/small --trade 3  (the step-up, sum by sum)',
    ])
  })

  it('goes to the trade that ruined the account before any step-up, and to the last where there is neither', () => {
    const ruin = { trade: 5, time: null, rows: 5, cause: 'price' } as const
    expect(nextSteps({ ...plain, outcome: 'ruined', ruin }, 'r')[1]).toContain('--trade 5  (the trade that ruined')
    expect(nextSteps({ ...plain, outcome: 'ruined', ruin }, 'r')[0]).toMatch(
      /compare small\.yaml --risk \S+% {2}\(smaller risks/,
    )
    const flat = { ...plain, plan: { ...plain.plan, unlocks: [] } }
    expect(nextSteps(flat, 'r')[1]).toContain(`--trade ${plain.facts.trades}  (the last decision`)
  })

  it('compares nothing without samples', () => {
    expect(nextSteps({ ...plain, samples: null }, 'r')[0]).toBe('Next: npx stepup init mine  (a scenario of your own)')
  })

  it.each(['not tradable', 'not tested'] as const)('asks what is possible where it was %s', outcome => {
    const steps = nextSteps({ ...plain, outcome }, 'r')
    expect(steps[0]).toBe('Next: npx stepup check small.yaml  (whether this plan can be traded at all)')
    expect(steps.join()).not.toContain('why')
  })

  it('quotes what a shell would split', () => {
    expect(nextSteps(plain, "my runs/o'hara")[1]).toContain(`'my runs/o'\\''hara'`)
  })

  it('looks at the plan that was played: every value given by hand stays', () => {
    const scenario = { ...plain.scenario, overrides: ['account.start=500', 'plan.risk=26%'] }
    const given = '--set account.start=500 --set plan.risk=26%'
    expect(nextSteps({ ...plain, scenario }, 'r')[0]).toContain(`compare small.yaml ${given}  (`)
    expect(nextSteps({ ...plain, scenario, outcome: 'not tradable' }, 'r')[0]).toContain(`check small.yaml ${given}  (`)
  })

  it('goes from a comparison to the level that it speaks of, without the levels that were compared', () => {
    const scenario = { ...plain.scenario, overrides: ['samples.risks=[1%, 2%]', 'plan.risk=3%', 'plan.rebase=50%'] }
    const comparison = makeComparison()
    const compared = { ...plain, scenario, comparison }
    const { recommendation } = comparison
    const chosen = { ...comparison, recommendation: { ...recommendation, recommended: '0.01' } }
    expect(nextSteps({ ...compared, comparison: chosen }, 'r')[0]).toBe(
      'Next: npx stepup run small.yaml --set plan.rebase=50% --set plan.risk=1%  (the level recommended, by itself)',
    )
    const unlimited = { ...recommendation, recommended: '0.01', ruinLimit: null, drawdownLimit: null }
    expect(nextSteps({ ...compared, comparison: { ...comparison, recommendation: unlimited } }, 'r')[0]).toMatch(
      /^Next: npx stepup compare small\.yaml .*--set limits\.ruin=1% --set limits\.drawdown=30% {2}\(the same within limits/,
    )
    const even = { ...comparison.withoutEdge!, levels: plain.samples!.risks, within: ['0.01', '0.02'], largest: '0.02' }
    expect(nextSteps({ ...compared, comparison: { ...comparison, withoutEdge: even } }, 'r')[0]).toMatch(
      /--set plan\.risk=1% {2}\(the smallest that ends so, by itself: it keeps the limits without an edge\)$/,
    )
    const none = { ...comparison, recommendation: { ...recommendation, recommended: null }, withoutEdge: null }
    expect(nextSteps({ ...compared, comparison: none }, 'r')[0]).toBe(
      'Next: npx stepup run small.yaml --set plan.risk=3% --set plan.rebase=50%  (the plan alone)',
    )
  })
})
