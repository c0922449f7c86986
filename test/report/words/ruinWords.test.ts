import { describe, expect, it } from 'vitest'
import { ruinWords } from '../../../src/report/words/ruinWords.ts'
import type { Facts, RuinSummary } from '../../../src/results/account.ts'
import { makeSummary } from '../makeResult.ts'

function wordsOf(cause: RuinSummary['cause'], facts: Partial<Facts> = {}): string {
  const ruin = { trade: 3, time: null, rows: 3, cause }
  return ruinWords(makeSummary({ ruin }, { ruined: true, ...facts }))
}

describe('ruinWords', () => {
  it('names what took the balance below zero', () => {
    const debt = { debt: 12 }
    expect(wordsOf('price', debt)).toBe('a price gap took its balance below zero, and $12.00 of debt is left')
    expect(wordsOf('funding', debt)).toBe('funding took its balance below zero, and $12.00 of debt is left')
    expect(wordsOf('costs', debt)).toMatch(/^the costs of a trade took its balance below zero/)
  })

  it('names what took the equity to the level of ruin', () => {
    expect(wordsOf('price')).toBe('its equity fell to the level at which the plan gives up')
    expect(wordsOf('funding')).toBe('funding took its equity to the level at which the plan gives up')
    expect(wordsOf('costs')).toMatch(/^the costs of a trade took its equity to the level/)
  })
})
