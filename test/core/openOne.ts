import type { Venue } from '../../src/core/ladder.ts'
import type { TapeTrade } from '../../src/core/tape.ts'
import { makeTier, makeTrade, makeVenue, play } from './support.ts'

interface OnePosition {
  readonly quantity?: number
  readonly leverage?: number
  readonly marginMode?: 'isolated' | 'cross'
  readonly start?: number
  readonly venue?: Partial<Venue>
  /** Fee per contract, and spread of one fill in price. */
  readonly fee?: number
  readonly taker?: number
  readonly crossing?: number
  /** The whole spread in price outside the main session. */
  readonly spreadOutside?: number
  readonly trade?: Partial<TapeTrade>
  /** Quantity is face value. */
  readonly inverse?: boolean
}

/** One trade in a single perpetual contract of that quantity, whatever it risks; the row says what became of it. */
export function openOne(position: OnePosition) {
  const { quantity = 1, leverage = 10, marginMode = 'isolated', start = 1e9, venue = {}, trade = {} } = position
  const { fee = 0, taker = 0, crossing = 0, spreadOutside = 0, inverse = false } = position
  const tier = makeTier({
    multiplier: quantity,
    depth: 1,
    margin: [],
    slippageTicks: crossing,
    spreadTicksOutside: spreadOutside,
    fee: { perContract: fee, maker: 0, taker },
  })
  const { rows, account } = play({
    tiers: [tier],
    inverse,
    venue: makeVenue(venue),
    account: { start, leverage, marginMode },
    plan: { risk: 1e-9, minimumOne: true, marginBuffer: 0, ruin: 0 },
    trades: [makeTrade({ worst: trade.entry ?? 100, exit: trade.entry ?? 100, ...trade })],
  })
  return { ...rows[0]!, account }
}
