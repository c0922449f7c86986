import { describe, expect, it } from 'vitest'
import { runFacts } from '../../../src/report/words/runFacts.ts'
import { makeResult } from '../makeResult.ts'

const factOf = (label: string, facts: Partial<ReturnType<typeof makeResult>['summary']['facts']>) => {
  const result = makeResult()
  const summary = { ...result.summary, facts: { ...result.summary.facts, ...facts } }
  return runFacts({ ...result, summary }).find(fact => fact.label === label)?.text
}

describe('runFacts', () => {
  it('says how many exits lie between two ticks, trades that were never open apart', () => {
    expect(factOf('Off the tick', { trades: 9, void: 1, exits_off_tick: 3 })).toBe(
      '3 of 8 exits: no order fills there (fills.ticks: round)',
    )
    expect(factOf('Off the tick', { exits_off_tick: 0 })).toBeUndefined()
  })

  it('says what could not be split, and what the broker closed for the night', () => {
    expect(factOf('Not split', { legs_without_contracts: 24 })).toMatch(/^24 legs had no whole contract to leave with/)
    expect(factOf('Day margin', { day_margin_cuts: 18 })).toMatch(/^the broker closed contracts on 18 evenings,/)
    expect(factOf('Not split', { legs_without_contracts: 0 })).toBeUndefined()
    expect(factOf('Day margin', { day_margin_cuts: 0 })).toBeUndefined()
  })
})
