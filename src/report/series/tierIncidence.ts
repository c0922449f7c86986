import { ownLevel, type TimeToTier } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { tierSymbol } from '../words/tierLabel.ts'

/** The way to each larger contract, by the symbol of the contract. */
export interface TierIncidence {
  readonly tiers: readonly (Pick<TimeToTier, 'points'> & { readonly symbol: string })[]
  /** Accounts, and the label of their level. */
  readonly accounts: number
  readonly label: string
}

/** Null without samples or larger contracts, and where no account got there or was ruined on the way. */
export function tierIncidence({ samples, market }: Pick<Summary, 'samples' | 'market'>): TierIncidence | null {
  const own = ownLevel(samples)
  const told = samples?.timeToTier ?? []
  if (own === undefined || told.length === 0) return null
  const nothing = told.every(({ points }) => {
    const { reached, ruinedBefore } = points.at(-1)!
    return reached.share === 0 && ruinedBefore.share === 0
  })
  if (nothing) return null
  const tiers = told.map(({ tier, points }) => {
    const traded = market.tiers.find(({ name }) => name === tier)
    return { points, symbol: traded === undefined ? tier : tierSymbol(traded) }
  })
  return { tiers, accounts: own.samples, label: own.label }
}
