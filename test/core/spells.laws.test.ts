import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { playBatch } from '../../src/core/batch.ts'
import { markSpells } from '../../src/core/markSpells.ts'
import { quoteTape } from '../../src/core/quotes.ts'
import { drawableTrades } from '../../src/core/reanchor.ts'
import type { Decision } from '../../src/parts/strategy.ts'
import { holds } from '../holds.ts'
import { randomBars } from '../parts/makeBars.ts'
import { day, last, money, none, plan } from './evening.ts'
import { playBars } from './playBars.ts'
import { randomScript } from './randomScript.ts'
import { makeTier } from './support.ts'

/** The decisions of a script, with every other target taken in two parts. */
const inParts = (script: Readonly<Record<number, Decision>>): Record<number, Decision> =>
  Object.fromEntries(
    Object.entries(script).map(([bar, decision]) => {
      if (!('enter' in decision) || decision.targetDistance === undefined || Number(bar) % 2 === 0)
        return [bar, decision]
      const { targetDistance, ...entry } = decision
      const distances = [targetDistance, 4 * targetDistance]
      return [bar, { ...entry, targets: distances.map(distance => ({ distance, share: 0.5 })) }]
    }),
  )

/** A session of ten bars: day bars up to a moment of it, and then none. */
const dayBarsOf = (count: number, night: number) =>
  Uint8Array.from({ length: count }, (_, b) => (b % 10 < night ? (b % 10 === night - 1 ? last : day) : none))

const tiers = [
  makeTier({ margin: money(12, 10, 3), fee: { perContract: 0.25, maker: 0.125, taker: 0 }, spreadTicks: 0.5 }),
  makeTier({ name: 'standard', multiplier: 10, margin: money(120, 100, 30), spreadTicks: 0.25 }),
]

describe('a sample under a day margin', () => {
  it('plays the trades of a tape as its bars do: margins by day and over night, evenings, fees', () => {
    const seen = { cuts: 0, nights: 0, byDay: 0, whole: 0 }
    const run = fc.record({
      bars: randomBars(10, 60),
      script: randomScript.map(inParts),
      night: fc.integer({ min: 2, max: 10 }),
      start: fc.integer({ min: 20, max: 900 }),
      packing: fc.constantFrom<('mixed' | 'single')[]>('mixed', 'single'),
    })
    holds(
      fc.property(run, ({ bars, script, night, start, packing }) => {
        const dayBars = dayBarsOf(bars.time.length, night)
        const terms = { start, dayMargin: { minutesBefore: 0, fee: 1 } }
        const unlocked = { trades: 1, expectancy: -9, winRate: 0, confidence: null }
        const planned = { ...plan, risk: 0.3, ruin: 0, packing, qualify: unlocked, demote: null }
        const played = playBars({ bars, script, dayBars, tiers, account: terms, plan: planned })
        const { contracts, riskIncludesCosts, tape } = played.quotes
        const pool = drawableTrades(markSpells(tape, bars, dayBars), null, false)
        const { quotes } = quoteTape(contracts, pool, riskIncludesCosts)
        const picks = Uint32Array.from({ length: pool.count }, (_, i) => i)
        const { equityAt, worstDrawdown } = playBatch(played.plan, quotes, picks, pool.count, true)
        const drawn = played.rows.filter(({ reason, status, skipReason }, i) => {
          return tape.void[i] === 0 && reason !== 'end' && (status !== 'skipped' || skipReason !== 'void')
        })
        const isLiquidated = (row: (typeof drawn)[number]) => row.exits.some(({ reason }) => reason === 'liquidated')
        if (!played.rows.some(row => isLiquidated(row) || row.reason === 'end')) {
          expect(worstDrawdown[0]).toBeCloseTo(played.account.worstDrawdown, 8)
          seen.whole++
        }
        for (const [n, row] of drawn.entries()) {
          if (isLiquidated(row)) break
          expect(equityAt[n + 1]).toBeCloseTo(row.equityAfter, 8)
          const cut = row.exits.some(({ reason }) => reason === 'day_margin')
          if (row.status !== 'taken') continue
          if (cut) seen.cuts++
          else if (pool.legFirst[n + 1]! - pool.legFirst[n]! > row.exits.length) seen.nights++
          else if (pool.spells!.entryByDay[n] === 1) seen.byDay++
        }
      }),
      { seed: 43, numRuns: 400 },
    )
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(30)
  })
})
