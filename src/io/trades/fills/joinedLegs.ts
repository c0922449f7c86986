import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import { pickCells } from '../pickCells.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { TradeColumn, TradeNumber } from '../tradeLayout.ts'
import { isSettlement } from '../trips/isSettlement.ts'

/** What a row of a log did to the money, as its cells say. */
interface Money {
  readonly change: number
  readonly result: number
  readonly funding: number
  readonly costs: readonly number[]
}

/** Of three amounts of four decimals. */
const ROUNDED = 3e-4
/** Of amounts that are less. */
const SHARE = 0.5

/** Whether the change of a balance is the result and the funding less the costs; NaN = 0. */
export function isItsMoney({ change, result, funding, costs }: Money): boolean {
  const parts = [result || 0, funding || 0, ...costs.map(cost => -cost || 0)]
  const sum = parts.reduce((all, part) => all + part, 0)
  const largest = Math.max(...parts.map(Math.abs), Math.abs(change))
  return Math.abs(change - sum) <= Math.min(ROUNDED, SHARE * largest)
}

/**
 * The fills of a log in which each is a row of its position and one of its money, joined to one; the money is checked by the
 * change of the balance. What a fill realised of funding becomes a settlement before it.
 */
export function joinedLegs(cells: TradeCells, problems: ProblemList): TradeCells {
  const { legs, columns } = cells.layout
  if (legs === undefined) return cells
  const rows = Array.from({ length: cells.rows }, (_, row) => row)
  const changes: TradeCells = { ...cells, number: changeIn(cells) }
  const found = legs === 'one' ? inOneRow(changes, rows) : apart(changes, rows, problems)
  const isNewestFirst = isFalling(rows.map(row => cells.time('time', row)))
  const kept = rows.flatMap(row => {
    const isFill = found.moneyOf.has(row)
    const money = found.moneyOf.get(row) ?? null
    const fill = isFill ? [{ row, money, isFunding: false }] : []
    const isFunding = isSettlement(cells, row) || (money !== null && fundingOf(cells, money) !== 0)
    const funding = isFunding ? [{ row, money: money ?? row, isFunding: true }] : []
    return isNewestFirst ? [...fill, ...funding] : [...funding, ...fill]
  })
  const picked = pickCells(
    changes,
    kept.map(({ row }) => row),
  )
  const number = (name: TradeNumber, k: number) => {
    const { money, isFunding } = kept[k]!
    if (name === 'net' && isFunding) return fundingOf(cells, money!)
    return name === 'net' ? (money === null ? Number.NaN : cells.number(name, money)) : picked.number(name, k)
  }
  const isLeft = (name: TradeColumn) => name !== 'change' && name !== 'amount'
  return {
    ...picked,
    layout: { ...cells.layout, columns: new Map([...columns].filter(([name]) => isLeft(name))) },
    number,
    text: (name, k) => {
      const { money, isFunding } = kept[k]!
      if (name === 'kind' && isFunding) return 'funding'
      return name === 'quote_coin'
        ? (money === null ? '' : cells.text(name, money)).toUpperCase()
        : picked.text(name, k)
    },
    shownResult: k => number('net', k),
    costs: k => {
      const { money, isFunding } = kept[k]!
      return cells.layout.costs.map((_, i) => (isFunding || money === null ? 0 : cells.costs(money)[i]!))
    },
    notices: [...cells.notices, ...found.notices],
  }
}

/** The row of the money of each fill; null where it has none. */
interface Found {
  readonly moneyOf: ReadonlyMap<number, number | null>
  readonly notices: readonly string[]
}

function inOneRow(cells: TradeCells, rows: readonly number[]): Found {
  const fills = rows.filter(row => !isSettlement(cells, row))
  return { moneyOf: new Map(fills.map(row => [row, row])), notices: [] }
}

function apart(cells: TradeCells, rows: readonly number[], problems: ProblemList): Found {
  const traded = rows.filter(row => !isSettlement(cells, row))
  const isPosition = (row: number) =>
    cells.text('symbol', row).toLowerCase() === cells.text('quote_coin', row).toLowerCase()
  const keyOf = (row: number) =>
    [cells.time('time', row), cells.number('price', row), cells.text('account', row), cells.text('symbol', row)].join()
  const moneyOf = new Map<number, number | null>(traded.filter(isPosition).map(row => [row, null]))
  const free = new Set(traded.filter(row => !isPosition(row)))
  const isPair = (row: number, money: number) => free.has(money) && keyOf(row) === keyOf(money)
  const fits = (step: number) => [...moneyOf.keys()].filter(row => isPair(row, row + step))
  const take = (row: number, money: number) => {
    moneyOf.set(row, money)
    free.delete(money)
  }
  // The two rows of a fill stand one behind the other, in all of a file in one order.
  const step = fits(1).length >= fits(-1).length ? 1 : -1
  for (const row of fits(step)) take(row, row + step)
  const left = Map.groupBy(free, keyOf)
  for (const [row, money] of moneyOf) {
    const other = money === null ? left.get(keyOf(row))?.shift() : undefined
    if (other !== undefined) take(row, other)
  }
  for (const row of free) problems.add(cells.lineOf(row), cells.label('net'), ALONE, ALONE_HINT)
  // A run has no use for it, and does not read all of it.
  if (cells.layout.columns.has('change')) for (const money of moneyOf.values()) checkMoney(cells, money, problems)
  const bare = [...moneyOf.values()].filter(money => money === null).length
  return {
    moneyOf,
    notices:
      bare > 0 ? [`${counted(bare, 'fill')} without a row of money, as one whose fee was paid in another coin`] : [],
  }
}

const ALONE = 'the row is of the money of a fill, and none of its position stands beside it'
const ALONE_HINT = 'where the log was cut there, leave the row out; else export the log whole'

function checkMoney(cells: TradeCells, row: number | null, problems: ProblemList): void {
  if (row === null) return
  const change = cells.number('quantity', row)
  const [result, funding, costs] = [cells.number('net', row), fundingOf(cells, row), cells.costs(row)]
  if (isItsMoney({ change, result, funding, costs })) return
  const names = cells.layout.costs.map(({ name }) => `"${name}"`).join(', ')
  const message = `the balance changed by ${change}, and the result and the funding of the row less ${names} are another amount`
  problems.add(cells.lineOf(row), cells.label('quantity'), message, 'export the log again; or leave the row out')
}

/** In place of a quantity how the balance changed. */
function changeIn(cells: TradeCells): TradeCells['number'] {
  if (!cells.layout.columns.has('amount')) return cells.number
  return (name, row) =>
    name === 'quantity' ? cells.number('quantity', row) - cells.number('amount', row) : cells.number(name, row)
}

function fundingOf(cells: TradeCells, row: number): number {
  return cells.number('change', row) || 0
}

function isFalling(times: readonly number[]): boolean {
  const steps = times.slice(1).map((time, k) => Math.sign(time - times[k]!))
  return steps.reduce((sum, step) => sum + (step || 0), 0) < 0
}
