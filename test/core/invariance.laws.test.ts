import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OverdrawnError } from '../../src/core/flows.ts'
import type { MarginSize, Tier } from '../../src/core/ladder.ts'
import type { TapeTrade } from '../../src/core/tape.ts'
import { holds } from '../holds.ts'
import { type RandomRun, randomRun } from './randomRun.ts'
import type { Recorded } from './recorder.ts'
import { makeTier, makeTrade, makeVenue, play, results } from './support.ts'

/** Rows of a run, or none where a withdrawal is an input error. */
function rowsOf(run: RandomRun): Recorded[] {
  try {
    return play(run).rows
  } catch (error) {
    if (error instanceof OverdrawnError) return []
    throw error
  }
}

describe('leverage', () => {
  it('changes no size, nor any money, where margin does not bind and nothing is liquidated (trap 37)', () => {
    holds(
      fc.property(fc.array(fc.double({ min: -1, max: 4, noNaN: true }), { maxLength: 30 }), list => {
        const at = (leverage: number) =>
          play({
            tiers: [makeTier({ margin: [], fee: { perContract: 0, maker: 0, taker: 0.0005 } })],
            venue: makeVenue(),
            account: { leverage, start: 100_000 },
            plan: { risk: 0.0005 },
            trades: results(...list),
          }).rows
        const money = (rows: Recorded[]) => rows.map(({ contracts, net, equityAfter }) => [contracts, net, equityAfter])
        const [low, high] = [at(2), at(8)]
        expect(money(high)).toEqual(money(low))
        for (const [i, row] of low.entries()) expect(row.margin).toBeCloseTo(4 * high[i]!.margin, 6)
      }),
      { seed: 37, numRuns: 200 },
    )
  })
})

describe('an intrabar spike', () => {
  it('changes nothing: the best price enters no money (trap 32)', () => {
    holds(
      fc.property(randomRun, run => {
        const spiked = run.trades.map(trade => ({ ...trade, best: trade.entry + trade.side * 1e6 }))
        expect(rowsOf({ ...run, trades: spiked })).toEqual(rowsOf(run))
      }),
      { seed: 32, numRuns: 500 },
    )
  })
})

describe('a deposit', () => {
  it('neither promotes nor causes a drawdown, whatever its size (trap 33)', () => {
    const qualify = { trades: 1, expectancy: -1, winRate: 0, confidence: null }
    holds(
      fc.property(fc.double({ min: -900, max: 1e6, noNaN: true }), amount => {
        const flows = { dated: [{ time: 0, amount }] }
        const { rows, account } = play({
          plan: { risk: 0.1, qualify },
          trades: [makeTrade({ exit: 100 }), makeTrade({ exit: 100 })],
          flows,
        })
        expect(rows.flatMap(row => row.events)).toEqual(['cash_flow'])
        expect(rows[1]!.baseAfter).toBeCloseTo(1000 + amount, 6)
        expect(Math.abs(account.worstDrawdown)).toBeLessThan(1e-12)
        expect(Math.abs(rows[0]!.drawdown)).toBeLessThan(1e-12)
      }),
      { seed: 33, numRuns: 300 },
    )
  })
})

describe('scaling', () => {
  const scaledSize = (size: MarginSize, by: number): MarginSize =>
    'amount' in size ? { amount: size.amount * by } : size

  function scaledTier(tier: Tier, by: number): Tier {
    return {
      ...tier,
      tick: tier.tick * by,
      fee: { ...tier.fee, perContract: tier.fee.perContract * by },
      margin: tier.margin.map(({ from, initial, maintenance }) => ({
        from,
        initial: scaledSize(initial, by),
        maintenance: scaledSize(maintenance, by),
      })),
    }
  }

  const PRICES = ['entry', 'stop', 'target', 'exit', 'exitStop', 'worst', 'best', 'fundingPerUnit'] as const
  const MONEY = [
    ...['base', 'equityBefore', 'budget', 'riskTaken', 'margin', 'gross', 'spreadCost', 'fees', 'funding', 'net'],
    ...['liquidationFee', 'equityAfter', 'worstEquity', 'peak', 'baseAfter', 'cashFlow'],
    ...['exit', 'liquidationPrice', 'liquidatedAt'],
  ]

  function scaledTrade(trade: TapeTrade, by: number): TapeTrade {
    return { ...trade, ...Object.fromEntries(PRICES.map(name => [name, trade[name] * by])) }
  }

  it('prices and money by a power of two scales the ledger by it, bit by bit', () => {
    holds(
      fc.property(randomRun, fc.constantFrom(1 / 16, 2, 1024), (run, by) => {
        const flows = {
          ...run.flows,
          ...(run.flows.dated && { dated: run.flows.dated.map(flow => ({ ...flow, amount: flow.amount * by })) }),
          ...(run.flows.amount !== undefined && { amount: run.flows.amount * by }),
        }
        const venue = run.venue && {
          ...run.venue,
          minNotional: run.venue.minNotional * by,
          maintenance: run.venue.maintenance.map(entry => ({
            ...entry,
            upTo: entry.upTo * by,
            deduction: entry.deduction * by,
          })),
        }
        const scaled = rowsOf({
          ...run,
          flows,
          venue,
          tiers: run.tiers.map(tier => scaledTier(tier, by)),
          account: { ...run.account, start: run.account.start * by },
          plan: { ...run.plan, unlockEquity: run.plan.unlockEquity.map(equity => equity * by) },
          trades: run.trades.map(trade => scaledTrade(trade, by)),
        })
        const expected = rowsOf(run).map(row => ({
          ...row,
          ...Object.fromEntries(MONEY.map(name => [name, (row as unknown as Record<string, number>)[name]! * by])),
        }))
        expect(scaled).toEqual(expected)
      }),
      { seed: 64, numRuns: 500 },
    )
  })
})

describe('mirroring', () => {
  it('a long turned into a short, without rate fees and on funding of the other sign, makes the same money', () => {
    const shape = fc.record({
      r: fc.integer({ min: -8, max: 24 }).map(n => n / 8),
      funding: fc.constantFrom(0, 0.25, -0.5),
    })
    holds(
      fc.property(fc.array(shape, { maxLength: 30 }), list => {
        const side = (s: number) =>
          play({
            tiers: [makeTier({ slippageTicks: 0.25, fee: { perContract: 0.5, maker: 0, taker: 0 } })],
            plan: { risk: 0.05 },
            trades: list.map(({ r, funding }) =>
              makeTrade({ side: s, exit: 100 + s * 10 * r, fundingPerUnit: s * funding }),
            ),
          }).rows.map(row => [row.contracts, row.net, row.equityAfter])
        expect(side(-1)).toEqual(side(1))
      }),
      { seed: 65, numRuns: 200 },
    )
  })
})
