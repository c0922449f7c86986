import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../holds.ts'
import { randomBars } from '../parts/makeBars.ts'
import { day, last, money, none, plan } from './evening.ts'
import { playBars } from './playBars.ts'
import { randomScript } from './randomScript.ts'
import { makeTier } from './support.ts'

describe('day margin on any bars', () => {
  const tiers = [
    makeTier({ margin: money(12, 10, 3), fee: { perContract: 0.25, maker: 0, taker: 0 } }),
    makeTier({ name: 'standard', multiplier: 10, margin: money(120, 100, 30) }),
  ]
  const run = fc.record({
    bars: randomBars(10, 60),
    script: randomScript,
    night: fc.integer({ min: 2, max: 9 }),
    start: fc.integer({ min: 20, max: 400 }),
  })
  const dayBarsOf = (count: number, night: number) =>
    Uint8Array.from({ length: count }, (_, b) => (b % 10 < night ? (b % 10 === night - 1 ? last : day) : none))

  it('never holds over an evening what the equity of that close could not, and adds up', () => {
    let cuts = 0
    holds(
      fc.property(run, ({ bars, script, night, start }) => {
        const count = bars.time.length
        const dayBars = dayBarsOf(count, night)
        const free = tiers.map(each => ({ ...each, fee: { perContract: 0, maker: 0, taker: 0 } }))
        const terms = { start, dayMargin: { minutesBefore: 0, fee: 0 } }
        const played = playBars({ bars, script, dayBars, tiers: free, account: terms, plan: { ...plan, risk: 0.3 } })
        const { curve, rows } = played
        for (let b = 0; b + 1 < count; b++) {
          if (dayBars[b] !== last) continue
          const needed = 12 * curve.contracts[0]![b]! + 120 * curve.contracts[1]![b]!
          expect(needed).toBeLessThanOrEqual(Math.max(0, curve.equity[b]!) * (1 + 1e-9))
        }
        for (const row of rows) {
          const { gross, spreadCost, fees, funding, liquidationFee, net, contracts, exits } = row
          expect(net).toBeCloseTo(gross - spreadCost - fees - funding - liquidationFee, 9)
          const gone = contracts.map((_, k) => exits.reduce((sum, exit) => sum + exit.contracts[k]!, 0))
          expect(gone).toEqual(row.status === 'taken' ? contracts : [0, 0])
          cuts += exits.filter(({ reason }) => reason === 'day_margin').length
        }
      }),
      { seed: 41, numRuns: 400 },
    )
    expect(cuts).toBeGreaterThan(50)
  })

  it('changes nothing where it is as high as the exchange’s and the account is large enough', () => {
    holds(
      fc.property(run, ({ bars, script, night }) => {
        const same = tiers.map(each => {
          const { amount } = each.margin[0]!.initial as { amount: number }
          return { ...each, margin: money(amount, (amount * 5) / 6, amount) }
        })
        const terms = { bars, script, tiers: same, plan: { risk: 0.01 } }
        const without = playBars({ ...terms, account: { start: 5000 } })
        const dayBars = dayBarsOf(bars.time.length, night)
        const withDay = playBars({
          ...terms,
          dayBars,
          account: { start: 5000, dayMargin: { minutesBefore: 0, fee: 9 } },
        })
        const near = (value: number) => (Number.isNaN(value) ? value : expect.closeTo(value, 9))
        const rounded = without.rows.map(row => ({
          ...row,
          closestLiquidation: near(row.closestLiquidation),
          worstEquity: near(row.worstEquity),
          drawdown: near(row.drawdown),
        }))
        expect(withDay.rows).toEqual(rounded)
        expect(withDay.curve).toEqual(without.curve)
      }),
      { seed: 42, numRuns: 200 },
    )
  })
})
