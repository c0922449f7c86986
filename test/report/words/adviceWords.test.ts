import { describe, expect, it } from 'vitest'
import { adviceWords } from '../../../src/report/words/adviceWords.ts'
import type { FreshLevel, Recommendation } from '../../../src/results/comparison.ts'
import type { SampleSummary } from '../../../src/results/samples.ts'
import { makeSamples } from '../makeSamples.ts'

const samples = makeSamples()
const ADVICE: Recommendation = {
  ruinLimit: null,
  drawdownLimit: null,
  samplesNeeded: null,
  untradable: [],
  within: [0.01, 0.02],
  best: 0.02,
  fresh: [],
  recommended: null,
}
const LIMITED = { ruinLimit: 0.02, drawdownLimit: 0.3 }

function words(changes: Partial<Recommendation>, more: Partial<SampleSummary> = {}): string {
  return adviceWords({ ...ADVICE, ...changes }, { market: { quote: 'USD' } as never, samples: { ...samples, ...more } })
}

const fresh = (risk: number, shortfall: FreshLevel['shortfall']): FreshLevel => {
  const { own, paired, winsShare, ...figures } = samples.risks[0]!
  return { ...figures, risk, shortfall }
}

describe('adviceWords', () => {
  it('speaks of levels that keep limits only where there are limits', () => {
    expect(words({})).toBe(
      'The scenario sets no limits (limits: { ruin, drawdown }). The best median growth of all levels has 2%.',
    )
    expect(words({ ruinLimit: 0.02, within: [0.02] })).toBe(
      'Limits: ruin at most 2% (upper bound). Only 2% keeps them.',
    )
    expect(words(LIMITED)).toContain('Levels within: 1%, 2%. The best median growth of these has 2%.')
  })

  it('names the levels that cannot be traded', () => {
    expect(words({ untradable: [0.01], within: [0.02] })).toContain('1% cannot be traded: no trade is taken, or most')
    const none = words({ ...LIMITED, untradable: [0.01, 0.02], within: [], best: null })
    expect(none).toContain('No level can be traded')
    expect(none).not.toContain('keeps them')
  })

  it('says that not trading does better where no median account grows, and still names the levels within', () => {
    const text = words({ ...LIMITED, best: null })
    expect(text).toContain('Levels within: 1%, 2%. At none of these does the median account grow: not trading does')
    expect(words({ best: null })).toContain('At no level does the median account grow')
    expect(words({ ...LIMITED, within: [0.01], best: null })).toContain(
      'Only 1% keeps them. The median account does not grow at 1%: not trading does better.',
    )
  })

  it('asks for more samples where these cannot show the limit, not for less risk', () => {
    const text = words({ ...LIMITED, samplesNeeded: 189, within: [], best: null }, { count: 100 })
    expect(text).toContain('100 samples cannot show ruin at or below 2%: at least 189 samples are needed.')
    expect(text).not.toContain('lower the risk')
    expect(words({ ...LIMITED, within: [], best: null })).toContain('No risk level keeps them: lower the risk')
  })

  it('tells how the choice does on fresh samples, and which lower level to take where it fails there', () => {
    const held = words({ ...LIMITED, fresh: [fresh(0.02, null)], recommended: 0.02 })
    expect(held).toMatch(/On 500 fresh samples, which had no part in the choice, it ends at .* at 95%\.$/)
    const lower = words({ fresh: [fresh(0.02, 'breaks the limits'), fresh(0.01, null)], recommended: 0.01 })
    expect(lower).toMatch(/at 95%: there it breaks the limits\. 1% ends at .* at 95%\. So take 1%\.$/)
    const none = words({ fresh: [fresh(0.02, 'does not grow')], recommended: null })
    expect(none).toMatch(/there it does not grow\. No lower level is left .*, so none is recommended\.$/)
  })
})
