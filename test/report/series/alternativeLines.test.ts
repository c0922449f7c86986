import { describe, expect, it } from 'vitest'
import { alternativeLines } from '../../../src/report/series/alternativeLines.ts'
import { alternativesTable } from '../../../src/report/tables/alternativesTable.ts'
import { alternativesWords } from '../../../src/report/words/evidence/alternativesWords.ts'
import { makeResult, makeSummary } from '../makeResult.ts'

const none = { line: null, reason: 'for a reason' }
const { alternatives } = makeSummary()

describe('alternativeLines', () => {
  it('puts the account beside its alternatives on one axis of time', () => {
    const result = makeResult()
    const { timed, start, ruin, lines } = alternativeLines(result, 100)!
    expect([timed, start, ruin]).toEqual([true, 1000, 500])
    expect(lines.map(({ name }) => name)).toEqual(['this account', 'MEX alone', '9 MEX held'])
    expect(lines[0]!.points.map(({ equity }) => equity)).toEqual([...result.curve.equity])
    const { time } = result.curve
    expect(lines[2]!.points).toEqual([
      { x: time[0], equity: 998 },
      { x: time[3], equity: 800 },
      { x: time[7], equity: 1100 },
    ])
  })

  it('goes from the start by trade where there are neither bars nor times', () => {
    const result = makeResult({
      summary: makeSummary({ period: { start: null, end: null, days: null, bars: null } }),
      curve: { ...makeResult().curve, time: new Float64Array(8).fill(Number.NaN) },
    })
    const { timed, lines } = alternativeLines(result, 100)!
    expect(timed).toBe(false)
    expect(lines[1]!.points.map(({ x }) => x)).toEqual([0, 1, 5, 8])
    expect(lines[1]!.points[0]).toEqual({ x: 0, equity: 1000 })
  })

  it('ends the account with its ruin, and goes on with the others', () => {
    const ruin = { trade: 3, time: null, rows: 5, cause: 'price' as const }
    const { ruined, lines } = alternativeLines(makeResult({ summary: makeSummary({ ruin }) }), 100)!
    expect(ruined).toBe(true)
    expect(lines.map(({ points }) => points.length)).toEqual([5, 3, 3])
  })

  it('is nothing where there is nothing to hold the account against', () => {
    for (const found of [null, { smallestOnly: none, buyAndHold: none }]) {
      const summary = makeSummary({ alternatives: found })
      expect(alternativeLines(makeResult({ summary }), 100)).toBeNull()
      expect(alternativesWords(summary)).toBeNull()
    }
  })
})

describe('alternativesTable', () => {
  it('gives end, difference and worst drawdown of each way, and a reason where there is none', () => {
    const summary = makeSummary({ alternatives: { ...alternatives!, smallestOnly: none } })
    expect(alternativesTable(summary).rows).toEqual([
      ['This account', '$1,234.50', '', '13.3%'],
      ['MEX alone', { text: '–', note: 'for a reason' }, '–', '–'],
      ['Buy and hold 9 MEX', '$1,100.00', '−$134.50', '30.0%'],
    ])
    expect(alternativesWords(summary)).toContain(
      'This account beside 9 MEX held from the first open to the last close.',
    )
  })
})
