import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import { costFlag, eachStated } from '../costs/statedCosts.ts'
import type { TradeCells } from '../tradeCells.ts'

/** Adds a problem for settlements of funding whose amounts stand in a column of their own: below 0 may be paid, or brought in. */
export function refuseFunding(cells: TradeCells, settled: readonly number[], problems: ProblemList): void {
  const { costs, settlements } = cells.layout
  const [row] = settled
  const funding = costs.find((_, k) => settled.some(one => cells.costs(one)[k] !== 0))
  if (settlements?.by !== 'column' || row === undefined || funding === undefined) return
  const message = `${counted(settled.length, 'row')} of funding: were amounts below 0 paid, or brought in?`
  const hint = `where they were paid: ${eachStated(costs)}; else ${costFlag(funding.name, 'subtract')} in place of ${costFlag(funding.name, 'add')}`
  problems.add(cells.lineOf(row), funding.name, message, hint)
}
