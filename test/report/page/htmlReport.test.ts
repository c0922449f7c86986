import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { htmlReport } from '../../../src/report/page/htmlReport.ts'
import { money } from '../../../src/report/words/format.ts'
import type { RunResult } from '../../../src/results/runResult.ts'
import { makeCurve, makeResult, makeRow, makeSummary } from '../makeResult.ts'
import { makeSampledResult, makeSamples } from '../makeSamples.ts'

let page = ''
let sampled = ''
beforeAll(async () => {
  page = await htmlReport(makeResult())
  sampled = await htmlReport(makeSampledResult())
})

/** What a reader sees: no markup, no charts, no style. */
function textOf(markup: string): string {
  return markup
    .replace(/<style>.*?<\/style>|<svg.*?<\/svg>|<[^>]+>/gs, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
}

function sectionText(markup: string, id: string): string {
  const section = new RegExp(`<section id="${id}".*?</section>`, 's').exec(markup)
  return section === null ? '' : textOf(section[0])
}

describe('htmlReport', () => {
  it('answers first: question, outcome, what happened, its reason, what to do, checks, and what flatters it', () => {
    expect(sectionText(page, 'answer')).toMatch(
      /^ Does it survive the step-up, and is there an edge\? Edge unproven The account grew\. It ended with \$1,234\.50\. What to do next\. Stay with MEX and collect more trades/,
    )
    const answer = sectionText(page, 'answer')
    expect(answer).toContain('Kept: Stays above ruin $995 lowest Ruin is at $500, 50% of the start')
    expect(answer).toContain('Kept: Drawdown within 30% 14.4% inside bars')
    expect(answer).toContain(
      'Not kept: Shows an edge −0.52 to +1.94 R 95% range, 0 is inside; mean +0.71 R of 40 trades',
    )
    expect(answer).toContain('Worth of the larger contracts +$34.50 2.8% of the end; MEX alone ends with $1,200')
    expect(answer).toMatch(/The author says: A made-up market\. 1 more note The price file has no volume\. $/)
  })

  it('keeps the account in figures in its record', () => {
    const figures = sectionText(page, 'figures')
    expect(page.match(/<dl class="numbers">.*?<\/dl>/s)![0].match(/<dt>/g)).toHaveLength(5)
    expect(figures).toContain('Ended with $1,234.50 from $1,000.00, +23.4%, +51.0% a year one history: no interval')
    expect(figures).toContain('14.4% 13.3% marked, 14.4% intrabar, 11.1% closed-trade')
    expect(figures).toContain('+0.71 R 95% interval −0.52 R to +1.94 R')
    expect(figures).toContain('+$34.50 MEX (micro) alone ends with $1,200.00 one history: no interval')
    expect(figures).toContain('Trades won 66.7% 95% interval 20.0% to 93.0%')
    expect(figures).toMatch(/It unlocked EX\. $/)
  })

  it('has its answer, evidence and record in order, the record folded and in the list of contents', () => {
    const ids = [...page.matchAll(/<section id="([^"]+)"/g)].map(match => match[1])
    const evidence = ['gap', 'alternatives', 'edge', 'results', 'drawdown', 'use']
    const record = [
      ...['figures', 'costs', 'plan', 'ledger', 'months', 'metrics', 'drawdowns', 'skipped', 'liquidation'],
      ...['ambiguity', 'assumptions', 'data', 'contracts', 'repeat', 'glossary'],
    ]
    expect(ids).toEqual(['answer', ...evidence, ...record])
    expect([...page.matchAll(/<details class="record">/g)]).toHaveLength(record.length)
    const rail = /<nav class="rail".*?<\/nav>/s.exec(page)![0]
    expect([...rail.matchAll(/href="#([^"]+)"/g)].map(match => match[1])).toEqual(ids)
  })

  it('says nothing but how to make it tradable where no trade fits', async () => {
    const facts = { ...{ taken: 0, skipped: 4, skipped_risk: 4 }, final_equity: 1000 }
    const summary = makeSummary({ outcome: 'not tradable' }, facts)
    const rows = [200, 400, 800].map((equityForOne, i) =>
      makeRow({ trade: i + 1, status: 'skipped', riskOfOne: equityForOne / 5, equityForOne: equityForOne * 10 }),
    )
    const idle = await htmlReport(makeResult({ summary, rows, curve: makeCurve([1000, 1000]) }))
    const answer = sectionText(idle, 'answer')
    expect(answer).toMatch(/^ Can this plan be traded at all\? Not tradable/)
    expect(answer).toContain(
      'One MEX, the smallest contract, loses $80.00 at the stop of a typical trade, at least $40.00.',
    )
    expect(answer).toContain(
      'A larger account, for half of them $4,000 From $2,000 one of them fits, from $8,000 nine in ten',
    )
    const ids = [...idle.matchAll(/<section id="([^"]+)"/g)].map(match => match[1])
    expect(ids).toEqual(['answer', 'skipped', 'assumptions', 'data', 'contracts', 'repeat', 'glossary'])
  })

  it('shows the plan with its dead steps', () => {
    const plan = sectionText(page, 'plan')
    expect(plan).toContain('MEX (micro) 2 5 6')
    expect(plan).toContain('EX (standard) unlocked 3 2024-01-04 $1,085.00')
    expect(plan).toContain('$1,000.00 1 2024-01-01 3 0 live')
    expect(plan).toContain('$1,250.00 3 2024-01-04 3 0 dead')
    expect(plan).toContain('1 dead step')
  })

  it('leads from the ideal to the account, one rule a row', () => {
    const gap = sectionText(page, 'gap')
    expect(gap).toContain('no margin it would have ended with $1,300.00; the account differs by −$65.50')
    expect(gap).toContain('most by whole contracts −$50.00.')
    expect(gap).toContain('Whole contracts −$50.00 $1,250.00 3 Spread and slippage −$9.00 $1,241.00 3')
    expect(gap).toContain('Margin and liquidation $0.00 $1,234.50 3 The account −$65.50 $1,234.50 3')
  })

  it('tells halves and sides apart, each with its interval or the reason why there is none', () => {
    const edge = sectionText(page, 'edge')
    expect(edge).toContain('First half 20 +0.50 R −1.00 R to +2.00 R')
    expect(edge).toContain('Second half less first +0.20 R −1.90 R to +2.30 R')
    expect(edge).toContain('Short 0 – no trade Long less short – fewer than 10 trades on one side')
  })

  it('says what was used of time, margin and trades, with the plan’s limit of margin', () => {
    const use = sectionText(page, 'use')
    expect(use).toContain('Time in the market of the bars, at their close 40.0%')
    expect(use).toContain('Margin at entry, most 12.0% of the equity, in trade 3; the plan allows 50%')
    expect(use).toContain('Trades taken 3 of 4 Risk taken, of the risk asked 90.0%')
    expect(use).toContain('Mean R of the 3 closed trades taken +0.71 R −0.52 R to +1.94 R')
    expect(use).toContain('Mean R of the 1 closed trade skipped with one smallest contract – fewer than two trades')
  })

  it('splits gross to net, and by contract', () => {
    const costs = sectionText(page, 'costs')
    expect(costs).toContain('From gross to net Part MEX (micro) EX (standard) Whole Share of gross')
    expect(costs).toContain('Gross $150.00 $100.00 $250.00 100.0%')
    expect(costs).toContain('Spread and slippage −$6.00 −$3.00 −$9.00 −3.6%')
    expect(costs).toContain('Funding −$0.50 −$1.00 −$1.50 −0.6%')
    expect(costs).toContain('Net $140.50 $94.00 $234.50 93.8%')
    expect(costs).not.toContain('Liquidation')
  })

  it('gives metrics, and a reason where there is none', () => {
    const metrics = sectionText(page, 'metrics')
    expect(metrics).toContain('Sharpe ratio 1.23')
    expect(metrics).toContain('Sortino ratio – no losing period')
    expect(metrics).toContain('Profit factor – no losing trade')
    expect(metrics).toContain('365 periods a year (UTC days)')
  })

  it('shows the ledger, with skipped trades as such', () => {
    const ledger = sectionText(page, 'ledger')
    expect(ledger).toContain('All trades.')
    expect(ledger).toContain(
      '3 long 2024-01-04 100.00 95 2024-01-05 115.00 target 1 EX + 1 MEX $18.00 $2.50 $42.50 +2.36',
    )
    expect(ledger).toMatch(/2 long 2024-01-03 100\.00 95 2024-01-04 115\.00 risk \$1,042\.50 skipped: risk/)
  })

  it('shows skips, closest calls, the other order, drawdowns, sources and how to repeat the run', () => {
    expect(sectionText(page, 'skipped')).toContain('risk 1 25.0% one contract would have risked more than the budget')
    expect(sectionText(page, 'liquidation')).toMatch(/2 2024-01-03 100\.00 98 71\.5 – 42\.0%/)
    expect(sectionText(page, 'ambiguity')).toContain('ends with $1,300.00 (+$65.50)')
    expect(sectionText(page, 'drawdowns')).toContain('1 13.3% $144.40 2024-01-04 2024-01-05 not yet 6')
    expect(sectionText(page, 'contracts')).toContain('micro multiplier rule book of the exchange, 2026-01-02')
    expect(sectionText(page, 'contracts')).toContain('$1.00 a contract + 0.020% maker, 0.050% taker')
    expect(sectionText(page, 'repeat')).toContain('npx stepup run small.yaml --seed 7')
    expect(sectionText(page, 'repeat')).toContain('a'.repeat(64))
    expect(sectionText(page, 'assumptions')).toContain('Stop and target in one bar: the stop first.')
  })

  it('shows samples by risk level, and says what value they trade', () => {
    const samples = sectionText(sampled, 'samples')
    expect(samples).toContain('500 accounts of 100 trades each, drawn in blocks of 5 on average from 150 trades')
    expect(samples).toContain(
      'Samples trade the contract value of today, at 2,500.00, while the replay trades the value',
    )
    expect(samples).toContain('2% this plan 90.0% 88.2% to 91.8% 10.0%')
    expect(samples).toContain('2% this plan $1,100 $1,045 to $1,155 $800.00')
    expect(samples).toContain('1% EX (standard) 40.0% 39.2% to 40.8% 5.0% 4.9% to 5.1% 55.0% 53.9% to 56.1% over 100')
    expect(samples).toContain('35.0% 34.3% to 35.7% 61 58 to over 100')
    const head = sectionText(sampled, 'figures')
    expect(head).toMatch(/The run: 4 trades Ended with .* 500 samples of 100 trades at 2% Median end/)
    expect(head).toContain('Survive 90.0% neither ruined nor stalled ; 95% interval 88.2% to 91.8% ruined 10.0%, 95%')
    expect(head).toContain('Median end $1,100 95% interval $1,045 to $1,155')
    expect(head).toContain('Larger contracts: typical end +2.02% 95% interval +1.01% to +3.05%')
    expect(head).toContain('Drawdown that 95% stay within 30.0% 95% interval 28.5% to 31.5%')
    expect(samples).toContain('450 of 500 accounts still alive after 100 trades')
    expect(samples).toMatch(/100 \$600.00 \$1,000 \$1,200 \$1,600 \$2,200 \$1,300 450/)
    const risks = sectionText(sampled, 'risks')
    expect(risks).toContain("Paired with this plan's 2%")
    expect(risks).toContain('1% +2.0% +1.9% to +2.1% 45.0% 93.0%')
    expect(sectionText(page, 'samples') + sectionText(page, 'risks')).toBe('')
  })

  it('shows the fan of price paths, and says why these are not played again', async () => {
    const summary = makeSummary({ samples: { ...makeSamples(), from: 'paths', poolSize: null } })
    const paths = await htmlReport({ ...makeSampledResult(), summary })
    expect(sectionText(paths, 'samples')).toContain('no single account follows an edge')
    expect(paths).toContain('aria-label="Fan of the equity of the sampled accounts')
    expect(sectionText(paths, 'what-if')).toContain('price paths of their own, which the page cannot simulate again')
  })

  it('sums every folded section up by one figure, on every kind of page', async () => {
    const { data } = makeSummary()
    const kinds: readonly RunResult[] = [
      makeResult({ rows: [], drawdowns: [], summary: makeSummary({ outcome: 'not tested' }, { taken: 0, trades: 0 }) }),
      { ...makeSampledResult(), summary: makeSummary({ samples: makeSamples(), data: { ...data, model: 'garch' } }) },
    ]
    for (const markup of [page, ...(await Promise.all(kinds.map(kind => htmlReport(kind))))]) {
      const folded = [...markup.matchAll(/<details class="record"><summary>(.*?)<\/summary>/gs)]
      expect(folded.length).toBeGreaterThan(4)
      for (const [, row] of folded) expect(row).toMatch(/<\/h2><span>[^<]*\w[^<]*<\/span>$/)
    }
    expect(page).toContain('Trades</h2><span>3 of 4 taken</span>')
    expect(page).toContain('Order inside bars</h2><span>the other order: +$65.50</span>')
    expect(page).toContain('Closest calls to liquidation</h2><span>')
  })

  it('prints no raw NaN, null, undefined or Infinity', async () => {
    expect(page).not.toMatch(/\b(NaN|null|undefined|Infinity)\b/)
    expect(await htmlReport(emptyResult())).not.toMatch(/\b(NaN|null|undefined|Infinity)\b/)
  })

  it('explains every word that it marks, once each, and no other', () => {
    const found = (pattern: RegExp) => [...sampled.matchAll(pattern)].map(match => match[1]!)
    const marked = new Set(found(/popovertarget="([^"]+)"/g))
    expect(marked.size).toBeGreaterThan(20)
    expect(found(/ popover id="([^"]+)"/g).sort()).toEqual([...marked].sort())
    expect(sectionText(sampled, 'glossary')).toMatch(/^ .*Base The equity that the risk budget/)
  })

  it('keeps dates whole where they stand in text', () => {
    const text = page.replace(/<script.*?<\/script>|<svg.*?<\/svg>|<table>.*?<\/table>|<code.*?<\/code>/gs, '')
    const dates = text.match(/\d{4}-\d\d-\d\d/g)!
    expect(dates.length).toBeGreaterThan(2)
    expect(text.match(/<span class="date">\d{4}-\d\d-\d\d/g)).toHaveLength(dates.length)
  })

  it('escapes hostile names wherever they stand', async () => {
    const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`
    const { market, data, scenario } = makeSummary()
    const summary = makeSummary({
      name: evil,
      notes: [evil],
      verdict: { sentences: [evil, evil], details: [evil] },
      notices: [evil],
      assumptions: [evil],
      seed: evil,
      market: {
        ...market,
        underlying: evil,
        quote: evil,
        venue: evil,
        tiers: market.tiers.map(tier => ({ ...tier, symbol: evil + tier.name, margin: evil })),
        sources: [{ of: evil, field: evil, source: evil }],
      },
      data: { ...data, facts: [evil] },
      scenario: { ...scenario, file: evil, text: evil, overrides: [evil] },
      inputs: [{ file: evil, sha256: evil }],
    })
    const hostile = await htmlReport(makeResult({ summary, rows: [makeRow({ reason: evil, events: [evil] })] }))
    expect(hostile).not.toMatch(/<script|<img/i)
    expect(hostile.replace(/&lt;|&#60;|"[^"]*"/g, '')).not.toMatch(/<[^>]*onerror/)
  })

  it('forbids everything but its own style sheet, and loads nothing', () => {
    const style = /<style>(.*?)<\/style>/s.exec(page)![1]!
    const hash = createHash('sha256').update(style).digest('base64')
    const policy = textOf(/Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!)
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    )
    expect(page).not.toMatch(/https?:\/\/|<script|<link|@import|url\(|\ssrc=|\sstyle=/)
    expect([...page.matchAll(/href="([^"]*)"/g)].every(match => match[1]!.startsWith('#'))).toBe(true)
  })

  it('heads every table and every row', () => {
    const tables = page.match(/<table>.*?<\/table>/gs)!
    expect(tables.length).toBeGreaterThan(10)
    for (const table of tables) {
      expect(table).toContain('<caption>')
      expect(table).toContain('<th scope="col"')
      for (const row of table.match(/<tbody>.*<\/tbody>/s)![0].match(/<tr>/g) ?? []) expect(row).toBe('<tr>')
      expect(table.match(/<tr><th scope="row"/g)?.length).toBe(table.match(/<tr>/g)!.length - 1)
    }
  })

  it('stays under a megabyte without its scripts with 5,000 trades and 100,000 bars', async () => {
    const result = largeResult(5000, 100_000)
    const large = await htmlReport(result)
    expect(large.length).toBeLessThan(1_000_000)
    expect(sectionText(large, 'ledger')).toContain('360 of 5,000 trades: the first, the last, and those with events')
    expect(sectionText(large, 'ledger')).toContain('trades not shown')
    expect(sectionText(large, 'answer')).toContain('of 100,000 bar closes, the extremes among them')
    expect(sectionText(large, 'answer')).toContain(money(Math.max(...result.curve.equity), 'USD'))
  })
})

/** A strategy that never traded, on a ladder of one contract. */
function emptyResult(): RunResult {
  const { market } = makeSummary()
  const empty = { values: {}, reasons: {} }
  const summary = makeSummary(
    {
      outcome: 'not tested',
      verdict: { sentences: [], details: [] },
      market: { ...market, venue: null, leverage: null, tiers: market.tiers.slice(0, 1), sources: [] },
      period: { start: null, end: null, days: null, bars: null },
      curve: { ...empty, periodsPerYear: 252, periods: 'trades' },
      tradeMetrics: empty,
      plan: { risk: 0.01, rebase: 0, ruin: null, stages: [], unlocks: [], demotions: [], baseSteps: [] },
      costs: { gross: 0, spread: 0, fees: 0, funding: 0, liquidationFee: 0, net: 0, shareOfGross: null, byTier: [] },
      risk: { asked: 0, taken: 0, share: null, meanShare: null },
      largerContracts: null,
      ambiguity: null,
      closestCalls: [],
      notes: [],
      notices: [],
      assumptions: [],
      inputs: [],
    },
    { trades: 0, taken: 0, skipped: 0, skipped_risk: 0, worst_drawdown_marked: null, worst_drawdown_intrabar: null },
  )
  return {
    summary,
    rows: [],
    fills: [],
    curve: makeCurve([]),
    closes: null,
    drawdowns: [],
    bands: [],
    pool: null,
    outputs: [],
  }
}

/** Every tenth trade moves the base; equity swings and grows. */
function largeResult(trades: number, bars: number): RunResult {
  const equity = Array.from({ length: bars }, (_, i) => 1000 + i * 0.1 + 200 * Math.sin(i / 50))
  const rows = Array.from({ length: trades }, (_, i) =>
    makeRow({ trade: i + 1, r: Math.sin(i), events: i % 10 === 0 ? ['rebase_up', 'margin_cut'] : ['margin_cut'] }),
  )
  return makeResult({ rows, curve: makeCurve(equity) })
}
