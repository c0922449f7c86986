import { describe, expect, it } from 'vitest'
import { streakWords } from '../../../src/report/words/streakWords.ts'

function words(streak: number, probability: number | null): string | null {
  return streakWords({
    values: { longest_losing_streak: streak, losing_streak_probability: probability },
    reasons: {},
  })
}

describe('streakWords', () => {
  it('judges a streak by its chance', () => {
    expect(words(12, 0.2)).toContain('12 trades in a row')
    expect(words(12, 0.2)).toContain('20.0%: nothing unusual.')
    expect(words(12, 0.19)).toContain('somewhat unusual')
    expect(words(12, 0.05)).toContain('somewhat unusual')
    expect(words(12, 0.049)).toContain(': unusual')
  })

  it('says what it can without a chance, and nothing without a loss', () => {
    expect(words(1, null)).toBe('The longest losing streak was 1 trade.')
    expect(words(0, 1)).toBeNull()
    expect(streakWords({ values: {}, reasons: {} })).toBeNull()
  })
})
