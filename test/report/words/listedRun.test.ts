import { describe, expect, it } from 'vitest'
import { listedRun } from '../../../src/report/words/panel/listedRun.ts'
import type { Summary } from '../../../src/results/summary.ts'
import { makeSummary } from '../makeResult.ts'
import { makeComparison, makeSamples } from '../makeSamples.ts'

const listed = (changes: Partial<Summary>, facts = {}) => listedRun(makeSummary(changes, facts), 'intrabar')

describe('a run in a list of runs', () => {
  it('has its outcome, what its trades make with their range, growth and fall', () => {
    const row = listed({ samples: makeSamples() })
    expect(row).toMatchObject({ kind: 'Run', look: { words: 'Unproven' } })
    expect(row.makes).toEqual({ value: 0.71, text: '+0.71 R', note: '−0.52 to +1.94' })
    expect(row.growth.text).toBe('+23.4%')
    expect(row.fall.text).toBe('14.4%')
    expect(row.ruined).toEqual({ value: expect.closeTo(0.1, 12), text: '10.0%', note: '9.8% to 10.2%' })
    expect(listed({}, { final_equity: 894_000 }).growth.text).toBe('×894')
  })

  it('ranks a proof before what is open, and that before what was lost or not traded', () => {
    const outcomes = ['shown', 'unproven', 'lost', 'ruined', 'not traded'] as const
    const ranks = outcomes.map(outcome => listed({ outcome: outcome === 'not traded' ? 'not tradable' : outcome }).rank)
    expect(ranks).toEqual([0, 1, 2, 3, 4])
  })

  it('gives a comparison no growth of its own, simulated prices that of the middle account, and idle runs none', () => {
    const samples = makeSamples()
    const compared = listed({ samples, comparison: makeComparison() })
    expect(compared).toMatchObject({ kind: `Compare ${samples.risks.length} levels`, growth: { value: null } })
    expect(compared.ruined.value).toBeNull()
    const { recommendation } = makeComparison()
    const chosen = { ...makeComparison(), recommendation: { ...recommendation, recommended: '0.02' } }
    const own = samples.risks.find(({ variant }) => variant === '0.02')!.ruined
    expect(listed({ samples, comparison: chosen }).ruined).toMatchObject({
      value: own.share,
      note: expect.stringMatching(/^at 2%, /),
    })
    expect(compared.risk.text).toMatch(/^\d.* to \d.*%$/)
    const { data } = makeSummary()
    const paths = listed({ samples, data: { ...data, model: 'garch' } })
    expect(paths).toMatchObject({ kind: '500 paths', growth: { text: '+10.0%' }, makes: { value: null } })
    expect(paths.fall.text).toBe('30.0%')
    const short = { ...samples, offered: { short: 3, none: 0, least: 59, median: 69, most: 78 } }
    const ended = listed({ samples: short as typeof samples, data: { ...data, model: 'garch' } })
    expect(ended.played).toBe('59 to 78 trades (median 69)')
    expect([paths.played, listed({}, { taken: 1 }).played]).toEqual(['100 trades each', '1 trade'])
    const idle = listed({ outcome: 'not tradable' }, { taken: 0 })
    const idleLevels = listed({ outcome: 'not tradable', samples, comparison: makeComparison() }, { taken: 0 })
    expect([idleLevels.kind, idleLevels.risk]).toEqual([compared.kind, compared.risk])
    expect(idle).toMatchObject({
      kind: 'Run',
      trades: { text: '0 of 4' },
      played: '0 of 4 trades',
      growth: { value: null },
      fall: { value: null },
    })
  })
})
