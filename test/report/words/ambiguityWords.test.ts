import { describe, expect, it } from 'vitest'
import { entryLimitWords } from '../../../src/report/words/ambiguityWords.ts'
import { makeSummary } from '../makeResult.ts'

const found = {
  ...{ entryLimit: 'through', touched: 3, finalEquityOther: 1300, difference: 65.5 },
  ...{ unlocksOnlyHere: [], unlocksOnlyThere: [], ruinedOther: false },
}

describe('limits that a bar only touches', () => {
  it('are told with what a fill would have changed', () => {
    expect(entryLimitWords(found, makeSummary())).toBe(
      '3 bars touched a limit entry and did not fill it; where a touch fills the account ends with $1,300.00 (+$65.50); the unlocks stay the same',
    )
  })

  it('are told with what is left without them, where they count as filled', () => {
    const unlock = { trade: 7, time: null, tier: makeSummary().market.tiers[1]!.name, equity: 1200 }
    const here = { ...found, entryLimit: 'touch', touched: 0, unlocksOnlyHere: [unlock], ruinedOther: true }
    expect(entryLimitWords(here, makeSummary())).toMatch(
      /^limit entries fill where a bar touches them; where only a price beyond fills them the account ends with .*; it would not unlock .* \(at trade 7\), it would be ruined$/,
    )
  })

  it('say that the account is ruined only where that is another end', () => {
    const end = (here: boolean, there: boolean) => {
      const { facts, ...summary } = makeSummary()
      return entryLimitWords({ ...found, ruinedOther: there }, { ...summary, facts: { ...facts, ruined: here } })
    }
    expect(end(false, false)).not.toContain('ruined')
    expect(end(false, true)).toMatch(/, it would be ruined$/)
    expect(end(true, false)).toMatch(/, it would not be ruined$/)
    expect(end(true, true)).toMatch(/, it is ruined either way$/)
  })
})
