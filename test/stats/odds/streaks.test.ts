import { describe, expect, it } from 'vitest'
import { longestLosingStreak, streakProbability } from '../../../src/stats/odds/losingStreak.ts'

describe('streakProbability, longestLosingStreak', () => {
  it('cover streaks of no length and longer than the record', () => {
    expect([streakProbability(5, 0.5, 0), streakProbability(5, 0.5, 5), streakProbability(5, 0.5, 6)]).toEqual([
      1,
      1 / 32,
      0,
    ])
    expect(longestLosingStreak(3, 0.5)).toMatchObject({ mean: (4 * 1 + 2 * 2 + 1 * 3) / 8, mode: 1 })
    expect(longestLosingStreak(3, 0.5).quantile(1)).toBe(3)
    expect(longestLosingStreak(1, 0.5).mode).toBe(0)
  })
})
