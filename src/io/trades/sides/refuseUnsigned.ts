import type { ProblemList } from '../../columns/problemList.ts'
import type { TradeCells } from '../tradeCells.ts'

/** Adds a problem for a row that lost by its prices where its result, as all others, is above 0. */
export function refuseUnsigned(cells: TradeCells, row: number, problems: ProblemList): void {
  const [net, side] = [cells.label('net'), cells.label('side')]
  const message = `"${net}" is above 0 in every row, and prices of this one lost: has it no sign, or is "${side}" wrong there?`
  const hint = `write losses below 0 where it has none; the other side where that is wrong; where no side is needed, take the column "${side}" out of the file`
  problems.add(cells.lineOf(row), net, message, hint)
}
