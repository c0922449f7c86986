import type { RawTrip } from './rawTrip.ts'
import type { RoundTrip } from './roundTrip.ts'

/** A trade with its result after costs. */
export function asNet(raw: RawTrip, net: number): RoundTrip {
  const { result: _, gross: __, costs: ___, cumulative: ____, adverse: _____, ...more } = raw
  const { favourable: ______, amount: _______, isPriced: ________, entryCosts: _________, ...rest } = more
  const { exitCosts: __________, settled, ...trip } = rest
  return { ...trip, net: net + settled }
}
