import { rootOf } from '../../io/columns/rootOf.ts'
import { type KnownMarket, programMarkets } from '../../io/files/programMarkets.ts'
import type { KnownValue } from '../../io/trades/trips/knownValues.ts'

/** So many times the price that a ladder knows, or a part of it: then the list is quoted in another unit, or is of another market. */
const MOST_TIMES = 8
/** At such prices no shares are traded. */
const SHARES_BELOW = 1000
const EXCHANGE = /^.*:|^[/@#]/
/** `MNQ1!` of TradingView, `MNQ=F` of Yahoo. */
const CONTINUOUS = /\d?!$|=F$/
/** Coins have the names of futures on them. */
const COIN = /^(BTC|ETH|SOL|XRP)$/

const markets: KnownMarket[] = []

/** What a point of one future is worth by the ladders of the program, however a platform writes its symbol; null for other markets. */
export function knownValue(symbol: string, price: number): KnownValue | null {
  if (symbol === '') return null
  if (markets.length === 0) markets.push(...programMarkets().filter(({ name }) => /-cme$/.test(name)))
  const written = symbol.trim().toUpperCase().replace(EXCHANGE, '')
  const root = rootOf(written.replace(CONTINUOUS, ''))
  if (root === written && COIN.test(root)) return null
  for (const { name, ladder } of markets) {
    const tier = ladder.tiers.find(contract => contract.symbol.toUpperCase() === root)
    const level = ladder.tradedPrice ?? ladder.referencePrice ?? price
    const times = Math.max(price / level, level / price)
    if (tier === undefined || !(times <= MOST_TIMES)) continue
    return {
      worth: Number(tier.multiplier),
      tick: Number(tier.tick),
      ladder: name,
      isSure: root !== written || price >= SHARES_BELOW,
    }
  }
  return null
}
