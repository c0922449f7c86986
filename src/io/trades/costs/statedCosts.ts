import { meant } from '../../../scenario/messages.ts'
import type { ProblemList } from '../../columns/problemList.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { CostColumn, CostReading, StatedCosts } from '../tradeLayout.ts'
import { turnedCosts } from './turnedCosts.ts'

/** The cells as a user says how their columns of costs count, and the one way in which those that are left do. */
export interface CellsAsStated {
  readonly cells: TradeCells
  readonly stated: CostReading | null
  /** Where some columns are left to what the file shows: what is said of the others. */
  readonly each: Readonly<Record<string, CostReading>> | null
}

/**
 * Brings columns of costs that are stated one by one to one reading, amounts to take off: those to add are turned round, those
 * in the result left out. `known`: every column of the file. Where only some are named, the others are left to what the file shows.
 */
export function asStated(
  cells: TradeCells,
  stated: StatedCosts | null,
  known: readonly CostColumn[],
  problems: ProblemList,
): CellsAsStated {
  if (stated === null || typeof stated === 'string') return { cells, stated, each: null }
  const names = known.map(({ name }) => name)
  for (const name of Object.keys(stated).filter(key => !names.includes(key))) {
    const found = names.length > 0 ? `the columns of costs are: ${names.join(', ')}` : 'the file has none'
    problems.add(1, '', `--costs: there is no column of costs "${name}"`, meant(name, names) ?? found)
  }
  const { costs } = cells.layout
  if (isPartly(stated, costs)) return { cells, stated: null, each: stated }
  const left = withoutIncluded(cells, stated)
  const kept = left.layout.costs
  if (kept.length === 0) return { cells, stated: 'included', each: null }
  const added = kept.flatMap(({ name }, i) => (stated[name] === 'add' ? [i] : []))
  return { cells: turnedCosts(left, added), stated: 'subtract', each: null }
}

/** The cells without the columns of costs that are stated to be in the result. */
export function withoutIncluded(cells: TradeCells, each: Readonly<Record<string, CostReading>>): TradeCells {
  const { costs } = cells.layout
  return pickedCosts(cells, k => each[costs[k]!.name] !== 'included')
}

/** The cells with some of their columns of costs alone. */
export function pickedCosts(cells: TradeCells, isKept: (k: number) => boolean): TradeCells {
  const isPicked = (_: unknown, k: number) => isKept(k)
  return {
    ...cells,
    layout: { ...cells.layout, costs: cells.layout.costs.filter(isPicked) },
    costs: row => cells.costs(row).filter(isPicked),
  }
}

/** A flag for each column of costs, as a user would write it: those that may be credits are added, and some `left` out. */
export function eachStated(costs: readonly CostColumn[], left: readonly CostColumn[] = []): string {
  const readingOf = (cost: CostColumn) =>
    left.includes(cost) ? 'included' : cost.isSwap || cost.isCredit === true ? 'add' : 'subtract'
  return costs.map(cost => costFlag(cost.name, readingOf(cost))).join(' ')
}

export function costFlag(name: string, reading: CostReading): string {
  return `--costs ${JSON.stringify(`${name}=${reading}`)}`
}

/** Whether a user says of some of these columns how they count, and of others not. */
export function isPartly(stated: StatedCosts | null, costs: readonly CostColumn[]): boolean {
  return stated !== null && typeof stated === 'object' && costs.some(({ name }) => stated[name] === undefined)
}
