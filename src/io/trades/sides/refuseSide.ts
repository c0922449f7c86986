import { meant } from '../../../scenario/messages.ts'
import type { ProblemList } from '../../columns/problemList.ts'
import type { TradeCells } from '../tradeCells.ts'

/** Adds a problem for a cell that says no side, with what a user can do about it. */
export function refuseSide(cells: TradeCells, row: number, allowed: readonly string[], problems: ProblemList): void {
  const text = cells.text('side', row)
  const found = text === '' ? 'nothing' : `"${text}"`
  const [plus, minus] = allowed as [string, string]
  const way = `${text === '' ? 'leave the row out where it is no trade; else ' : ''}write ${plus} or ${minus} there, or name the column that says it: columns: { side: … } (--column side=… on the command line)`
  problems.add(
    cells.lineOf(row),
    cells.label('side'),
    `found ${found}; allowed: ${allowed.join(', ')}`,
    meant(text.toLowerCase(), allowed) ?? way,
  )
}
