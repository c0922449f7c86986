import { describe, expect, test } from 'vitest'
import { starterScenario } from '../../src/scenario/starterScenario.ts'
import { readText } from './support.ts'

describe('starterScenario', () => {
  test('is a valid scenario on the prices it is given', () => {
    const scenario = readText(starterScenario('my plan: "one"', 'some folder/p.csv'))
    expect(scenario.name).toBe('my plan: "one"')
    expect(scenario.prices).toMatchObject({ kind: 'history', file: 'some folder/p.csv' })
    expect(scenario.market.ladder.tiers.map(tier => tier.symbol)).toEqual(['MES', 'ES'])
    expect(scenario.notices).toEqual([])
  })

  test('explains itself', () => {
    const comments = starterScenario('x', 'p.csv')
      .split('\n')
      .filter(line => line.includes('#'))
    expect(comments.length).toBeGreaterThan(20)
  })
})
