import { describe, expect, it } from 'vitest'
import type { ComparedRun } from '../../../src/report/words/comparedRun.ts'
import { sideFinding } from '../../../src/report/words/panel/sideRanking.ts'
import { sharedTrades, sidePanel } from '../../../src/report/words/panel/sideWords.ts'
import type { Facts } from '../../../src/results/account.ts'
import type { Summary } from '../../../src/results/summary.ts'
import { makeEdge, makeResult, makeSummary } from '../makeResult.ts'
import { makeSamples } from '../makeSamples.ts'

const SIMULATED: Partial<Summary> = { data: { ...makeSummary().data, model: 'garch' }, outcome: 'unproven' }
const RUIN = { trade: 46, time: null, rows: 5, cause: 'price' } as const

function run(
  settings: Readonly<Record<string, string>>,
  changes: Partial<Summary> = {},
  { tape = 'one', ...facts }: Partial<Facts> & { tape?: string } = {},
): ComparedRun {
  const result = makeResult({
    summary: makeSummary(changes, facts),
    outputs: [{ file: 'tape.csv', sha256: tape }],
  })
  return { label: '', href: null, result, settings: new Map(Object.entries(settings)), finals: null }
}

const finding = (runs: readonly ComparedRun[]) => sideFinding(runs.map(({ result }) => result.summary))

describe('the answer of runs side by side', () => {
  it('names who shows an edge and who was ruined, and what one setting did', () => {
    const runs = [
      run({ 'plan.risk': '2%' }),
      run({ 'plan.risk': '1%', 'account.start': '5' }, { outcome: 'shown', edge: makeEdge(0.01, 0.53) }),
      run({ 'plan.risk': '25%' }, { outcome: 'ruined', ruin: RUIN }),
    ]
    const { headline, reason, next } = sidePanel(runs)
    expect(headline).toBe('Only run 2 shows an edge; run 3 was ruined.')
    expect(reason).toBe(
      'Run 2 made +0.27 R a trade, 95% range +0.01 to +0.53 R. Run 3 is run 1 at 25% risk, and that ruined it.',
    )
    expect(next).toMatchObject({ text: 'Try run 2 on data that it has not seen, before you trust it.', tone: 'good' })
    expect(finding(runs)).toBe('Run 3 was ruined with trade 46')
  })

  it('calls growth without an edge luck, and ranks no runs of other data', () => {
    const other = run({ b: '1' }, { inputs: [] }, { final_equity: 1900 })
    const { headline, reason, next } = sidePanel([run({ a: '1' }), other])
    expect(headline).toBe('Neither run shows an edge.')
    expect(reason).toBe('Run 2 grew the most, +90.0%, perhaps by luck: its trades make from −0.52 to +1.94 R.')
    expect(next!.text).toContain('Rank none of them')
    expect(sidePanel([run({ a: '1' }), run({ a: '2' })]).next!.text).toContain('Choose none by its growth')
    expect(finding([run({}), other])).toBe('Run 2 ends highest, at ×1.90 of its start')
  })

  it('judges simulated prices by the accounts of all samples, never by one path of them', () => {
    const fate = (end: number, ruined = 0.1): Partial<Summary> => {
      const samples = makeSamples()
      const share = { share: ruined, low: ruined, high: ruined }
      const medianFinal = { value: end, low: end - 10, high: end + 10 }
      return {
        ...SIMULATED,
        samples: { ...samples, risks: samples.risks.map(level => ({ ...level, ruined: share, medianFinal })) },
      }
    }
    const [worse, better, lucky] = [
      run({ 'plan.risk': '3%' }, fate(850), { final_equity: 1900 }),
      run({ 'plan.risk': '1%' }, fate(970), { final_equity: 500 }),
      run({ a: '1', b: '2' }, fate(1200), { final_equity: 500 }),
    ]
    const panel = sidePanel([worse, better])
    expect(panel.headline).toBe('Both runs lose in the median.')
    expect(panel.reason).toBe(
      'The middle account of run 2 does best, −3.0%, 95% range −4.0% to −2.0%. Run 2 is run 1 at 1% risk.',
    )
    expect(panel.next!.text).toContain('test it on prices of your market')
    expect(finding([worse, better])).toBe('Run 2’s middle account ends highest, at ×0.97')
    expect(sidePanel([worse, better, lucky]).headline).toBe('Only run 3 grows in the median.')
    expect(sidePanel([run({}, fate(850, 0.6)), run({}, fate(1000))]).headline).toBe(
      'Neither run grows in the median; of run 1 most are ruined.',
    )
    const one = { ...SIMULATED, samples: null }
    const lone = [worse, run({ d: '1' }, one, { final_equity: 1090 })]
    expect(sidePanel(lone).reason).toMatch(/^The middle account of run 1 ends at −15\.0%, 95% range/)
    expect(finding(lone)).toBe('Run 1’s middle account ends at ×0.85')
    expect(sharedTrades(lone)).toMatch(/^No two of these runs play the same trades/)
    const mixed = [worse, run({ c: '1' }, {}, { final_equity: 1100 })]
    expect(sidePanel(mixed).reason).toMatch(/^Run 2, not simulated, ended at \+10\.0%, perhaps by luck/)
    expect(finding(mixed)).toBe('Run 2, not simulated, ends at ×1.10')
    expect(sidePanel([...mixed, run({})]).reason).toMatch(/^Of the runs not simulated, run 3 grew the most, \+23\.4%/)
    const paths = [run({}, { ...SIMULATED, samples: null }), run({ a: '1' }, { ...SIMULATED, samples: null })]
    expect(sidePanel(paths).reason).toContain('on one simulated path, which says nothing of others')
    expect(finding(paths)).toBe('Run 1 ends highest on its one path, at ×1.23')
  })

  it('gives no winner where runs end at the same figure', () => {
    const runs = [run({ a: '1' }), run({ a: '2' }), run({}, {}, { final_equity: 900 })]
    expect(sidePanel(runs).reason).toMatch(/^Runs 1 and 2 grew the same, \+23\.4%\./)
    expect(finding(runs)).toBe('Runs 1 and 2 end the same, at ×1.23')
  })

  it('stays within the room that a telephone has', () => {
    const all = Array.from({ length: 5 }, () => run({}, { outcome: 'shown', edge: makeEdge(0.01, 0.53) }))
    const none = Array.from({ length: 5 }, (_, i) => run({ 'plan.risk': `${i}%` }, { outcome: 'ruined', ruin: RUIN }))
    for (const runs of [all, none]) {
      const { headline, reason, next } = sidePanel(runs)
      expect(headline.length).toBeLessThanOrEqual(82)
      expect(reason.length).toBeLessThanOrEqual(150)
      expect(next!.text.length).toBeLessThanOrEqual(85)
      expect(finding(runs).length).toBeLessThanOrEqual(46)
    }
  })

  it('says whose difference is the settings alone', () => {
    const stranger = run({}, {}, { tape: 'two' })
    expect(sharedTrades([run({}), run({})])).toMatch(/^Both runs play the same trades/)
    expect(sharedTrades([run({}), stranger, run({})])).toBe(
      'Runs 1 and 3 play the same trades, so their difference is the settings alone. Run 2 shares no trades with them.',
    )
    expect(sharedTrades([run({}), stranger])).toMatch(/^No two of these runs play the same trades/)
  })
})
