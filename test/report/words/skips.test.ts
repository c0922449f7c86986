import { describe, expect, it } from 'vitest'
import { skips } from '../../../src/report/words/skips.ts'
import { FACTS } from '../makeResult.ts'

describe('skips', () => {
  it('tells an order under the smallest of the venue from a market that takes none', () => {
    const found = skips({ ...FACTS, skipped_risk: 0, skipped_depth: 5, skipped_smallest_order: 3 })
    expect(found.map(({ reason, trades }) => [reason, trades])).toEqual([
      ['depth', 2],
      ['smallest order', 3],
    ])
    expect(found[1]!.meaning).toContain('under the smallest order that the venue takes')
  })

  it('leaves out what did not occur', () => {
    expect(skips({ ...FACTS, skipped_risk: 0, skipped_depth: 3, skipped_smallest_order: 3 })).toHaveLength(1)
  })
})
