import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import type { TradeCells } from '../tradeCells.ts'
import { signOfOutcome } from './outcomeWords.ts'

/**
 * Gives results their signs, where all are above 0 and another column says which trades lost, or how much. Where prices
 * do not say so, too, a problem is added.
 * @param isAsked whether anybody asks for the results
 */
export function withSigns(cells: TradeCells, problems: ProblemList, isAsked: boolean): TradeCells {
  return signed(withLosses(cells, problems, isAsked), problems, isAsked)
}

function withLosses(cells: TradeCells, problems: ProblemList, isAsked: boolean): TradeCells {
  if (!isAsked || !cells.layout.columns.has('loss') || !cells.layout.columns.has('net')) return cells
  const rows = rowsOf(cells)
  const [net, loss] = [(row: number) => cells.number('net', row), (row: number) => Math.abs(cells.number('loss', row))]
  const both = rows.find(row => net(row) !== 0 && loss(row) > 0 && !Number.isNaN(net(row)))
  const [won, lost] = [cells.label('net'), cells.label('loss')]
  if (both !== undefined) {
    problems.add(
      cells.lineOf(both),
      lost,
      `a loss of ${loss(both)} beside a result of ${net(both)}: is "${won}" the result, or what was won?`,
      `where it is the result, take the column "${lost}" out of the file; else write the results in one column, losses below 0`,
    )
    return cells
  }
  const resultOf = (row: number) => (loss(row) > 0 ? -loss(row) : net(row))
  return {
    ...withResults(cells, resultOf, resultOf),
    notices: [...cells.notices, `results are "${won}" less "${lost}", one of which is 0 in every row`],
  }
}

function signed(cells: TradeCells, problems: ProblemList, isAsked: boolean): TradeCells {
  const { columns } = cells.layout
  if (!columns.has('outcome')) return cells
  const label = cells.label('outcome')
  const rows = rowsOf(cells)
  const outcome = (row: number) => signOfOutcome(label, cells.text('outcome', row))
  const unsigned = (result: (row: number) => number) =>
    rows.some(row => result(row) < 0) ? [] : rows.filter(row => outcome(row) < 0 && result(row) > 0)
  const [lost, lostInR] = [unsigned(cells.shownResult), unsigned(row => cells.number('r', row))]
  const count = Math.max(lost.length, lostInR.length)
  if (count === 0) return cells
  const name = cells.label(lost.length > 0 ? 'net' : 'r')
  const odd = rows.find(row => cells.text('outcome', row) !== '' && Number.isNaN(outcome(row)))
  if (odd !== undefined || !isMade(cells, rows, outcome)) {
    const line = cells.lineOf(odd ?? (lost[0] ?? lostInR[0])!)
    const what = odd === undefined ? null : `found "${cells.text('outcome', odd)}"; allowed: win, loss, break even`
    const message = `"${name}" of ${counted(count, 'row')} is above 0 where "${label}" says a loss: is it written without its sign?`
    const hint = `write losses below 0 where it is; take the column "${label}" out of the file where it is not`
    if (isAsked || !columns.has('entry')) problems.add(line, label, what ?? message, hint)
    return cells
  }
  const [isLost, isLostInR] = [new Set(lost), new Set(lostInR)]
  const signOf = (row: number) => (isLost.has(row) ? -1 : 1)
  const notice = `"${name}" has no signs: ${counted(count, 'row')} of losses by "${label}"`
  const made = withResults(
    cells,
    row => signOf(row) * cells.number('net', row),
    row => signOf(row) * cells.shownResult(row),
  )
  return {
    ...made,
    number: (column, row) =>
      column === 'r' && isLostInR.has(row) ? -cells.number('r', row) : made.number(column, row),
    notices: [...cells.notices, notice],
  }
}

/** Whether prices, where there are some, moved against each trade that lost, and for one that won; or the other way in all of them, as sides of closing orders have it. */
function isMade(cells: TradeCells, rows: readonly number[], outcome: (row: number) => number): boolean {
  const { columns } = cells.layout
  const isSided = (['side', 'size', 'short'] as const).some(name => columns.has(name))
  if (!isSided || !columns.has('entry') || !columns.has('exit')) return cells.layout.costs.length === 0
  const sides = new Map<string, Set<number>>()
  for (const row of rows) {
    const way = Math.sign(cells.number('exit', row) - cells.number('entry', row)) * outcome(row)
    if (!(Math.abs(way) > 0)) continue
    const side = columns.has('size')
      ? String(Math.sign(cells.number('size', row)))
      : (cells.text('side', row) + cells.text('short', row)).toLowerCase()
    sides.set(side, (sides.get(side) ?? new Set()).add(way))
  }
  return [...sides.values()].every(ways => ways.size === 1)
}

function withResults(cells: TradeCells, net: (row: number) => number, shown: (row: number) => number): TradeCells {
  return {
    ...cells,
    number: (name, row) => (name === 'net' ? net(row) : cells.number(name, row)),
    shownResult: shown,
  }
}

function rowsOf(cells: TradeCells): number[] {
  return Array.from({ length: cells.rows }, (_, row) => row)
}
