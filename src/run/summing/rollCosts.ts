import { money, plural } from '../../report/words/format.ts'
import type { FillRow } from '../../results/ledger.ts'

/** Trades that were closed before a change of the contract, and what closing them cost: spread, slippage and fees. */
export function rollCosts(fills: readonly FillRow[]): { rolls: number; roll_costs: number } {
  const closing = fills.filter(({ reason }) => reason === 'roll')
  return {
    rolls: closing.length,
    roll_costs: closing.reduce((sum, { spreadCost, fee }) => sum + spreadCost + fee, 0),
  }
}

/** The same in a sentence for the report; none where nothing was closed. */
export function rollCostSentences(fills: readonly FillRow[], quote: string): string[] {
  const { rolls, roll_costs } = rollCosts(fills)
  if (rolls === 0) return []
  return [
    `${plural(rolls, 'trade was', 'trades were')} closed before the contract changed: that cost ${money(roll_costs, quote)} in spread, slippage and fees; entering again is up to the strategy`,
  ]
}
