import { describe, expect, it } from 'vitest'
import { htmlReport } from '../../../src/report/page/htmlReport.ts'
import { levelPairTable } from '../../../src/report/tables/levelPairTable.ts'
import { textOf } from '../../../src/report/words/cell.ts'
import { chartWords } from '../../../src/report/words/panel/chartWords.ts'
import type { Panel } from '../../../src/report/words/panel/panel.ts'
import { panelOf } from '../../../src/report/words/panel/panelOf.ts'
import type { ComparisonSummary, Recommendation } from '../../../src/results/comparison.ts'
import type { RunResult } from '../../../src/results/runResult.ts'
import type { LevelFigures, RiskLevelSummary, SampleSummary } from '../../../src/results/samples.ts'
import { makeEdge, makeResult, makeRow, makeSummary } from '../makeResult.ts'
import { makeComparison, makeSamples } from '../makeSamples.ts'

const LIMITS = { ruin: 0.2, drawdown: 0.4 }
const NOTHING = { share: 0, low: 0, high: 0.002 }
const ALL = { share: 1, low: 0.998, high: 1 }

interface Given {
  readonly levels?: (level: RiskLevelSummary) => RiskLevelSummary
  readonly samples?: Partial<SampleSummary>
  readonly advice?: Partial<Recommendation>
  readonly comparison?: Partial<ComparisonSummary>
  readonly limits?: { ruin: number | null; drawdown: number | null }
  readonly facts?: object
  readonly rows?: RunResult['rows']
}

function compared({ levels = level => level, advice = {}, limits = LIMITS, facts = {}, ...given }: Given): RunResult {
  const made = makeSamples()
  const samples = { ...made, risks: made.risks.map(levels), ...given.samples }
  const comparison = makeComparison()
  const ends = { ruinLimit: limits.ruin, drawdownLimit: limits.drawdown }
  const summary = makeSummary(
    {
      ...{ samples, limits },
      comparison: {
        ...comparison,
        edge: makeEdge(0.1, 0.5),
        withoutEdge: null,
        recommendation: { ...comparison.recommendation, ...ends, ...advice },
        ...given.comparison,
      },
    },
    facts,
  )
  return makeResult({ summary, ...(given.rows === undefined ? {} : { rows: given.rows }) })
}

/** A level that stalls in so many of its accounts, and is not ruined in any. */
const stalling =
  (share: number) =>
  (level: RiskLevelSummary): RiskLevelSummary => ({
    ...level,
    ruined: NOTHING,
    drawdownP95: { value: 0, low: 0, high: 0 },
    stalled: share === 1 ? ALL : { share, low: share - 0.03, high: share + 0.03 },
    riskTakenShare: share === 1 ? null : 0.02,
  })

const cells = (result: RunResult) => levelPairTable(result)!.rows.flat().flat()
const ticks = (result: RunResult) => cells(result).filter(cell => typeof cell !== 'string' && 'kept' in cell)
const said = ({ headline, reason, next, checks }: Panel) =>
  [headline, reason, next?.text ?? '', ...checks.flatMap(({ label, value, detail }) => [label, value, detail])].join(
    '\n',
  )

const untradable = { untradable: ['0.01', '0.02'], within: [], best: null }
const twins = (levels: readonly RiskLevelSummary[]) =>
  levels.map(({ own: _own, paired: _paired, winsShare: _wins, ...level }): LevelFigures => level)

describe('a comparison of levels that cannot be traded', () => {
  const rows = [2000, 4000, 8000].map((equityForOne, i) =>
    makeRow({ trade: i + 1, status: 'skipped', skipReason: 'risk', riskOfOne: equityForOne / 50, equityForOne }),
  )
  const given = { levels: stalling(1), advice: untradable, rows, facts: { taken: 0, trades: 3, final_equity: 1000 } }
  const result = compared(given)
  const panel = panelOf(result)

  it('says so, with what it would take, and of limits nothing', () => {
    expect(panel.chip!.words).toBe('Not tradable')
    expect(panel.headline).toBe('No risk level can be traded: no trade was taken.')
    expect(panel.reason).toContain('One MEX, the smallest contract, loses')
    expect(panel.next!.text).toContain('Take a larger account: from $4,000 on one MEX fits half')
    expect(said(panel)).not.toMatch(/limit|lower the risk/)
    expect(chartWords(result).finding).toContain('would take nine in ten of these trades')
  })

  it('does not speak of the history where that takes trades at the largest level: the samples play at the last price', () => {
    const cheap = rows.map(row => ({ ...row, riskOfOne: 18, equityForOne: 900 }))
    const { reason } = panelOf(compared({ ...given, rows: cheap }))
    expect(reason).toMatch(/^Not one of [\d,]+ accounts took a trade at 2% at the last price of the data/)
  })

  it('has nothing else below but what was asked', async () => {
    const page = await htmlReport(result)
    const ids = [...page.matchAll(/<section id="([^"]+)"/g)].map(match => match[1])
    expect(ids).toEqual(['answer', 'skipped', 'assumptions', 'data', 'contracts', 'repeat', 'glossary'])
  })

  it('ticks no limit, with limits or without', () => {
    expect(ticks(result).every(cell => typeof cell !== 'string' && 'kept' in cell && cell.kept === false)).toBe(true)
    expect(cells(result).map(textOf)).toContain('no trade')
    const bare = compared({ ...given, limits: { ruin: null, drawdown: null } })
    expect(panelOf(bare).headline).toBe(panel.headline)
    expect(said(panelOf(bare))).not.toMatch(/limit/)
  })

  it('says that most accounts stall where some traded', () => {
    const stalled = compared({ levels: stalling(0.8), advice: untradable })
    const { headline, reason, next, checks } = panelOf(stalled)
    expect(headline).toBe('No risk level can be traded: most accounts stall.')
    expect(reason).toBe('Even at 2% 400 of 500 accounts stall: the smallest contract no longer fits them.')
    expect(next!.text).toBe('Take a larger account, or a smaller contract.')
    expect(checks.map(({ label, value }) => `${label}: ${value}`)).toContain('1% can be traded: 80.0% stall')
    expect(chartWords(stalled).finding).toBe('At every level most accounts stall')
    expect(ticks(stalled).map(textOf)).toEqual(['80.0%', '80.0%'])
  })

  it('leaves a level that cannot be traded out of what keeps the limits', () => {
    const first = (level: RiskLevelSummary) =>
      level.own ? { ...level, drawdownP95: { value: 0.3, low: 0.2, high: 0.35 } } : stalling(0.8)(level)
    const result = compared({ levels: first, advice: { untradable: ['0.01'], within: ['0.02'] } })
    expect(chartWords(result).finding).toBe('Every tradable level keeps your limits')
    const { checks } = panelOf(result)
    expect(checks).toContainEqual(expect.objectContaining({ label: '1% can be traded', state: 'not kept' }))
    expect(ticks(result).map(textOf)).toEqual(['80.0%', '30.0%', '10.0%'])
  })
})

describe('a comparison that is not judged', () => {
  it('asks for more samples where these cannot show the limit of ruin, and ticks no ruin', () => {
    const levels = (level: RiskLevelSummary) => ({ ...level, ruined: { share: 0, low: 0, high: 0.3 } })
    const few = compared({ levels, advice: { samplesNeeded: 189, within: [], best: null } })
    const panel = panelOf(few)
    expect(panel.headline).toBe('No risk level is recommended: too few samples for your limits.')
    expect(panel.next!.text).toBe('Play at least 189 samples: fewer cannot show ruin within 20%.')
    expect(chartWords(few).finding).toBe('500 samples cannot show your limit of ruin')
    expect(ticks(few).map(textOf)).toEqual(['30.0%', '30.0%'])
  })

  it('says why where drawn trades have no day margin', () => {
    const night = compared({ samples: { dayMargin: 'left out' }, levels: stalling(1), advice: untradable })
    const panel = panelOf(night)
    expect(panel.reason).toContain('Drawn trades have no hours, so they post the margin of the exchange')
    expect(panel.next!.text).toBe(
      'Simulate prices (prices.model) with samples.from: paths, which plays the day margin: samples of a price file cannot.',
    )
    expect(said(panel)).not.toMatch(/lower the risk|larger account/)
    expect(chartWords(night).finding).toBe('No level can be judged on drawn trades')
  })

  it('says only of risks that fall deeper that they do', () => {
    const none = { ruin: null, drawdown: null }
    expect(chartWords(compared({ limits: none })).finding).toBe('Growth against falls: no limit is set')
    const deeper = (level: RiskLevelSummary) => ({ ...level, drawdownP95: { value: level.risk * 10, low: 0, high: 1 } })
    expect(chartWords(compared({ limits: none, levels: deeper })).finding).toBe(
      'More risk, deeper falls: no limit is set',
    )
  })
})

describe('the level that is recommended', () => {
  const fresh = twins(makeSamples().risks).map(level => ({ ...level, shortfall: null }))
  const first = { recommended: '0.01', best: '0.01', within: ['0.01', '0.02'], fresh }

  it('is not said to grow the most alone where others end at the same money', () => {
    const panel = panelOf(compared({ advice: first, facts: { margin_cuts: 3, taken: 3 } }))
    expect(panel.headline).toBe('1% grows the most; 2% ends just the same.')
    expect(panel.checks).toContainEqual({
      ...{ state: 'open', label: '2% ends the same', value: '$1,100' },
      detail: 'At 2% margin cut the size of 3 of 3 trades',
    })
    expect(panelOf(compared({ advice: first, facts: { margin_cuts: 0 } })).checks).toContainEqual(
      expect.objectContaining({ detail: 'More risk came to no more contracts' }),
    )
  })

  it('is a figure and no recommendation where the scenario sets no limits: what it would cost stands beside it', () => {
    const advice = { ...first, ruinLimit: null, drawdownLimit: null }
    const panel = panelOf(compared({ advice, limits: { ruin: null, drawdown: null } }))
    expect(panel.chip).toEqual({ words: '1% grows the most', mark: '?', tone: 'open' })
    expect(panel.headline).toMatch(/^No limits are set: at 1% [\d.]+% are ruined\.$/)
    expect(panel.next?.command).toMatch(/^npx stepup compare .*--set limits\.ruin=1% --set limits\.drawdown=30%$/)
    const named = panel.checks.map(({ state, label }) => `${state}: ${label}`)
    expect(named).toContain('open: 1%: drawdown, no limit set')
    expect(named).toContain('open: 1%: ruin, no limit set')
    expect(said(panel)).not.toContain('recommended')
  })

  it('is held against the limits on fresh samples, which its check says: the table has those of the choice', () => {
    const details = panelOf(compared({ advice: first })).checks.map(({ label, detail }) => `${label}: ${detail}`)
    const own = details.filter(text => /^1%: /.test(text))
    expect(own.length).toBeGreaterThan(0)
    expect(own.filter(text => !text.includes('on fresh samples'))).toEqual([])
    expect(details.filter(text => !text.startsWith('1%') && text.includes('fresh'))).toEqual([])
  })

  it('is not said to grow the most where it is the one that held on fresh samples', () => {
    const panel = panelOf(compared({ advice: { ...first, best: '0.02' } }))
    expect(panel.headline).toBe('1%: it holds on fresh samples, where 2% does not.')
  })
})

describe('plans', () => {
  const named = (level: RiskLevelSummary) => ({ ...level, label: level.own ? 'as it is' : 'every trade' })

  it('stand in quotes in every sentence', () => {
    const levels = (level: RiskLevelSummary) =>
      level.own ? { ...named(level), drawdownP95: { value: 0.9, low: 0.8, high: 0.95 } } : named(level)
    const made = compared({ samples: { by: 'plan' }, levels })
    const risks = made.summary.samples!.risks
    const comparison = {
      edge: makeEdge(-0.1, 0.5),
      withoutEdge: { moved: 0.1, levels: twins(risks), within: ['0.01'], largest: '0.01' },
    }
    const result = compared({ samples: { by: 'plan' }, levels, comparison })
    expect(chartWords(result).finding).toBe('With no edge, “as it is” would break your limits')
    const panel = panelOf(result)
    expect(panel.next!.text).toContain('“every trade” is the plan of the largest risk that keeps')
    expect(panel.checks.map(({ label }) => label)).toEqual([
      'Shows an edge',
      '“every trade”, no edge: drawdown within 40%',
      '“every trade”, no edge: ruin within 20%',
      '“as it is”, no edge: drawdown within 40%',
    ])
    const chosen = { recommended: '0.01', best: '0.01', within: ['0.01'], fresh: [] }
    expect(panelOf(compared({ samples: { by: 'plan' }, levels, advice: chosen })).chip!.words).toBe(
      '“every trade” recommended',
    )
  })

  it('of one risk that keep the limits without the edge are named together, not the last of them', () => {
    const made = compared({ samples: { by: 'plan' }, levels: named })
    const { risks } = made.summary.samples!
    const levels = twins(risks).map(level => ({ ...level, risk: 0.02 }))
    const helped = (within: readonly string[], more: readonly RiskLevelSummary[] = []) => {
      const withoutEdge = { moved: 0.1, levels, within, largest: '0.02' }
      const samples = { by: 'plan' as const, risks: [...risks, ...more] }
      return panelOf(compared({ samples, comparison: { edge: makeEdge(-0.1, 0.5), withoutEdge } })).next!.text
    }
    expect(helped(['0.01', '0.02'])).toBe('Every plan keeps your limits even without the edge. None promises growth.')
    expect(helped(['0.01', '0.02'], [{ ...risks[0]!, variant: 'third', label: 'third' }])).toBe(
      '“every trade” and “as it is” keep your limits even without the edge. None promises growth.',
    )
    expect(helped(['0.02'])).toMatch(/^“as it is” is the plan of the largest risk that keeps/)
  })

  it('are spoken of together where every one breaks the limits', () => {
    const levels = (level: RiskLevelSummary) => ({ ...named(level), drawdownP95: { value: 0.9, low: 0.8, high: 0.95 } })
    const result = compared({ samples: { by: 'plan' }, levels, advice: { within: [], best: null } })
    expect(chartWords(result).finding).toBe('Every plan would break your limits')
  })
})

describe('the table under the chart', () => {
  it('tells of every larger contract how likely it is, and by which trade half of the accounts have it', () => {
    const table = levelPairTable(compared({}))!
    const at = table.columns.findIndex(({ head }) => head === 'Reach EX')
    expect(table.rows.map(row => textOf(row[at]!))).toEqual(['40%, over 100', '60%, 61'])
  })
})
