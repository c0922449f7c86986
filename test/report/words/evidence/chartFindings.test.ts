import { describe, expect, it } from 'vitest'
import { excursionFinding, FINDINGS, rollingFinding } from '../../../../src/report/words/evidence/chartFindings.ts'
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
      'At its deepest 20.0% below the peak, inside bars, within your 30%',
      'At its deepest 20.0% below the peak, inside bars, past your 10%',
      'At its deepest 20.0% below the peak, inside bars',
    ])
  })

  it('tells how many accounts are ruined, and nothing where none is', () => {
    const { samples } = summary
    const told = (share: number) =>
      FINDINGS.alive({
        ...summary,
        samples: {
          ...samples!,
          risks: samples!.risks.map(level => ({ ...level, ruined: { ...level.ruined, share } })),
        },
      })
    expect([told(0.18), told(0.0004), told(0)]).toEqual([
      '18 of 100 are ruined within 100 trades',
      '0.04% are ruined within 100 trades',
      null,
    ])
  })

  it('sums up the costs, also where funding is more than all of them, or there were none', () => {
    const cost = (changes: Partial<Summary['costs']>) =>
      FINDINGS.cost({ ...summary, costs: { ...summary.costs, ...changes } })
    const none = { spread: 0, fees: 0, funding: 0, liquidationFee: 0 }
    expect([cost({}), cost({ funding: -100 }), cost({ ...none, shareOfGross: 0 })]).toEqual([
      'Costs took $15.50: 6.2% of the gross profit',
      'Funding brought in $86.00 more than all costs took',
      'There were no costs',
    ])
    expect(cost({ shareOfGross: null })).toBe('Costs took $15.50: there was no gross profit to pay them from')
  })

  it('tells what half of the winners went through, and what half of the losers let go', () => {
    const went = (adverse: number, favourable: number, r: number) => ({ adverse, favourable, r })
    const trades = [went(0.1, 3, 2), went(0.3, 2, 1), went(0.9, 2, 1), went(1, 0.2, -1), went(1, 0.6, -1)]
    expect(excursionFinding('adverse', trades)).toBe('Half of the winners went at most 0.30 stop distances against')
    expect(excursionFinding('favourable', trades)).toBe('Half of the losers were once 0.60 stop distances ahead')
    expect(excursionFinding('favourable', trades.slice(0, 3))).toBeNull()
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
      'The band never leaves 0: no window shows an edge by itself',
      'The band lies above 0 at times, in 1 of 3 windows',
      'The band lies above and below 0 at times, in 2 of 2 windows',
    ])
  })
})
