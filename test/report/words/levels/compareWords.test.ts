import { describe, expect, it } from 'vitest'
import { compareHeadline, whatHelps } from '../../../../src/report/words/levels/compareWords.ts'
import type { Recommendation } from '../../../../src/results/comparison.ts'
import type { SampleSummary } from '../../../../src/results/samples.ts'
import { makeEdge } from '../../makeResult.ts'
import { makeComparison, makeSamples } from '../../makeSamples.ts'

const LIMITS = { ruinLimit: 0.01, drawdownLimit: 0.3 }
const NO_LIMITS = { ruinLimit: null, drawdownLimit: null }

/** What a page is headed with where 1% is recommended among so many levels. */
function headline(levels: number, changes: Partial<Recommendation>, more: Partial<SampleSummary> = {}): string {
  const comparison = makeComparison()
  const made = makeSamples()
  const own = { value: 1050, low: 1000, high: 1090 }
  const samples = { ...made, risks: made.risks.map(level => (level.own ? { ...level, medianFinal: own } : level)) }
  const recommendation = {
    ...comparison.recommendation,
    recommended: '0.01',
    best: '0.01',
    within: ['0.01', '0.02'],
    ...changes,
  }
  const told = { samples: { ...samples, risks: samples.risks.slice(0, levels), ...more } }
  return compareHeadline({ ...comparison, edge: makeEdge(0.1, 0.5), recommendation }, told)
}

describe('the headline of a comparison', () => {
  it('says among how many the recommended level grows the most', () => {
    expect(headline(2, LIMITS)).toBe('1%: it grows the most of the levels that keep your limits.')
  })

  it('does not speak of the most where there is one', () => {
    expect(headline(2, { ...LIMITS, within: ['0.01'] })).toBe('1%: the one level that keeps your limits, and it grows.')
  })

  it('says what growth alone would cost where the scenario sets no limits', () => {
    expect(headline(2, NO_LIMITS)).toBe('No limits are set: at 1% 2.0% are ruined.')
  })

  it('says why none is recommended', () => {
    expect(headline(2, { ...NO_LIMITS, recommended: null })).toBe(
      'No risk level is recommended: no level makes the middle account grow.',
    )
    const refused = { ...NO_LIMITS, recommended: null, untradable: ['0.01', '0.02'] }
    expect(headline(2, refused, { dayMargin: 'left out' })).toBe(
      'No risk level can be judged: drawn trades have no hours.',
    )
  })
})

describe('what helps without an edge', () => {
  it('names the levels that end just the same as the largest that keeps the limits', () => {
    const comparison = makeComparison()
    const samples = makeSamples()
    const said = (levels: typeof samples.risks) => {
      const withoutEdge = { ...comparison.withoutEdge!, levels, within: ['0.01', '0.02'], largest: '0.02' }
      return whatHelps({ ...comparison, withoutEdge }, { samples })
    }
    const [small, large] = samples.risks
    expect(said([small!, large!])).toBe(
      '2% is the largest level that keeps your limits even without the edge. 1% ends just the same, as more risk came to no more contracts; it promises no growth.',
    )
    const other = { ...small!, medianFinal: { ...small!.medianFinal, value: 1090 } }
    expect(said([other, large!])).toMatch(/even without the edge\. It promises no growth\.$/)
  })
})
