import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import type { TradeCells } from '../tradeCells.ts'

/** Losses of such a share of what was won are more than costs turn into losses. */
const LEAST_LOST = 0.1

/**
 * What a column of R is worth beside results in money, which decide what won and what lost. R that is 0 or missing beside money is not
 * known, and R without signs is none: then results are in money alone, which is said, and where nothing else gives a trade its result in R, it is a
 * problem. Money that is never below 0, where R says that some lost, is asked for.
 * @param isAsked whether anybody asks for the results in money
 */
export function withKnownR(cells: TradeCells, problems: ProblemList, isAsked: boolean): TradeCells {
  if (!cells.layout.columns.has('r')) return cells
  const rows = Array.from({ length: cells.rows }, (_, row) => row).filter(row => !Number.isNaN(cells.shownResult(row)))
  const beside = rows.filter(row => Math.abs(cells.shownResult(row)) > 0)
  if (beside.length === 0) return cells
  const [name, money] = [cells.label('r'), moneyName(cells)]
  const r = (row: number) => cells.number('r', row)
  const rounded = mostRounded(cells, beside)
  const isRounded = (row: number) => r(row) === 0 && Math.abs(cells.shownResult(row)) <= rounded
  const unknown = beside.filter(row => !(Math.abs(r(row)) > 0) && !isRounded(row))
  if (unknown.length > 0) {
    const what = `"${name}" is 0 or empty in ${counted(unknown.length, 'row')} of ${beside.length} with a result in money`
    if (!isAsked) problems.add(cells.lineOf(unknown[0]!), name, what, WRITE)
    return withoutR(cells, `${what}: what was risked there is not known, and results are in money alone`)
  }
  const result = (row: number) => cells.shownResult(row)
  const sum = (of: readonly number[]) => of.reduce((total, row) => total + Math.abs(result(row)), 0)
  const [won, lost] = [beside.filter(row => result(row) > 0), beside.filter(row => result(row) < 0)]
  if (isAsked && lost.length === 0 && won.some(row => r(row) < 0)) {
    const against = won.filter(row => r(row) < 0)
    const message = `"${money}" is never below 0, and "${name}" is in ${counted(against.length, 'row')}: is it written without its sign?`
    const hint = `write losses below 0 in "${money}" where it is; take the column "${name}" out of the file where it is not`
    problems.add(cells.lineOf(against[0]!), money, message, hint)
  }
  if (beside.every(row => r(row) > 0) && sum(lost) > LEAST_LOST * sum(won)) {
    const what = `"${name}" is never below 0, also in ${counted(lost.length, 'row')} that lost money`
    if (!isAsked) problems.add(cells.lineOf(lost[0]!), name, what, WRITE)
    return withoutR(cells, `${what}: it is not used`)
  }
  return cells
}

const WRITE = 'write the result in R there, or give side, entry, stop and exit'

/** The largest result whose R may be written as 0, rounded as the others are: half of the last place, at what was risked at most elsewhere. */
function mostRounded({ number, shownResult }: TradeCells, rows: readonly number[]): number {
  const known = rows.filter(row => Math.abs(number('r', row)) > 0)
  const risks = known.map(row => Math.abs(shownResult(row) / number('r', row)))
  const places = known.map(row => (String(number('r', row)).split('.')[1] ?? '').length)
  const [risk, most] = [risks, places].map(values => values.reduce((a, b) => Math.max(a, b), 0)) as [number, number]
  return (risk * 10 ** -most) / 2
}

function moneyName({ layout, label }: TradeCells): string {
  return layout.shown === undefined ? label('net') : layout.header[layout.shown.result]!.trim()
}

function withoutR(cells: TradeCells, notice: string): TradeCells {
  const columns = new Map([...cells.layout.columns].filter(([name]) => name !== 'r'))
  return { ...cells, layout: { ...cells.layout, columns }, notices: [...cells.notices, notice] }
}
