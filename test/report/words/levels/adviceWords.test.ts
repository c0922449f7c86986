import { describe, expect, it } from 'vitest'
import { adviceWords } from '../../../../src/report/words/levels/adviceWords.ts'
import type { ComparisonSummary, FreshLevel, Recommendation } from '../../../../src/results/comparison.ts'
import type { SampleSummary } from '../../../../src/results/samples.ts'
import { riskVariant } from '../../../../src/run/sampling/lanes.ts'
import { makeEdge } from '../../makeResult.ts'
import { makeComparison, makeSamples } from '../../makeSamples.ts'

const made = makeSamples()
const samples = {
  ...made,
  risks: made.risks.map(level =>
    level.own ? level : { ...level, medianFinal: { value: 1050, low: 1000, high: 1090 } },
  ),
}
const ADVICE: Recommendation = {
  ruinLimit: null,
  drawdownLimit: null,
  samplesNeeded: null,
  untradable: [],
  within: ['0.01', '0.02'],
  best: '0.02',
  fresh: [],
  recommended: null,
}
const LIMITED = { ruinLimit: 0.02, drawdownLimit: 0.3 }

function words(
  changes: Partial<Recommendation>,
  more: Partial<SampleSummary> = {},
  comparison: Partial<ComparisonSummary> = {},
): string {
  const recommendation = { ...ADVICE, ...changes }
  const shown = { ...makeComparison(), edge: makeEdge(0.1, 0.5), recommendation, ...comparison }
  return adviceWords(shown, { market: { quote: 'USD' } as never, samples: { ...samples, ...more } })
}

/** The same without an edge that is shown. */
const unproven = (changes: Partial<Recommendation>, comparison: Partial<ComparisonSummary> = {}) =>
  words(changes, {}, { edge: makeEdge(-0.01, 0.56), ...comparison })

const fresh = (risk: number, shortfall: FreshLevel['shortfall']): FreshLevel => {
  const { own, paired, winsShare, ...figures } = samples.risks[0]!
  return { ...figures, risk, shortfall }
}

describe('adviceWords', () => {
  it('speaks of levels that keep limits only where there are limits', () => {
    expect(words({ recommended: '0.02' })).toBe(
      '2% grows the most, which is no recommendation: nothing says what it may cost. The scenario sets no limits (limits: { ruin, drawdown }). The best median growth of all levels has 2%.',
    )
    expect(words({ ruinLimit: 0.02, within: ['0.02'] })).toContain(
      'Limits: ruin at most 2% (upper bound). Only 2% keeps them.',
    )
    expect(words(LIMITED)).toContain('Levels within: 1%, 2%. The best median growth of these has 2%.')
  })

  it('says which others end at the same money as the best', () => {
    expect(words({ best: '0.01' }, { risks: made.risks })).toContain(
      'has 1%; 2% ends just the same, so the smaller risk is taken.',
    )
  })

  it('names the levels that cannot be traded', () => {
    expect(words({ untradable: ['0.01'], within: ['0.02'] })).toContain(
      '1% cannot be traded: no trade is taken, or most',
    )
    const none = words({ ...LIMITED, untradable: ['0.01', '0.02'], within: [], best: null })
    expect(none).toContain('No level can be traded')
    expect(none).not.toContain('keeps them')
  })

  it('says that not trading does better where no median account grows, and still names the levels within', () => {
    const text = words({ ...LIMITED, best: null })
    expect(text).toContain('Levels within: 1%, 2%. At none of these does the median account grow: not trading does')
    expect(words({ best: null })).toContain('At no level does the median account grow')
    expect(words({ ...LIMITED, within: ['0.01'], best: null })).toContain(
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
    const held = words({ ...LIMITED, fresh: [fresh(0.02, null)], recommended: '0.02' })
    expect(held).toMatch(
      /On 500 fresh samples, which had no part in the choice, it ends at .* at 95%\. 1% is the largest/,
    )
    const lower = words({
      ...LIMITED,
      fresh: [fresh(0.02, 'breaks the limits'), fresh(0.01, null)],
      recommended: '0.01',
    })
    expect(lower).toMatch(
      /^1% is recommended\. .* at 95%: there it breaks the limits\. 1% ends at .* at 95%\. So take 1%\. /,
    )
    const none = words({ fresh: [fresh(0.02, 'does not grow')], recommended: null })
    expect(none).toMatch(
      /^No level is recommended\. .* there it does not grow\. No lower level is left that keeps the limits and grows\.$/,
    )
  })
  it('recommends nothing without an edge, and says what still helps', () => {
    const text = unproven(LIMITED)
    expect(text).toMatch(
      /^No level is recommended: these trades do not prove an edge \(\+0\.28 R a trade, 95% interval −0\.01 R to \+0\.56 R\)\. Limits:/,
    )
    expect(text).toContain('What still helps: 1% is the largest level that keeps the limits with the edge removed')
    expect(text).toContain('every exit moved by 0.150 of its own stop distance, so that a trade makes 0 R on average')
    expect(text).toMatch(/it promises no growth\.$/)
    expect(text).not.toContain('best median growth')
    expect(unproven(LIMITED, { edge: makeEdge(-0.5, -0.1) })).toContain('these trades show a losing strategy (−0.30 R')
  })

  it('says where no level keeps the limits without the edge, or nothing is known of that', () => {
    const none = { moved: 0, levels: [], within: [], largest: null }
    expect(unproven(LIMITED, { withoutEdge: none })).toMatch(
      /No level keeps the limits on these trades, which have no gain to remove\.$/,
    )
    const unknown = { withoutEdge: null, reasons: { withoutEdge: 'prices are simulated' } }
    expect(unproven(LIMITED, unknown)).toContain('without the edge is not known: prices are simulated.')
    expect(unproven({})).not.toContain('edge removed')
  })

  it('says what keeps a level from being traded, without an edge, too', () => {
    expect(unproven({ ...LIMITED, untradable: ['0.01', '0.02'], within: [], best: null })).toContain(
      'No level can be traded',
    )
    expect(unproven({ ...LIMITED, samplesNeeded: 189, within: [], best: null })).toContain('189 samples are needed')
  })

  it('tells how often redrawn histories choose each level, and where they put the recommended one', () => {
    const level = (risk: number, chosen: number) => {
      return { ...riskVariant(risk), chosen, medianFinal: { low: 900, high: 2500 }, ruined: { low: 0, high: 0.04 } }
    }
    const histories = { count: 200, samples: 250, levels: [level(0.01, 136), level(0.02, 63)], none: 1 }
    const text = words({ ...LIMITED, fresh: [fresh(0.02, null)], recommended: '0.02' }, {}, { histories })
    expect(text).toContain(
      '200 histories redrawn from the tape, 250 accounts each, ruin judged by its share, choose 1% 136 times, 2% 63 times, none once.',
    )
    expect(text).toContain('In 95% of them 2% ends between $900.00 and $2,500 (median), with 0% to 4.0% ruined.')
  })

  it('names the levels whose growth is a choice of trades', () => {
    const side = (mean: number) => ({ trades: 40, meanR: { mean, low: mean - 0.1, high: mean + 0.1 } })
    const selection = (risk: number, low: number, high: number) => {
      return { ...riskVariant(risk), taken: side(-0.03), skipped: side(0.4), difference: { value: -0.4, low, high } }
    }
    const text = words({}, {}, { selections: [selection(0.005, -0.6, -0.2), selection(0.01, -0.6, 0.1)] })
    expect(text).toContain('At 0.5% the trades taken make −0.03 R and those skipped +0.40 R, so growth there depends')
    expect(text).not.toContain('At 1%')
  })

  it('gives plans in quotes, as their names may be words of the sentence', () => {
    const side = (mean: number) => ({ trades: 40, meanR: { mean, low: mean - 0.1, high: mean + 0.1 } })
    const as = { ...riskVariant(0.01), label: 'as it is' }
    const selections = [
      { ...as, taken: side(-0.03), skipped: side(0.4), difference: { value: -0.4, low: -0.6, high: -0.2 } },
    ]
    const chosen = { ...as, chosen: 3, medianFinal: { low: 900, high: 2500 }, ruined: { low: 0, high: 0.04 } }
    const histories = { count: 200, samples: 250, levels: [chosen], none: 0 }
    const text = words(
      {
        ...LIMITED,
        recommended: '0.01',
        best: '0.02',
        fresh: [fresh(0.02, 'does not grow'), { ...fresh(0.01, null), label: 'as it is' }],
      },
      { by: 'plan', risks: samples.risks.map(level => ({ ...level, label: level.own ? level.label : 'as it is' })) },
      { selections, histories },
    )
    expect(text).toContain('“as it is” is recommended.')
    expect(text).toContain('. “as it is” ends at')
    expect(text).toContain('choose “as it is” 3 times')
    expect(text).toContain('In 95% of them “as it is” ends between')
    expect(text).toContain('Under the plan “as it is” the trades taken make')
    expect(text.replaceAll('“as it is”', '')).not.toContain('as it is')
  })

  it('judges no level where drawn trades post the margin of the exchange in place of a day margin that the run has', () => {
    const refused = { untradable: samples.risks.map(({ variant }) => variant), within: [], best: null }
    expect(words(refused)).toContain('can be traded')
    const said = words(refused, { dayMargin: 'left out' })
    expect(said).toContain('is judged: drawn trades have no hours, so they post the margin of the exchange')
    expect(said).toContain('samples.from: paths with a price model plays the day margin')
    expect(said).not.toContain('be traded')
  })
})
