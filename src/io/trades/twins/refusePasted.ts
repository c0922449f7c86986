import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import type { TradeCells } from '../tradeCells.ts'
import { TRADE_TIMES } from '../tradeLayout.ts'
import { contentOf } from './rowContent.ts'

/** So many times, or results where there are no times, do not repeat by chance. */
const LEAST_TIMES = 3
const LEAST_RESULTS = 10
/** Of more rows that are equal nobody can tell which repeats which. */
const MOST_EQUAL = 8

/** Adds a problem where every row stands twice, or several behind each other repeat others in their order: the list, or a part, was pasted twice, or is of two accounts. Whether it did. */
export function refusePasted(cells: TradeCells, problems: ProblemList): boolean {
  const rows = Array.from({ length: cells.rows }, (_, row) => row)
  const contents = rows.map(row => contentOf(cells, row))
  const times = TRADE_TIMES.filter(name => cells.layout.columns.has(name))
  const timeOf = (row: number) => times.map(name => cells.time(name, row)).join(' ')
  const isMany = (of: readonly number[]) =>
    times.length === 0
      ? new Set(of.map(row => contents[row]!)).size >= LEAST_RESULTS
      : new Set(of.map(timeOf)).size >= LEAST_TIMES
  const copies = [secondHalf(contents), ...(times.length === 0 ? [] : [...allTwins(contents), ...blocksOf(contents)])]
  const found = copies.find(isMany)
  if (found === undefined) return false
  const [row] = found as [number]
  const line = cells.lineOf(contents.indexOf(contents[row]!))
  const message = `${counted(found.length, 'row')} repeat others in every column that is read, this one line ${line}: was the list pasted twice?`
  problems.add(cells.lineOf(row), '', message, HINT)
  return true
}

const HINT =
  'take the copies out; where both count, as of two accounts, say which column tells them apart, or add one: columns: { account: … }, or { id: … } (--column account=… on the command line)'

/** The rows of the second half, where it is the first once more. */
function secondHalf(contents: readonly string[]): number[] {
  const half = contents.length / 2
  const rows = [...contents.keys()].filter(row => row >= half)
  return rows.length === half && rows.every(row => contents[row] === contents[row - half]) ? rows : []
}

/** The copies, where every row has one, in whatever order. */
function allTwins(contents: readonly string[]): number[][] {
  const rows = [...contents.keys()]
  const groups = [...Map.groupBy(rows, row => contents[row]!).values()]
  return groups.every(group => group.length > 1) ? [groups.flatMap(group => group.slice(1)).sort((a, b) => a - b)] : []
}

/** Rows behind each other that repeat such rows, in one order. */
function blocksOf(contents: readonly string[]): number[][] {
  const blocks: number[][] = []
  const before = new Map<string, number[]>()
  let running = new Map<number, number[]>()
  for (const [row, content] of contents.entries()) {
    const next = new Map<number, number[]>()
    const others = before.get(content) ?? []
    for (const other of others) {
      const block = running.get(other - 1) ?? []
      if (block.length === 0) blocks.push(block)
      block.push(row)
      next.set(other, block)
    }
    if (others.length < MOST_EQUAL) before.set(content, [...others, row])
    running = next
  }
  return blocks
}
