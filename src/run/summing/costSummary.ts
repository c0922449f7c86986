import { contractsGone } from '../../core/legs.ts'
import { SLACK } from '../../core/tolerance.ts'
import type { CostSplit, CostSummary, TierCosts } from '../../results/account.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import type { Replay } from '../replaying/replayScenario.ts'

type Traded = Pick<Replay, 'rows' | 'quotes'>

/** Where the money went, in total and by the tiers that were traded. */
export function costSummary(replay: Traded): CostSummary {
  const split = sumOf(replay.rows.map(rowSplit))
  const { gross, spread, fees, funding, liquidationFee } = split
  const costs = spread + fees + funding + liquidationFee
  const rounding = SLACK * replay.rows.reduce((sum, row) => sum + Math.abs(row.gross), 0)
  return { ...split, shareOfGross: gross > rounding ? costs / gross : null, byTier: tierCosts(replay) }
}

function tierCosts({ rows, quotes }: Traded): TierCosts[] {
  return quotes.contracts.names.flatMap((tier, k) => {
    const held = rows.filter(row => row.contracts[k]! > 0)
    return held.length === 0 ? [] : [{ tier, ...sumOf(held.map(row => tierSplit(row, quotes, k))) }]
  })
}

/**
 * A tier's part of a trade. Gross and funding go by quantity; spread and fees are the tier's own, but of a liquidated
 * trade they go by quantity too, as they may have been capped as a whole.
 */
function tierSplit(row: LedgerRow, quotes: Replay['quotes'], k: number): CostSplit {
  const { multiplier } = quotes.contracts
  const n = row.contracts[k]!
  const share = (n * multiplier[k]!) / row.quantity
  const whole = rowSplit(row)
  const gross = share * whole.gross
  const funding = share * whole.funding
  const liquidationFee = share * whole.liquidationFee
  const liquidated = row.events.includes('liquidated')
  const spread = liquidated ? share * whole.spread : paid(row, quotes, k, quotes.entrySpread, quotes.exitSpread)
  const fees = liquidated ? share * whole.fees : paid(row, quotes, k, quotes.entryFee, quotes.exitFee)
  return { gross, spread, fees, funding, liquidationFee, net: gross - spread - fees - funding - liquidationFee }
}

/** What the contracts of a tier pay on the way in and out, each by the leg that it leaves in. */
function paid(
  { trade, contracts }: LedgerRow,
  { tape, contracts: { tiers } }: Replay['quotes'],
  k: number,
  entry: Float64Array,
  exit: Float64Array,
): number {
  let sum = 0
  let gone = 0
  for (let leg = tape.legFirst[trade - 1]!; leg < tape.legFirst[trade]!; leg++) {
    const after = contractsGone(contracts[k]!, tape.legs.gone[leg]!)
    sum += (after - gone) * (entry[(trade - 1) * tiers + k]! + exit[leg * tiers + k]!)
    gone = after
  }
  return sum
}

function rowSplit({ gross, spreadCost, fees, funding, liquidationFee, net }: LedgerRow): CostSplit {
  return { gross, spread: spreadCost, fees, funding, liquidationFee, net }
}

function sumOf(splits: readonly CostSplit[]): CostSplit {
  const total = (key: keyof CostSplit) => splits.reduce((sum, split) => sum + split[key], 0)
  return {
    gross: total('gross'),
    spread: total('spread'),
    fees: total('fees'),
    funding: total('funding'),
    liquidationFee: total('liquidationFee'),
    net: total('net'),
  }
}
