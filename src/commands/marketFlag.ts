import type { KnownMarket } from '../io/files/programMarkets.ts'
import { findMarket } from '../run/loading/findMarket.ts'
import { allowedMarkets, nearMarkets } from '../run/loading/nearMarkets.ts'
import type { FlagReader } from './flagReader.ts'

/** The market that `--market` names; null without the flag, or where there is none, which becomes a problem. */
export function readMarketFlag(named: string | undefined, read: FlagReader): KnownMarket | null {
  if (named === undefined) return null
  const market = findMarket(named)
  if (market === null) {
    read.add('market', `there is no market ${JSON.stringify(named)}; allowed: ${allowedMarkets()}`, nearMarkets(named))
  }
  return market
}
