import { describe, expect, it } from 'vitest'
import { spreadBins } from '../../../src/report/series/spreadBins.ts'
import { spreadTable } from '../../../src/report/tables/spreadTable.ts'
import { makeSummary } from '../makeResult.ts'
import { makeSamples } from '../makeSamples.ts'

const spread = {
  finals: { low: 800, high: 1600, counts: [20, 180, 250, 50] },
  drawdowns: { low: 0, high: 0.4, counts: [100, 200, 150, 50] },
  paths: [],
}
const samples = { ...makeSamples(), spread }
const of = (changes = {}) => makeSummary({ samples, ...changes })

describe('spreadBins', () => {
  it('marks what ends below the start, with start, estimates and the ruin that came to some', () => {
    const { bins, lines } = spreadBins(of(), 'ends')!
    expect(bins.map(({ from, accounts, bad }) => [from, accounts, bad])).toEqual([
      [800, 20, true],
      [1000, 180, false],
      [1200, 250, false],
      [1400, 50, false],
    ])
    expect(lines.map(({ name, at }) => [name, at])).toEqual([
      ['Start $1,000', 1000],
      ['middle $1,100', 1100],
      ['5 of 100 below $800', 800],
      ['Ruin $500', 500],
    ])
    expect(lines[1]).toMatchObject({ low: 1045, high: 1155 })
    const own = { ...samples.risks[1]!, ruined: { share: 0, low: 0, high: 0.01 } }
    const safe = spreadBins(of({ samples: { ...samples, risks: [own] } }), 'ends')!
    expect(safe.lines.map(({ what }) => what)).not.toContain('limit')
  })

  it('marks what falls beyond the limit, where there is one', () => {
    const { bins, lines } = spreadBins(of(), 'falls')!
    expect(bins.map(({ bad }) => bad)).toEqual([false, false, false, true])
    expect(lines.map(({ name }) => name)).toEqual(['middle 12.0%', '95 of 100 within 30.0%', 'your limit 30%'])
    const free = spreadBins(of({ limits: { ruin: null, drawdown: null } }), 'falls')!
    expect([free.lines.length, free.bins.some(({ bad }) => bad)]).toEqual([2, false])
  })

  it('is nothing where accounts are not kept one by one, or all come to the same', () => {
    const level = { ...spread, finals: { low: 5, high: 5, counts: [500] } }
    const crowded = { ...spread, finals: { low: 0, high: 9e6, counts: [250, 100, 50, 50, 30, 20] } }
    for (const found of [null, ...[null, level, crowded].map(other => ({ ...samples, spread: other }))]) {
      expect(spreadBins(of({ samples: found }), 'ends')).toBeNull()
    }
  })

  it('tells all accounts in its table', () => {
    expect(spreadTable(spreadBins(of(), 'ends')!).rows).toEqual([
      ['$800', '$1,400', '450'],
      ['$1,400', '$1,600', '50'],
    ])
  })
})
