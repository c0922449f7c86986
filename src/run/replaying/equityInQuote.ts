import type { Curve } from '../../core/curve.ts'
import type { MarketData } from '../market/marketData.ts'

/**
 * The equity of a coin-margined account in the currency of the prices, row by row of its curve: coins x close, or with a
 * trade list x exit. Null for an account that is in that currency already.
 */
export function equityInQuote(curve: Curve, { bars, tape }: MarketData, inverse: boolean): Float64Array | null {
  if (!inverse) return null
  const prices = bars?.close ?? tape.exit
  return curve.equity.map((coins, i) => coins * prices[i]!)
}
