import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import { pickCells } from '../pickCells.ts'
import type { TradeCells } from '../tradeCells.ts'
import { TRADE_TIMES } from '../tradeLayout.ts'
import { refusePasted } from './refusePasted.ts'
import { contentOf } from './rowContent.ts'

/** Columns whose cells name a row; those of an order do not, for an order may be filled in equal parts. */
const IDS = ['id', 'trade', 'bought_id', 'sold_id'] as const
const PRICES = ['price', 'entry', 'bought_at'] as const
const DAY_MS = 86_400_000

/**
 * Leaves out rows that repeat another of the same id, as a list has them that was exported or pasted twice. Rows of one id
 * that differ become a problem, but where they are parts of one trade. Equal rows without an id stay, and are counted; a list that
 * was pasted twice is asked for.
 */
export function withoutTwins(cells: TradeCells, problems: ProblemList): TradeCells {
  const ids = IDS.filter(name => cells.layout.columns.has(name) && !/order/i.test(cells.label(name)))
  const first = new Map<string, number>()
  const seen = new Set<string>()
  const kept: number[] = []
  const differing: (readonly [row: number, before: number])[] = []
  let equal = 0
  for (let row = 0; row < cells.rows; row++) {
    const content = contentOf(cells, row)
    const isTwin = seen.has(content)
    seen.add(content)
    const id = ids.map(name => cells.text(name, row))
    const isNamed = id.some(text => text !== '')
    if (isTwin && isNamed) continue
    if (isTwin) equal++
    kept.push(row)
    if (!isNamed) continue
    const key = JSON.stringify([cells.text('account', row), cells.text('symbol', row), ...id])
    const before = first.get(key) ?? row
    first.set(key, before)
    if (before !== row && !arePartsOfOne(cells, before, row)) differing.push([row, before])
  }
  const label = ids.map(name => cells.label(name)).join(', ')
  const isPasted = equal > 0 && refusePasted(pickCells(cells, kept), problems)
  if (differing.length > 0) refuse(cells, { differing, label }, problems)
  const gone = cells.rows - kept.length
  return {
    ...pickCells(cells, kept),
    notices: [
      ...cells.notices,
      ...(gone > 0 ? [`${counted(gone, 'row')} left out: the same as another of the same ${label}`] : []),
      ...(equal > 0 && !isPasted && hasPlace(cells) ? [equalRows(equal)] : []),
    ],
  }
}

function equalRows(count: number): string {
  return `${counted(count, 'row')} the same as another in every cell, and no id tells them apart: each counts; where the list was pasted twice, remove one half`
}

/** Without times of day, and prices, equal rows are no surprise. */
function hasPlace(cells: TradeCells): boolean {
  const { columns } = cells.layout
  const times = TRADE_TIMES.filter(name => columns.has(name))
  const rows = Array.from({ length: cells.rows }, (_, row) => row)
  const isOfDay = rows.some(row => times.some(name => Math.abs(cells.time(name, row) % DAY_MS) > 0))
  return times.length > 0 && (isOfDay || PRICES.some(name => columns.has(name)))
}

/** Fills and pairs share ids; exits of one position share its entry. */
function arePartsOfOne(cells: TradeCells, a: number, b: number): boolean {
  if (cells.layout.shape !== 'trades') return true
  const isSame = (of: (row: number) => number) => of(a) === of(b)
  return isSame(row => cells.time('entry_time', row)) && isSame(row => cells.number('entry', row))
}

function refuse(
  cells: TradeCells,
  {
    differing,
    label,
  }: { readonly differing: readonly (readonly [row: number, before: number])[]; readonly label: string },
  problems: ProblemList,
): void {
  const [row, before] = differing[0]!
  const others = differing.length - 1
  const more = others > 0 ? `, and so ${others === 1 ? 'does' : 'do'} ${counted(others, 'row')} below` : ''
  const message = `repeats the ${label} of line ${cells.lineOf(before)} with other values${more}: is it one trade or two?`
  const hint = 'leave one of them out; where each is a trade of its own, number them anew or remove the column'
  problems.add(cells.lineOf(row), label, message, hint)
}
