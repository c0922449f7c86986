import { describe, expect, it } from 'vitest'
import { FINDINGS, rollingFinding } from '../../../../src/report/words/evidence/chartFindings.ts'
import type { Summary } from '../../../../src/results/summary.ts'
import { makeSummary } from '../../makeResult.ts'
import { makeSampledResult } from '../../makeSamples.ts'

const { summary } = makeSampledResult()
const alternative = (finalEquity: number) => ({ line: { finalEquity }, reason: null })

describe('the finding over a chart', () => {
  it('is a sentence of its own for every chart of a sampled run, or nothing', () => {
    const found = Object.values(FINDINGS).map(finding => finding(summary))
    const said = found.filter(sentence => sentence !== null)
    expect(said.length).toBeGreaterThan(6)
    expect(new Set(said).size).toBe(said.length)
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z\d].{8,90}(?<!\.)$/)
  })

  it('tells the account from what doing less would have come to', () => {
    const told = (smallest: number, held: number) =>
      FINDINGS.alternatives({
        ...makeSummary({}, { final_equity: 1500 }),
        alternatives: { smallestOnly: alternative(smallest), buyAndHold: alternative(held) },
      } as unknown as Summary)
    expect(told(1200, 1800)).toBe('It ended with $300 more than MEX alone and $300 less than holding')
    expect(told(1500, 1500)).toBe('It ended with as much as MEX alone and as much as holding')
  })

  it('names the rule that took most, or nothing where none changed the end', () => {
    const gap = (...changes: number[]) =>
      FINDINGS.gap({
        ...makeSummary(),
        idealGap: { steps: changes.map((change, i) => ({ rule: (['spread', 'fees'] as const)[i], change })) },
      } as unknown as Summary)
    expect([gap(-20, -300), gap(40, 0), gap(0, 0)]).toEqual([
      'Fees took most: $300',
      'Spread and slippage added most: $40.00',
      null,
    ])
  })

  it('holds the deepest fall against the limit', () => {
    const fall = (drawdown: number | null) =>
      FINDINGS.drawdown({
        ...makeSummary({}, { worst_drawdown_intrabar: 0.2 }),
        limits: { drawdown, ruin: null },
      } as Summary)
    expect([fall(0.3), fall(0.1), fall(null)]).toEqual([
      'At its deepest 20.0% below the peak, within your 30%',
      'At its deepest 20.0% below the peak, past your 10%',
      'At its deepest 20.0% below the peak',
    ])
  })

  it('says where the band of the last trades lies', () => {
    const [over, under, across] = [
      { low: 0.1, high: 1 },
      { low: -1, high: -0.1 },
      { low: -1, high: 1 },
    ]
    expect([[over], [under], [across], [over, across, across], [over, under]].map(rollingFinding)).toEqual([
      'The band lies above 0 throughout',
      'The band lies below 0 throughout',
      'The band never leaves 0: no stretch shows an edge by itself',
      'The band lies above 0 at times, in 1 of 3 windows',
      'The band lies above and below 0 at times, in 2 of 2 windows',
    ])
  })
})
