import type { MaintenanceEntry, Venue } from '../../../src/core/ladder.ts'
import { openOne } from '../openOne.ts'
import { makeTier, makeTrade, makeVenue, play } from '../support.ts'

const flat = (rate: number, deduction = 0): MaintenanceEntry[] => [{ upTo: Infinity, rate, deduction }]

/** Liquidation price of one position with its maintenance; the rest as `openOne` has it. */
export function liquidation(example: Parameters<typeof openOne>[0] & { rate: number; deduction?: number }): number {
  const { rate, deduction = 0, venue, ...position } = example
  return openOne({ ...position, venue: { maintenance: flat(rate, deduction), ...venue } }).liquidationPrice
}

interface ClosedPosition {
  readonly quantity: number
  readonly side?: number
  readonly entry: number
  readonly exit: number
  readonly taker?: number
  readonly inverse?: boolean
  readonly leverage?: number
  readonly fundingPerUnit?: number
}

/** The row of a trade of one contract that is never liquidated; all of the account backs it. */
export function closed({ fundingPerUnit = 0, ...of }: ClosedPosition) {
  const { entry, exit, side = 1 } = of
  const worst = side * (exit - entry) < 0 ? exit : entry
  const stop = side * (exit - entry) < 0 ? exit - side * 1e-3 * exit : entry - side * 1e-3 * entry
  const trade = { side, entry, exit, stop, worst, fundingPerUnit }
  return openOne({ leverage: 1, ...of, marginMode: 'cross', trade })
}

/**
 * Average entry of a long that is filled at several prices: a tier for each, whose crossing moves it off the first. With
 * no maintenance at all the posted margin is gone at a price that tells the average: half of what was paid.
 */
export function averageEntry(fills: readonly (readonly [quantity: number, price: number])[], inverse: boolean): number {
  const from = fills[0]![1]
  const tiers = fills.map(([multiplier, price], k) =>
    makeTier({ name: `t${k}`, multiplier, slippageTicks: price - from, depth: 1, margin: [] }),
  )
  const at = { entry: from, worst: from, stop: from - 1 }
  const trades = fills.map((_, i) => makeTrade({ ...at, exit: i < fills.length - 1 ? 2 * from : from }))
  const { rows } = play({
    ...{ tiers, inverse, trades },
    venue: makeVenue({ maintenance: flat(0) } satisfies Partial<Venue>),
    account: { start: 1e12, leverage: inverse ? 1 : 2 },
    plan: { risk: 0.9, marginBuffer: 0, qualify: { trades: 1, expectancy: -1e9, winRate: 0, confidence: null } },
  })
  const { contracts, liquidationPrice } = rows.at(-1)!
  if (contracts.some(n => n !== 1)) throw new Error(`not filled: ${contracts}`)
  return 2 * liquidationPrice
}
