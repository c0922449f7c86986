import { describe, expect, test } from 'vitest'
import { commentedScenario, starterScenario } from '../../src/scenario/starterScenario.ts'
import { readText } from './support.ts'

describe('starterScenario', () => {
  test('is a valid scenario on the prices it is given', () => {
    const scenario = readText(starterScenario('my plan: "one"', 'some folder/p.csv'))
    expect(scenario.name).toBe('my plan: "one"')
    expect(scenario.prices).toMatchObject({ kind: 'history', file: 'some folder/p.csv' })
    expect(scenario.market.ladder.tiers.map(tier => tier.symbol)).toEqual(['MES', 'ES'])
    expect(scenario.notices).toEqual([])
  })

  test('has no word on fills for a list of trades, where it would have no effect', () => {
    const list = {
      account: ['start: 1000'],
      market: ['ladder: sp500-cme'],
      prices: ['trades: { file: t.csv, pricesAre: mid }'],
    }
    const text = commentedScenario({ name: 'list', ...list, isTradeList: true, risk: '1%', isBelowZero: false })
    expect(readText(text).notices).toEqual([])
    expect(text).not.toContain('fills:')
    expect(readText(`${text}fills: { ticks: round }`).notices).toEqual([
      'fills.ticks has no effect: the trades of a list have the prices that it gives them',
    ])
  })

  test('explains itself', () => {
    const comments = starterScenario('x', 'p.csv')
      .split('\n')
      .filter(line => line.includes('#'))
    expect(comments.length).toBeGreaterThan(20)
  })
})
