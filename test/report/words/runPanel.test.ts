import { describe, expect, it } from 'vitest'
import { htmlReport } from '../../../src/report/page/htmlReport.ts'
import { whatIfHeadline } from '../../../src/report/words/levels/whatIfWords.ts'
import { panelOf } from '../../../src/report/words/panel/panelOf.ts'
import { makeVerdict } from '../../../src/report/words/verdict.ts'
import type { Facts } from '../../../src/results/account.ts'
import type { Summary } from '../../../src/results/summary.ts'
import { wilson } from '../../../src/stats/intervals/wilson.ts'
import { makeEdge, makeResult, makeRow, makeSummary } from '../makeResult.ts'
import { makeSamples } from '../makeSamples.ts'

const scenario = (overrides: readonly string[], text = 'name: Small example') => ({
  scenario: { ...makeSummary().scenario, overrides, text },
})

function played(changes: Partial<Summary>, facts: Partial<Facts> = {}) {
  const summary = makeSummary(changes, facts)
  return makeResult({ summary: { ...summary, verdict: makeVerdict(summary) } })
}

const panel = (changes: Partial<Summary>, facts: Partial<Facts> = {}) => panelOf(played(changes, facts))

describe('the panel of a run that was ruined', () => {
  const ruin = { trade: 4, time: null, rows: 8, cause: 'price' } as const
  const ruined = (more: Partial<Summary> = {}) =>
    panel({ outcome: 'ruined', ruin, ...more }, { ruined: true, final_equity: 400, taken: 4 })

  it('says what ruined it, and which command plays smaller risks of the same scenario', () => {
    const { headline, reason, next } = ruined(scenario(['plan.risk=2%', 'plan.rebase=0']))
    expect(headline).toBe('Ruined after 4 of 4 trades: half the money was gone.')
    expect(reason).toMatch(/^Trade 4 left \$400: the ruin level of \$500/)
    expect(next).toMatchObject({
      text: 'Lower the risk: stepup compare plays smaller ones on the same draws.',
      command: 'npx stepup compare small.yaml --set plan.rebase=0 --risk 0.25%,0.5%,1%',
    })
  })

  it('compares the plans of a scenario that names plans, which --risk cannot', () => {
    const { next } = ruined(scenario([], 'name: x\nvariants:\n  - { name: a }\n'))
    expect(next!.command).toBe('npx stepup compare small.yaml')
  })
})

describe('the panel of a run that stalled', () => {
  const stalled = makeSummary({ outcome: 'stalled' }, { taken: 2, trades: 40 })
  const next = (accounts: readonly number[]) => {
    const rows = accounts.map((equityForOne, i) => makeRow({ trade: i + 1, equityForOne }))
    return panelOf(makeResult({ rows, summary: { ...stalled, verdict: makeVerdict(stalled) } })).next!.text
  }

  it('names the account that its trades fit', () => {
    expect(next([500, 2000, 4000])).toBe(
      'Take a larger account: from $4,000 on one MEX fits nine in ten of these trades.',
    )
    expect(next([500, 600, 700])).toBe(
      'Add money, or take a smaller contract: from $700 on one MEX fits nine in ten of these trades.',
    )
  })
})

describe('the panel of a run that breaks a limit of the user’s own', () => {
  const limits = { ruin: null, drawdown: 0.1 }

  it('says so in its reason, and what to do about that before anything else', () => {
    for (const outcome of ['unproven', 'shown'] as const) {
      const { reason, next } = panel({ outcome, limits })
      expect(reason).toMatch(/^It fell 14\.4%, past your limit of 10%\. A trade made/)
      expect(next).toMatchObject({
        text: 'Lower the risk, as this breaks your limit: stepup compare plays smaller ones.',
        command: 'npx stepup compare small.yaml --risk 0.25%,0.5%,1%',
      })
    }
    expect(panel({ limits: { ruin: null, drawdown: 0.15 } }).reason).toMatch(/^A trade made/)
  })

  it('tells redrawn accounts from the history', () => {
    const samples = makeSamples()
    expect(panel({ samples, limits: { ruin: null, drawdown: 0.2 } }).reason).toMatch(
      /^5 of 100 redrawn accounts fall deeper than 30\.0%, past your limit of 20%\./,
    )
    expect(panel({ samples, limits: { ruin: 0.01, drawdown: null } }).reason).toMatch(
      /^Of redrawn accounts 10\.0% are ruined, up to 10\.2%: past your limit of 1%\./,
    )
  })
})

describe('the panel of a run of so few samples that they cannot show the limit of ruin', () => {
  const limits = { ruin: 0.01, drawdown: null }
  const of = (share: number, accounts: number) => {
    const samples = makeSamples()
    const ruined = { share, ...wilson(Math.round(share * accounts), accounts) }
    const risks = samples.risks.map(level => ({ ...level, samples: accounts, ruined }))
    return panel({ outcome: 'unproven', limits, samples: { ...samples, count: accounts, risks } })
  }
  const limit = ({ checks }: ReturnType<typeof of>) => checks.find(({ label }) => label === 'Ruin within 1%')!.state

  it('asks for more of them: no smaller risk would show it either', () => {
    const few = of(0, 200)
    expect(few.reason).toMatch(/^A trade made/)
    expect(limit(few)).toBe('open')
    expect(few.next).toMatchObject({
      text: 'Play at least 381 samples: fewer cannot show ruin within 1%.',
      command: 'npx stepup run small.yaml --set samples.count=10000',
    })
  })

  it('is content with enough, and finds what breaks the limit with few', () => {
    expect(limit(of(0, 381))).toBe('kept')
    expect(of(0, 381).next!.text).toMatch(/^Stay with /)
    expect(limit(of(0.05, 200))).toBe('not kept')
    expect(of(0.05, 200).next!.text).toMatch(/^Lower the risk, as this breaks your limit/)
  })

  it('is told that accounts which take no trade, or stall, show nothing', () => {
    const idle = (riskTakenShare: number, stalled: number) => {
      const samples = makeSamples()
      const risks = samples.risks.map(level => ({
        ...{ ...level, riskTakenShare, stalled: { share: stalled, low: stalled, high: stalled } },
      }))
      const of = { ...samples, risks }
      const { checks } = panel({ outcome: 'unproven', limits: { ruin: 0.01, drawdown: 0.9 }, samples: of })
      return { checks, headline: whatIfHeadline(risks[0]!, 'USD', limits) }
    }
    const never = idle(0, 1)
    expect(never.headline).toBe('At 1% no account takes a trade: no contract fits them.')
    expect(never.checks).toContainEqual(
      expect.objectContaining({ state: 'open', label: 'Ruin within 1%', value: 'not played' }),
    )
    expect(never.checks).toContainEqual(
      expect.objectContaining({
        ...{ state: 'open', label: 'Drawdown within 90%' },
        detail: expect.stringMatching(/^not one of [\d,]+ redrawn accounts takes a trade$/),
      }),
    )
    expect(JSON.stringify(idle(0.2, 0.8).checks)).toContain('80.0% of redrawn accounts stall')
    expect(idle(0.2, 0.8).headline).toBe('At 1% 80.0% of the accounts stall: no contract fits them any more.')
    expect(idle(0.9, 0.04).headline).toContain('% are ruined, 4.0% stall')
  })

  it('is told so by the what-if panel, too', () => {
    const [level] = makeSamples().risks
    const said = (share: number) =>
      whatIfHeadline({ ...level!, samples: 200, ruined: { share, ...wilson(200 * share, 200) } }, 'USD', limits)
    expect(said(0)).toMatch(/0% are ruined; too few accounts to show ruin within 1%\.$/)
    expect(said(0.05)).toMatch(/are ruined: past your limit, ruin of 1%\.$/)
  })
})

describe('the page of one trade', () => {
  const edge = { ...makeEdge(0, 0, 1), mean: 1.81, low: null, high: null, reason: 'fewer than two values' }
  const one = { trades: 1, taken: 1, skipped: 0, skipped_risk: 0, final_equity: 1012 }
  const period = { ...makeSummary().period, days: 0.125 }

  it('says that it proves nothing, what it made, what it takes, and nothing else', async () => {
    const result = { ...played({ edge, period }, one), rows: [makeRow()] }
    const { question, headline, reason, checks } = panelOf(result)
    expect(question).toBe('What does this trade prove?')
    expect(headline).toBe('One trade says nothing about a strategy: bring at least 30.')
    expect(reason).toBe('It grew 1.2% in 3 hours: the trade made +1.81 R, and a single value has no interval.')
    expect(checks.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      '30 closed trades: 1 of 30',
      'Stays above ruin: $995 lowest',
    ])
    const page = await htmlReport(result)
    const ids = [...page.matchAll(/<section id="([^"]+)"/g)].map(match => match[1])
    expect(ids).toEqual(['answer', 'ledger', 'assumptions', 'data', 'contracts', 'repeat', 'glossary'])
  })

  it('is not that of one trade taken of many', () => {
    const { question, reason, checks } = panel({ edge, plan: { ...makeSummary().plan, unlocks: [] } }, { taken: 1 })
    expect(question).toBe('Does it survive the step-up, and is there an edge?')
    expect(reason).toMatch(/One closed trade made \+1\.81 R: a single value has no interval\.$/)
    expect(checks.find(({ label }) => label === 'Step-up to EX')!.detail).toBe('The one trade taken was with MEX')
  })
})
