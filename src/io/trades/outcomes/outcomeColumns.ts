import { normaliseName } from '../../columns/findColumns.ts'
import { amountIn } from '../costs/amountIn.ts'
import type { TradeLayout } from '../tradeLayout.ts'
import { isReached, isStopped, mayTellOutcomes, outcomeReader } from './outcomeWords.ts'

type Rows = readonly (readonly string[])[]

const LOSSES = ['loss', 'losses', 'lossamount', 'realizedloss', 'realisedloss', 'verlust', 'verluste']

/**
 * The columns with those that give a result its sign: one whose cells say which trades won and which lost, or may, and one
 * of losses beside results that are all above 0.
 */
export function withOutcomes(
  header: readonly string[],
  rows: Rows,
  columns: TradeLayout['columns'],
): TradeLayout['columns'] {
  const net = columns.get('net')
  if (net === undefined && !columns.has('r')) return columns
  const taken = [...columns].flatMap(([name, index]) => (name === 'kind' || name === 'reason' ? [] : [index]))
  const isFree = (index: number) => !taken.includes(index)
  const isSigned = rows.some(cells => amountIn(cells, net ?? columns.get('r')) < 0)
  const trust = header.map((name, i) => (isFree(i) ? trustIn(name, rows, i) : 0))
  const most = Math.max(0, ...trust.filter(own => !isSigned || own === 3))
  const loss = header.findIndex(
    (name, i) => isFree(i) && LOSSES.includes(normaliseName(name)) && net !== undefined && isOfLosses(rows, i, net),
  )
  return new Map([
    ...(most === 0 ? [] : [['outcome', trust.indexOf(most)] as const]),
    ...(loss < 0 ? [] : [['loss', loss] as const]),
    ...columns,
  ])
}

/**
 * How surely a column tells outcomes, by its first rows: 0 = not at all, 1 by reasons of exits, 2 by words for wins or losses, or its name,
 * 3 by words for both. Half of what stands there is such words; what the others mean is asked where it counts.
 */
function trustIn(name: string, rows: Rows, column: number): number {
  const words = rows.map(cells => cells[column]?.trim() ?? '').filter(Boolean)
  const signOf = outcomeReader(name, words)
  const known = words.map(signOf).filter(sign => !Number.isNaN(sign))
  const isMost = (count: number) => count > 0 && 2 * count >= words.length
  if (isMost(known.length) && known.some(sign => sign !== 0)) return known.includes(1) && known.includes(-1) ? 3 : 2
  if (mayTellOutcomes(name) && isMost(words.filter(word => !/\d/.test(word)).length)) return 2
  const reasons = words.filter(word => isStopped(word) || isReached(word))
  return isMost(known.length + reasons.length) && reasons.length > 0 ? 1 : 0
}

/** Whether a column holds the losses of results that say none: amounts, where these are none or empty. */
function isOfLosses(rows: Rows, column: number, net: number): boolean {
  const isNumber = (cells: readonly string[]) => !Number.isNaN(amountIn(cells, column)) || !(cells[column] ?? '').trim()
  const lost = rows.filter(cells => Math.abs(amountIn(cells, column)) > 0)
  return lost.length > 0 && rows.every(isNumber) && !rows.some(cells => amountIn(cells, net) < 0)
}
