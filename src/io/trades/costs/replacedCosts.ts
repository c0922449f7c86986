import type { Head } from '../../columns/head.ts'
import { type CostColumn, type ReplacedCosts, STATED_COSTS, type TradeLayout } from '../tradeLayout.ts'
import { amountIn } from './amountIn.ts'

/** The columns of costs that hold something and are not read, as a map names others in their place. */
export function replacedCosts(
  { costs, doubtful = [] }: TradeLayout,
  kept: readonly Pick<CostColumn, 'index'>[],
  { rows }: Pick<Head, 'rows'>,
  map: Readonly<Record<string, unknown>>,
): ReplacedCosts {
  const isKept = (index: number) => kept.some(cost => cost.index === index)
  const isFilled = (index: number) => rows.slice(1).some(cells => Math.abs(amountIn(cells, index)) > 0)
  const found = [...costs, ...doubtful.filter(({ kind }) => kind !== 'measure')]
  return {
    names: found.filter(({ index }) => !isKept(index) && isFilled(index)).map(({ name }) => name.trim()),
    free: STATED_COSTS.filter(name => name !== 'swap' && map[name] === undefined),
  }
}

/** What a user should know of columns of costs that are left off, with the flags that count them. */
export function replacedNotices({ replaced }: TradeLayout): string[] {
  if (replaced === undefined || replaced.names.length === 0) return []
  const { names, free } = replaced
  const flags = names.map((name, i) => (free[i] === undefined ? null : `--column ${free[i]}=${JSON.stringify(name)}`))
  const asked = flags.includes(null) ? 'add them up in one column' : flags.join(' ')
  const text = names.map(name => JSON.stringify(name)).join(', ')
  return [
    `${text}: not taken off, as others are named as the costs; where they are no part of these, name them, too: ${asked}`,
  ]
}
