import type { ProblemList } from '../../columns/problemList.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { StatedCosts } from '../tradeLayout.ts'
import { costReading } from './costReading.ts'
import { eachStated } from './statedCosts.ts'
import { turnedCosts } from './turnedCosts.ts'

/**
 * Turns the columns of rebates, so that they lessen the costs beside them in whatever way these are written: what is paid
 * back is paid back, whatever its sign. One of both signs, and one without a column of costs, is asked for.
 */
export function withCredits(cells: TradeCells, stated: StatedCosts | null, problems: ProblemList): TradeCells {
  const { costs, habits } = cells.layout
  const amounts = Array.from({ length: cells.rows }, (_, row) => cells.costs(row))
  const has = (k: number, sign: number) => amounts.some(row => row[k]! * sign > 0)
  const credits = costs.flatMap(({ isCredit }, k) => (isCredit === true && (has(k, 1) || has(k, -1)) ? [k] : []))
  const isOneByOne = stated !== null && typeof stated === 'object'
  if (credits.length === 0 || stated === 'included' || isOneByOne) return cells
  const isAlone = costs.every(({ isCredit }) => isCredit === true)
  if (stated === null && (isAlone || credits.some(k => has(k, 1) && has(k, -1)))) {
    const names = credits.map(k => JSON.stringify(costs[k]!.name)).join(', ')
    const why = isAlone ? 'no column of costs stands beside it' : 'it has both signs'
    const hint = `say it to npx stepup stats: ${eachStated(credits.map(k => costs[k]!))} where it is; --costs included where the result holds it`
    problems.add(1, '', `is ${names} paid back beside the result? ${why}`, hint)
    return cells
  }
  const written = stated ?? (habits.costs === 'included' ? null : habits.costs) ?? costReading(amounts, costs)
  const sign = written === 'add' ? 1 : -1
  return turnedCosts(
    cells,
    credits.filter(k => has(k, -sign)),
  )
}
