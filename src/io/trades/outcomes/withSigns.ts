import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import type { TradeCells } from '../tradeCells.ts'
import { TRADE_TIMES } from '../tradeLayout.ts'
import { stateOfTrade } from '../trips/stateOfTrade.ts'
import { isReached, outcomeReader } from './outcomeWords.ts'
import { askOfOutcomes, type Parted, partedRows } from './unknownOutcomes.ts'
import { waysOfSides } from './waysOfSides.ts'

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
  const rows = closedRows(cells)
  const word = (row: number) => cells.text('outcome', row)
  const outcome = outcomeReader(label, rows.map(word))
  const signs = rowsOf(cells).map(row => (isReached(word(row)) ? 1 : outcome(word(row))))
  const parted = (result: (row: number) => number) => partedRows(cells, rows, result, signs)
  const [money, inR] = [parted(cells.shownResult), parted(row => cells.number('r', row))]
  const { lost, unknown, isMixed } = money.lost.length + money.unknown.length > 0 ? money : inR
  if (lost.length + unknown.length === 0) return withoutOutcome(cells)
  const name = cells.label(lost === money.lost ? 'net' : 'r')
  const ways = waysOfSides(cells, rows, signs)
  const asked = ways === null ? unknown : unknown.filter(row => Number.isNaN(ways(row)))
  if (asked.length > 0 || ways === null || isMixed) {
    if (!isAsked && columns.has('entry')) return cells
    askOfOutcomes(cells, { lost, unknown: asked, name, isMade: ways !== null }, problems)
    return cells
  }
  const lostOf = (found: Parted) => new Set([...found.lost, ...found.unknown.filter(row => ways(row) < 0)])
  const [isLost, isLostInR] = [lostOf(money), lostOf(inR)]
  const signOf = (row: number) => (isLost.has(row) ? -1 : 1)
  const byPrices = unknown.length > 0 ? `, in ${counted(unknown.length, 'row')} by prices` : ''
  const notice = `"${name}" has no signs: ${counted(Math.max(isLost.size, isLostInR.size), 'row')} of losses by "${label}"${byPrices}`
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

function withResults(cells: TradeCells, net: (row: number) => number, shown: (row: number) => number): TradeCells {
  return {
    ...cells,
    number: (name, row) => (name === 'net' ? net(row) : cells.number(name, row)),
    shownResult: shown,
  }
}

/** A column that says nothing of signs tells nobody that the results have them. */
function withoutOutcome(cells: TradeCells): TradeCells {
  const columns = new Map([...cells.layout.columns].filter(([name]) => name !== 'outcome'))
  return { ...cells, layout: { ...cells.layout, columns } }
}

/** Without those that a status says are none, and rows of sums at the end, which have no time. */
function closedRows(cells: TradeCells): number[] {
  const { columns } = cells.layout
  const label = cells.label('kind')
  const isClosed = (row: number) =>
    !columns.has('kind') || ['closed', 'unknown'].includes(stateOfTrade(label, cells.text('kind', row)))
  const hasTime = (row: number) => TRADE_TIMES.some(name => !Number.isNaN(cells.time(name, row)))
  const rows = rowsOf(cells)
  const last = rows.findLastIndex(hasTime)
  return rows.filter(row => isClosed(row) && (last < 0 || row <= last))
}

function rowsOf(cells: TradeCells): number[] {
  return Array.from({ length: cells.rows }, (_, row) => row)
}
