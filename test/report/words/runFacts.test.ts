import { describe, expect, it } from 'vitest'
import { runFacts } from '../../../src/report/words/runFacts.ts'
import type { Summary } from '../../../src/results/summary.ts'
import { makeResult } from '../makeResult.ts'

const factOf = (label: string, facts: Partial<Summary['facts']>, others: Partial<Summary> = {}) => {
  const result = makeResult()
  const summary = { ...result.summary, ...others, facts: { ...result.summary.facts, ...facts } }
  return runFacts({ ...result, summary }).find(fact => fact.label === label)?.text
}

describe('runFacts', () => {
  it('says how many fills lie between two ticks, trades that were never open apart', () => {
    expect(factOf('Off the tick', { trades: 9, void: 1, exits_off_tick: 3 })).toBe(
      '3 exits of 8 trades: no order fills there (fills.ticks: round)',
    )
    expect(factOf('Off the tick', { trades: 9, void: 1, exits_off_tick: 3, entries_off_tick: 1 })).toMatch(
      /^1 entry and 3 exits of 8 trades: /,
    )
    expect(factOf('Off the tick', { exits_off_tick: 0 })).toBeUndefined()
  })

  it('advises no rounding that is in force, nor one that a list cannot have', () => {
    const off = { trades: 9, void: 1, exits_off_tick: 3 }
    const { data, period } = makeResult().summary
    expect(factOf('Off the tick', off, { data: { ...data, ticksRounded: true } })).toBe(
      '3 exits of 8 trades: the prices of the data lie there',
    )
    expect(factOf('Off the tick', off, { period: { ...period, bars: null } })).toBe(
      '3 exits of 8 trades: the list has prices between two ticks',
    )
  })

  it('says what could not be split, and what the broker closed for the night', () => {
    expect(factOf('Not split', { legs_without_contracts: 24 })).toMatch(/^24 legs had no whole contract to leave with/)
    expect(factOf('Day margin', { day_margin_cuts: 18 })).toMatch(/^the broker closed contracts on 18 evenings,/)
    expect(factOf('Not split', { legs_without_contracts: 0 })).toBeUndefined()
    expect(factOf('Day margin', { day_margin_cuts: 0 })).toBeUndefined()
  })
})
