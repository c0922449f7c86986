import { findMarket, type KnownMarket, knownMarkets } from '../run/loading/findMarket.ts'
import { meant } from '../scenario/messages.ts'
import type { FlagReader } from './flagReader.ts'

/** The market that `--market` names; null without the flag, or where there is none, which becomes a problem. */
export function readMarketFlag(named: string | undefined, read: FlagReader): KnownMarket | null {
  if (named === undefined) return null
  const market = findMarket(named)
  if (market === null) {
    read.add('market', `there is no market ${JSON.stringify(named)}`, meant(named, knownMarkets()))
  }
  return market
}
