import { meant } from '../../../scenario/messages.ts'
import type { ProblemList } from '../../columns/problemList.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { CostColumn, CostReading, StatedCosts } from '../tradeLayout.ts'
import { turnedCosts } from './turnedCosts.ts'

/** The cells as a user says how their columns of costs count, and the one way in which those that are left do. */
export interface CellsAsStated {
  readonly cells: TradeCells
  readonly stated: CostReading | null
}

/**
 * Brings columns of costs that are stated one by one to one reading, amounts to take off: those to add are turned round, those
 * in the result left out. `known`: every column of the file; each that counts has to be named.
 */
export function asStated(
  cells: TradeCells,
  stated: StatedCosts | null,
  known: readonly CostColumn[],
  problems: ProblemList,
): CellsAsStated {
  if (stated === null || typeof stated === 'string') return { cells, stated }
  const names = known.map(({ name }) => name)
  for (const name of Object.keys(stated).filter(key => !names.includes(key))) {
    const found = names.length > 0 ? `the columns of costs are: ${names.join(', ')}` : 'the file has none'
    problems.add(1, '', `--costs: there is no column of costs "${name}"`, meant(name, names) ?? found)
  }
  const { costs } = cells.layout
  const missing = costs.filter(({ name }) => stated[name] === undefined)
  if (missing.length > 0) {
    const text = missing.map(({ name }) => JSON.stringify(name)).join(', ')
    problems.add(1, '', `--costs does not say what ${text} is`, `name each column: ${eachStated(costs)}`)
  }
  const kept = costs.flatMap(({ name }, k) => (stated[name] === 'included' ? [] : [k]))
  const left = {
    ...cells,
    layout: { ...cells.layout, costs: kept.map(k => costs[k]!) },
    costs: (row: number) => {
      const all = cells.costs(row)
      return kept.map(k => all[k]!)
    },
  }
  if (kept.length === 0) return { cells, stated: 'included' }
  const added = kept.flatMap((k, i) => (stated[costs[k]!.name] === 'add' ? [i] : []))
  return { cells: turnedCosts(left, added), stated: 'subtract' }
}

/** A flag for each column of costs, as a user would write it: those that may be credits are added, and some `left` out. */
export function eachStated(costs: readonly CostColumn[], left: readonly CostColumn[] = []): string {
  const readingOf = (cost: CostColumn) =>
    left.includes(cost) ? 'included' : cost.isSwap || cost.isCredit === true ? 'add' : 'subtract'
  return costs.map(cost => `--costs ${JSON.stringify(`${cost.name}=${readingOf(cost)}`)}`).join(' ')
}
