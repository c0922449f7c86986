import type { Fee, Ladder, MarginEntry, Tier } from '../core/ladder.ts'
import type { BrokerInput } from './brokers/brokerSchema.ts'
import { withDayMargins } from './brokers/dayMargin.ts'
import type { LadderInput } from './ladderSchema.ts'
import { marginKind } from './marginKind.ts'
import type { ReferencePrice } from './scenario.ts'
import type { VenueInput } from './venueSchema.ts'

type TierInput = LadderInput['tiers'][number]

/** The ladder as the rules read it. Fees that a tier does not give are the venue's, less the discount (a fraction). */
export function resolveLadder(
  input: LadderInput,
  venueFee: VenueInput['fee'],
  feeDiscount: number,
  broker: BrokerInput | null = null,
): Ladder {
  const { underlying, quote, session, inverse, negativePrices } = input
  const tiers = input.tiers.map(tier => resolveTier(tier, venueFee, feeDiscount, broker))
  return { underlying, quote, session, margin: marginKind(input), inverse, negativePrices, tiers }
}

/** How markets move, by their sessions. */
const PACES: ReadonlyMap<string, NonNullable<ReferencePrice['pace']>> = new Map([
  ['cme-fx', 'currency'],
  ['cme-rates', 'yield'],
  ['cme-equity-index', 'steady'],
  ['cme-energy-metals', 'steady'],
])

/** The price that a ladder gives, with the day of its source; of the markets that have another of some day some fall far. */
export function referenceOf({ referencePrice, tradedPrice, session, sources }: LadderInput): ReferencePrice | null {
  const price = referencePrice ?? tradedPrice
  if (price === undefined) return null
  const fact = referencePrice === undefined ? sources?.tradedPrice : sources?.referencePrice
  const at = typeof fact === 'object' ? Date.parse(fact.observed) : null
  const pace = PACES.get(session)
  return {
    price,
    at,
    ...(referencePrice === undefined ? { mayFall: true } : {}),
    ...(pace === undefined ? {} : { pace }),
  }
}

function resolveTier(
  tier: TierInput,
  venueFee: VenueInput['fee'],
  feeDiscount: number,
  broker: BrokerInput | null,
): Tier {
  const { name, symbol, multiplier, tick, spreadTicks, slippageTicks, margin, depth } = tier
  const { spreadTicksOutside = spreadTicks } = tier
  const fee = resolveFee(tier, venueFee, feeDiscount)
  const entries = toEntries(margin)
  return {
    name,
    symbol,
    multiplier,
    tick,
    spreadTicks,
    spreadTicksOutside,
    slippageTicks,
    fee,
    margin: broker === null ? entries : withDayMargins(entries, symbol, broker),
    depth: depth ?? Infinity,
  }
}

function resolveFee(tier: TierInput, venueFee: VenueInput['fee'], feeDiscount: number): Fee {
  if (tier.fee !== undefined) {
    const { perContract = 0, maker = 0, taker = 0 } = tier.fee
    return { perContract, maker, taker }
  }
  if (venueFee === undefined) throw new Error(`${tier.name} has no fee: the ladder was not checked`)
  const kept = 1 - feeDiscount
  return { perContract: 0, maker: venueFee.maker * kept, taker: venueFee.taker * kept }
}

function toEntries(margin: TierInput['margin']): readonly MarginEntry[] {
  if (margin === 'rate') return []
  return Array.isArray(margin) ? margin : [{ from: -Infinity, ...margin } satisfies MarginEntry]
}
