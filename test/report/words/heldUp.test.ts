import { describe, expect, it } from 'vitest'
import { heldUp, triesWords } from '../../../src/report/words/panel/heldUp.ts'
import { makeSummary } from '../makeResult.ts'
import { makeComparison } from '../makeSamples.ts'

describe('what held up of several runs', () => {
  it('counts edges and ruins, and no growth', () => {
    const [grew, shown, ruined] = (['unproven', 'shown', 'ruined'] as const).map(outcome => makeSummary({ outcome }))
    expect(heldUp([grew!])).toBe('None of 1 run shows an edge.')
    expect(heldUp([grew!, shown!, ruined!])).toBe('1 of 3 runs shows an edge; 1 was ruined.')
  })

  it('counts no comparison, and says where several edges are those of the same data', () => {
    const shown = makeSummary({ outcome: 'shown' })
    const compared = makeSummary({ outcome: 'shown', comparison: makeComparison() })
    const other = makeSummary({ outcome: 'shown', inputs: [{ file: 'b.csv', sha256: 'b'.repeat(64) }] })
    const grew = makeSummary()
    expect(heldUp([shown, compared, grew])).toBe('1 of 2 runs shows an edge.')
    expect(heldUp([shown, shown, shown, grew])).toBe('3 of 4 runs show an edge, all on the same data.')
    expect(heldUp([shown, shown, other])).toBe('3 of 3 runs show an edge, on 2 sets of data.')
    expect(heldUp([shown, other])).toBe('2 of 2 runs show an edge.')
    expect(heldUp([compared])).toBe('Only comparisons are here: each says which level to take.')
  })

  it('takes one simulated path for no proof, and for no ruin', () => {
    const { data } = makeSummary()
    const simulated = { ...data, model: 'garch' }
    const runs = (['shown', 'ruined'] as const).map(outcome => makeSummary({ outcome, data: simulated }))
    expect(heldUp(runs)).toBe('None of 2 runs shows an edge.')
  })

  it('tells of tries on the same data, and not of others', () => {
    const other = makeSummary({ name: 'Other', inputs: [{ file: 'b.csv', sha256: 'b'.repeat(64) }] })
    expect(triesWords([makeSummary(), other])).toBeNull()
    expect(triesWords([other, makeSummary(), makeSummary()])).toMatch(/“Small example” were played twice/)
  })
})
