import { normaliseName } from '../../columns/findColumns.ts'
import { amountIn } from '../costs/amountIn.ts'
import type { TradeLayout } from '../tradeLayout.ts'
import { signOfOutcome } from './outcomeWords.ts'

type Rows = readonly (readonly string[])[]

const LOSSES = ['loss', 'losses', 'lossamount', 'realizedloss', 'realisedloss', 'verlust', 'verluste']

/**
 * The columns with those that give a result its sign: one whose cells say which trades won and which lost, and one of
 * losses beside results that are all above 0.
 */
export function withOutcomes(
  header: readonly string[],
  rows: Rows,
  columns: TradeLayout['columns'],
): TradeLayout['columns'] {
  const net = columns.get('net')
  if (net === undefined && !columns.has('r')) return columns
  const taken = [...columns].flatMap(([name, index]) => (name === 'kind' ? [] : [index]))
  const isFree = (index: number) => !taken.includes(index)
  const outcome = header.findIndex((name, i) => isFree(i) && saysOutcomes(name, rows, i))
  const loss = header.findIndex(
    (name, i) => isFree(i) && LOSSES.includes(normaliseName(name)) && net !== undefined && isOfLosses(rows, i, net),
  )
  return new Map([
    ...(outcome < 0 ? [] : [['outcome', outcome] as const]),
    ...(loss < 0 ? [] : [['loss', loss] as const]),
    ...columns,
  ])
}

/** Whether every cell says an outcome, and one that a trade lost; `L` is a loss beside `W` alone. */
function saysOutcomes(name: string, rows: Rows, column: number): boolean {
  const words = rows.map(cells => cells[column]?.trim() ?? '').filter(Boolean)
  const outcomes = words.map(word => signOfOutcome(name, word))
  const isLetter = (letter: string) => words.some(word => word.toLowerCase() === letter)
  return outcomes.includes(-1) && !outcomes.some(Number.isNaN) && (!isLetter('l') || isLetter('w'))
}

/** Whether a column holds the losses of results that say none: amounts, where these are none or empty. */
function isOfLosses(rows: Rows, column: number, net: number): boolean {
  const isNumber = (cells: readonly string[]) => !Number.isNaN(amountIn(cells, column)) || !(cells[column] ?? '').trim()
  const lost = rows.filter(cells => Math.abs(amountIn(cells, column)) > 0)
  return lost.length > 0 && rows.every(isNumber) && !rows.some(cells => amountIn(cells, net) < 0)
}
