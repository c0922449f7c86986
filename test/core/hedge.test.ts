import { describe, expect, it } from 'vitest'
import { Account } from '../../src/core/account.ts'
import { compileContracts } from '../../src/core/contracts.ts'
import { type Hedge, type HedgeJournal, replayHedge } from '../../src/core/hedge.ts'
import type { HedgeRefusal } from '../../src/core/hedgeSize.ts'
import type { Tier, Venue } from '../../src/core/ladder.ts'
import { compilePlan, type PlanTerms } from '../../src/core/plan.ts'
import type { Stress } from '../../src/core/stress.ts'
import { startAccount } from '../../src/core/trade.ts'
import { type Candle, makeBars } from '../parts/makeBars.ts'
import { Recorder } from './recorder.ts'
import { makeLadder, makeTier, makeVenue, PLAN } from './support.ts'

/** Keeps what was opened and refused. */
class Notes extends Recorder implements HedgeJournal {
  readonly openings: (readonly number[])[] = []
  readonly refusals: [number, HedgeRefusal][] = []

  hedged(_b: number, _quotes: unknown, account: Account): void {
    this.considered(0)
    this.opened(account)
    this.openings.push([...account.position.contracts])
  }

  refused(b: number, reason: HedgeRefusal): void {
    this.refusals.push([b, reason])
  }
}

interface SetUp {
  readonly tiers?: readonly Tier[]
  readonly venue?: Partial<Venue>
  readonly start?: number
  readonly leverage?: number
  readonly hedge?: Partial<Hedge>
  readonly plan?: Partial<PlanTerms>
  readonly bars?: readonly Candle[]
  readonly wanted?: readonly number[]
  readonly stress?: Stress
}

const perp = (multiplier: number, name = 'micro', more: Partial<Tier> = {}) =>
  makeTier({ name, multiplier, margin: [], ...more })
const still: Candle = [100, 100, 100, 100]

function play(setUp: SetUp) {
  const { tiers = [perp(1), perp(10, 'standard')], bars = [still, still, still, still], start = 10_000 } = setUp
  const terms = { start, leverage: setUp.leverage ?? 1, marginMode: 'isolated' } as const
  const contracts = compileContracts(makeLadder(tiers), makeVenue(setUp.venue), terms, false, setUp.stress ?? null)
  const plan = compilePlan({ ...PLAN, marginBuffer: 0, ...setUp.plan }, terms, null)
  const account = new Account(contracts.tiers)
  const notes = new Notes({ tape: { exit: [], reason: [], legs: { reason: [] } }, contracts } as never)
  startAccount(account, plan)
  const hedge = { units: 25.5, ratio: 1, haircut: 1, reopens: false, ...setUp.hedge }
  const made = makeBars(bars)
  const wanted = Uint8Array.from(setUp.wanted ?? bars.map((_, b) => (b === 0 ? 0 : 1)))
  const curve = replayHedge(account, plan, contracts, hedge, made, null, wanted, notes)
  return { account, curve, contracts: notes.openings, refusals: notes.refusals, rows: notes.rows }
}

describe('replayHedge', () => {
  it('shorts whole contracts from the largest size down, and never more than is asked', () => {
    expect(play({}).contracts).toEqual([[5, 2]])
    expect(play({ hedge: { ratio: 0.5 } }).contracts).toEqual([[2, 1]])
    expect(play({ hedge: { units: 9.999 } }).contracts).toEqual([[9, 0]])
    expect(play({ plan: { packing: 'single' } }).contracts).toEqual([[0, 2]])
    expect(play({ plan: { packing: 'single' }, hedge: { units: 9 } }).contracts).toEqual([[9, 0]])
    expect(play({ tiers: [perp(1, 'micro', { depth: 3 }), perp(10, 'standard', { depth: 1 })] }).contracts).toEqual([
      [3, 1],
    ])
  })

  it('takes no order below the venue’s smallest quantity or notional', () => {
    expect(play({ venue: { minQuantity: 6 } }).contracts).toEqual([[0, 2]])
    expect(play({ venue: { minNotional: 501 } }).contracts).toEqual([[0, 2]])
    expect(play({ venue: { minNotional: 500 } }).contracts).toEqual([[5, 2]])
    expect(play({ venue: { maxQuantity: 23 } }).contracts).toEqual([[3, 2]])
    expect(play({ venue: { maxQuantity: 0.5 } }).refusals).toEqual([[1, 'size']])
    expect(play({ venue: { minQuantity: 26 } }).refusals).toEqual([[1, 'size']])
  })

  it('says size where the smallest contract is too large or its depth is none, else margin', () => {
    expect(play({ hedge: { units: 0.9 } }).refusals).toEqual([[1, 'size']])
    expect(play({ tiers: [perp(1, 'micro', { depth: 0 })] }).refusals).toEqual([[1, 'size']])
    expect(play({ start: 99 }).refusals).toEqual([[1, 'margin']])
    expect(play({ start: 100 }).contracts).toEqual([[1, 0]])
    expect(play({ start: 200, plan: { marginBuffer: 0.5 } }).contracts).toEqual([[1, 0]])
  })

  it('tries at every open while it is wanted, and tells of a run of refusals once', () => {
    const high: Candle = [150, 150, 100, 100]
    const run = { tiers: [perp(1)], start: 120, bars: [still, high, high, still, still, still, high, still] }
    const { refusals, contracts } = play({ ...run, wanted: [0, 1, 1, 1, 1, 0, 1, 0] })
    expect(refusals).toEqual([
      [1, 'margin'],
      [6, 'margin'],
    ])
    expect(contracts).toEqual([[1]])
  })

  it('leaves at the open of the first bar that does not want it, or at the last close', () => {
    const fall = (from: number, to: number): Candle => [from, from, to, to]
    const bars = [still, fall(100, 90), fall(90, 80), fall(80, 70)]
    expect(play({ bars, wanted: [0, 1, 0, 0] }).account.equity).toBeCloseTo(10_000 + 25 * 10, 9)
    expect(play({ bars }).account.equity).toBeCloseTo(10_000 + 25 * 30, 9)
  })

  it('opens again after a liquidation only where it may', () => {
    const rally: Candle[] = [still, still, [100, 160, 100, 160], [160, 160, 160, 160], [160, 160, 160, 160]]
    const run = { bars: rally, leverage: 2, start: 2000, hedge: { units: 10 } }
    expect(play(run).contracts).toEqual([[0, 1]])
    expect(play({ ...run, hedge: { units: 10, reopens: true } }).contracts).toEqual([
      [0, 1],
      [0, 1],
    ])
  })

  it('refuses an account at or below zero, whatever the holding would back', () => {
    const gap: Candle[] = [still, still, [400, 400, 400, 400], [400, 400, 400, 400]]
    const run = { bars: gap, leverage: 4, start: 100, hedge: { units: 10, haircut: 0.9, reopens: true } }
    const { account, refusals } = play(run)
    expect(account.equity).toBeLessThan(0)
    expect(refusals).toEqual([[3, 'margin']])
  })

  it('lets the holding back the short: in the margin limit, and without end where it covers it all', () => {
    const backed = { start: 100, hedge: { units: 10, haircut: 0.2 } }
    expect(play({ ...backed, tiers: [perp(1)] }).contracts).toEqual([[9]])
    const rally: Candle[] = [still, still, [100, 1000, 100, 1000], [1000, 1000, 1000, 1000]]
    const covered = play({ bars: rally, start: 500, hedge: { units: 10, haircut: 0, ratio: 0.9 }, tiers: [perp(1)] })
    expect(covered.account.liquidations).toBe(0)
    expect(covered.rows[0]!.liquidationPrice).toBeNaN()
  })

  it('meets a stress while it stands', () => {
    const stress = { factor: 50, from: 7_200_000 }
    expect(play({ leverage: 10, start: 300, tiers: [perp(1)], stress }).account.liquidations).toBe(1)
    expect(play({ leverage: 10, start: 300, tiers: [perp(1)] }).account.liquidations).toBe(0)
  })
})
