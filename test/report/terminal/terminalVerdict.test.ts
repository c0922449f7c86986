import { describe, expect, it } from 'vitest'
import { terminalVerdict } from '../../../src/report/terminal/terminalVerdict.ts'
import { makeVerdict } from '../../../src/report/words/verdict.ts'
import type { Facts } from '../../../src/results/account.ts'
import type { RunResult } from '../../../src/results/runResult.ts'
import type { Summary } from '../../../src/results/summary.ts'
import { makeCurve, makeResult, makeSummary } from '../makeResult.ts'
import { makeSamples } from '../makeSamples.ts'

function resultOf(changes: Partial<Summary> = {}, facts: Partial<Facts> = {}): RunResult {
  const summary = makeSummary(changes, facts)
  return makeResult({ summary: { ...summary, verdict: makeVerdict(summary) } })
}

function sampledOf(changes: Partial<Summary> = {}): RunResult {
  return resultOf({ samples: makeSamples(), ...changes })
}

function plain(result: RunResult, width = 100, full = false): string {
  return terminalVerdict(result, { width, color: false, full })
}

/** As one line, so that a test does not depend on where lines break. */
function flat(result: RunResult): string {
  return plain(result).replace(/\s+/g, ' ')
}

const ESCAPE = '\u001b'

describe('terminalVerdict', () => {
  it('says beside levels of which not one account took a trade that surviving says nothing', () => {
    const samples = makeSamples()
    const said = (riskTakenShare: number, dayMargin: 'left out' | undefined, survived = 1) => {
      const share = { share: survived, low: survived, high: survived }
      const risks = samples.risks.map(level => ({ ...level, riskTakenShare, survived: share }))
      const found = sampledOf({ samples: { ...samples, risks, ...(dayMargin === undefined ? {} : { dayMargin }) } })
      return plain(found, 100, true).replace(/\s+/g, ' ')
    }
    expect(said(0.5, 'left out')).not.toContain('not one account took')
    expect(said(0, 'left out')).toContain(
      'Not one account took a trade, as the day margin is left out: that they survived',
    )
    expect(said(0, undefined)).toContain('Not one account took a trade: that they survived says nothing')
    expect(said(0, undefined, 0)).toContain('Not one account took a trade: all of them stalled')
  })

  it('says how it ended before it gives figures', () => {
    expect(plain(resultOf()).split('\n').slice(0, 3)).toEqual([
      'Small example',
      'EDGE UNPROVEN',
      'It grew 23.4% in 9 days, but its trades prove no edge.',
    ])
  })

  it('labels the three drawdowns', () => {
    expect(flat(resultOf())).toMatch(
      /13\.3% at bar closes \(marked\), 14\.4% inside bars \(intrabar\), 11\.1% after trades/,
    )
  })

  it('labels the two drawdowns of a trade list', () => {
    const text = flat(resultOf({}, { worst_drawdown_marked: null, worst_drawdown_intrabar: null }))
    expect(text).toMatch(/12\.2% inside trades \(in-trade\), 11\.1% after trades/)
    expect(text).not.toContain('marked')
  })

  it('gives the contracts, skips, risk taken, costs and the other order', () => {
    const text = flat(resultOf())
    expect(text).toContain('MEX (micro) 2 trades, EX (standard) 1 trade; EX (standard) unlocked at trade 3, 2024-01-04')
    expect(text).toContain('1 of 4 trades: 1 risk (one contract would have risked more than the budget)')
    expect(text).toContain('90.0% of the 2% asked, after rounding down ($54.00 of $60.00)')
    expect(text).toContain('$15.50, 6.2% of the gross profit, spread and slippage $9.00 (3.6%), fees $5.00 (2.0%)')
    expect(text).toContain('with the target first the account ends with $1,300.00 (+$65.50); the unlocks stay the same')
  })

  it('counts the bars of simulated prices, whose dates are made up', () => {
    const { data } = makeSummary()
    const text = flat(resultOf({ data: { ...data, model: 'garch' } }))
    expect(text).toContain('Equity of one simulated path (number 1), bar 1 to bar')
    expect(text).toContain('EX (standard) unlocked at trade 3, bar 4')
    expect(text).not.toContain('2024-')
  })

  it('says at every width of what one simulated path alone did that it is one path', () => {
    const { data } = makeSummary()
    const played = sampledOf({ data: { ...data, model: 'garch' } })
    for (const width of [60, 80, 100, 120]) {
      const [shown = ''] = plain(played, width).replace(/\s+/g, ' ').split('Not shown here')
      expect(shown).toContain('Equity of one simulated path (number 1), bar 1 to bar')
      const facts = [...shown.matchAll(/(?:Worst drawdown|Not taken|Risk taken|Costs|Contracts):? (.{6})/g)]
      for (const [line, told] of facts) expect(told, line).toMatch(/^on (pat|one)/)
    }
    expect(plain(played, 100, true)).toContain('Worst drawdown on one simulated path (number 1): 13.3%')
    expect(plain(sampledOf(), 80)).not.toMatch(/simulated path|path 1/)
  })

  it('names unlocks that hang on the order inside bars', () => {
    const unlock = { trade: 3, time: '2024-01-04T00:00:00.000Z', tier: 'standard', equity: 1085 }
    const ambiguity = { ...makeSummary().ambiguity!, unlocksOnlyHere: [unlock], ruinedOther: true }
    const words = 'it would not unlock EX (standard) (at trade 3, 2024-01-04), it would be ruined'
    expect(flat(resultOf({ ambiguity }))).toContain(words)
  })

  it('says that there was no profit to pay costs from', () => {
    const costs = { ...makeSummary().costs, gross: -10, net: -25.5, shareOfGross: null }
    expect(flat(resultOf({ costs }))).toContain('$15.50, there was no gross profit to pay them from')
  })

  it('keeps to the width and, with the path of the report, to 40 lines', () => {
    for (const width of [24, 40, 59, 60, 80, 120, 200]) {
      for (const result of [resultOf({ name: 'x'.repeat(90), notes: notices }), sampledOf({ notes: notices })]) {
        const lines = plain(result, width).split('\n')
        expect(lines.length).toBeLessThanOrEqual(39)
        expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(width)
      }
    }
  })

  it('draws equity and drawdown between their extremes, whatever the width', () => {
    const equity = Array.from({ length: 10_000 }, (_, i) => (i === 4321 ? 9000 : i === 7777 ? 500 : 1000))
    const result = { ...resultOf(), curve: makeCurve(equity) }
    for (const width of [60, 80, 120]) {
      const text = plain(result, width)
      expect(text).toMatch(/Equity, .*\n *\$9,000┼ +╭─?╮\n(.*\n){3} *\$500\.00┼─+╯ ?╰─+\n/)
      expect(text).toMatch(/Below the peak, .*\n *−1\.0%┼─+╮\n(.*\n){2} *−95\.4%┤ +╰─+\n/)
    }
  })

  it('draws nothing of an account that did not move', () => {
    expect(plain({ ...resultOf(), curve: makeCurve([1000, 1000]) })).not.toContain('Equity')
  })

  it('tables the risk levels, with the intervals of the plan’s own; in text where lines are short', () => {
    const level =
      /\n +2% +90\.0% +10\.0% +0% +\$1,100 +30\.0%\n +\[88\.2%, 91\.8%\] +\[9\.8%, 10\.2%\] +\[0%, 0%\] +\[1,045, 1,155\] +\[28\.5%, 31\.5%\]/
    expect(plain(sampledOf(), 100)).toMatch(level)
    expect(plain(sampledOf(), 80)).toMatch(
      /\n +2% +90\.0% +10\.0% +0% +\$1,100 +30\.0%\n2%: survived 90\.0% \[88\.2%, 91\.8%\],/,
    )
    expect(plain(sampledOf(), 40, true)).toMatch(/\n1%: survived 98\.0%.*\n/)
  })

  const notices = Array.from(
    { length: 60 },
    (_, i) => `Notice ${i} is of some length, and fills the lines of a terminal.`,
  )

  it('answers, says why, gives every notice, and only then draws and tables', () => {
    const text = flat(sampledOf({ notices: notices.slice(0, 2) }))
    const places = [
      'EDGE UNPROVEN',
      'It started with',
      ...notices.slice(0, 2),
      'Equity',
      'Worst drawdown',
      'of 100 trades',
    ]
    expect(places.map(place => text.indexOf(place))).toEqual(
      places.map(place => text.indexOf(place)).toSorted((a, b) => a - b),
    )
    for (const place of places) expect(text).toContain(place)
  })

  it('leaves out figures for want of room, and notices never', () => {
    const text = flat(sampledOf({ notices }))
    for (const notice of notices) expect(text).toContain(`Notice: ${notice}`)
    expect(text).toMatch(
      /Not shown here, for want of room \(--full shows all\): (.*, )?plot of equity, plot of drawdown, worst drawdown/,
    )
    expect(flat(resultOf())).not.toContain('Not shown')
  })

  it('tells of the gap to the ideal in full alone', () => {
    expect(plain(sampledOf({}), 100, true)).toContain('Gap to ideal')
    expect(flat(sampledOf({ notices }))).not.toMatch(/gap to ideal/i)
  })

  it('keeps to 39 lines where notices do, and leaves out nothing in full', () => {
    const long = sampledOf({ notices: notices.slice(0, 10), notes: notices })
    expect(plain(long).split('\n').length).toBeLessThanOrEqual(39)
    expect(plain(long, 100, true)).not.toContain('Not shown')
    expect(plain(long, 100, true).replace(/\s+/g, ' ')).toContain(notices[59])
  })

  it('colours only when asked', () => {
    const colored = terminalVerdict(resultOf(), { width: 80, color: true })
    expect(colored).toContain(`${ESCAPE}[36mEDGE UNPROVEN`)
    expect(plain(resultOf(), 80)).not.toContain(ESCAPE)
    expect(colored.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '')).toBe(plain(resultOf(), 80))
  })

  it('never passes control characters of a name on', () => {
    const text = plain(resultOf({ name: `${ESCAPE}[31mred${ESCAPE}[2J\u0007` }))
    expect(text).not.toContain(ESCAPE)
    expect(text).not.toContain('\u0007')
  })

  it('has no figures to give for a plan that took no trade', () => {
    const text = plain(resultOf({ outcome: 'not tradable' }, { taken: 0 }))
    expect(text).toContain('NOT TRADABLE')
    expect(text).toContain('Not taken')
    expect(text).toContain('A made-up market.')
    expect(text).not.toContain('Costs')
  })

  it('prints no raw null, NaN or undefined', () => {
    const empty = { values: {}, reasons: {} }
    const risk = { asked: 0, taken: 0, share: null, meanShare: null }
    const text = plain(resultOf({ tradeMetrics: empty, risk, largerContracts: null, ambiguity: null }))
    expect(text).not.toMatch(/NaN|null|undefined|Infinity/)
  })
})
