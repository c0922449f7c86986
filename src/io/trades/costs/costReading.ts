import type { CostColumn, CostReading, TradeHabits } from '../tradeLayout.ts'

type Amounts = readonly (readonly number[])[]

/** How the amounts of columns of costs can only be meant, by their signs, those of rebates apart; null where nobody can tell. */
export function costReading(amounts: Amounts, costs: readonly CostColumn[]): CostReading | null {
  const some = (of: (amount: number, cost: CostColumn) => boolean) =>
    amounts.some(row => row.some((amount, k) => costs[k]!.isCredit !== true && of(amount, costs[k]!)))
  const hasPositive = some(amount => amount > 0)
  const hasNegative = some(amount => amount < 0)
  const hasCredit = some((amount, { isSwap }) => isSwap && amount > 0)
  if (!hasNegative && !hasCredit) return 'subtract'
  // Fees that are all below 0 are written as debits, and so is a swap beside them.
  const hasFee = some((amount, { isSwap }) => !isSwap && amount < 0)
  const hasFeeAbove = some((amount, { isSwap }) => !isSwap && amount > 0)
  return hasPositive && (!hasFee || hasFeeAbove) ? null : 'add'
}

/** Whether fees are in sum credits, as the vendor writes them: more was paid back than paid, or a file turns them round. */
export function isTurnedRound(amounts: Amounts, costs: readonly CostColumn[], habits: TradeHabits): boolean {
  if (habits.costs !== 'subtract' && habits.costs !== 'add') return false
  const wrong = habits.costs === 'add' ? 1 : -1
  const fees = amounts.flatMap(row => row.filter((_, k) => !costs[k]!.isSwap && costs[k]!.isCredit !== true))
  return wrong * fees.reduce((sum, fee) => sum + fee, 0) > 0
}

/** The same of each column: as the vendor writes it, else by its signs alone. */
export function usualsOf(
  amounts: Amounts,
  costs: readonly CostColumn[],
  habit: CostReading | null,
): (CostReading | null)[] {
  return costs.map((cost, k) => {
    if (habit === 'add' || habit === 'subtract') return habit
    return cost.isCredit === true
      ? null
      : costReading(
          amounts.map(row => [row[k]!]),
          [cost],
        )
  })
}
