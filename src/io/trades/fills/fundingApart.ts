import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import { costFlag, pickedCosts } from '../costs/statedCosts.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { CostReading, StatedCosts } from '../tradeLayout.ts'
import { isSettlement } from '../trips/isSettlement.ts'

/** Fills without the columns of settlements of funding, and what these settlements did to the balance. */
export interface FundingApart {
  readonly cells: TradeCells
  /** What is stated of the other columns of costs. */
  readonly stated: StatedCosts | null
  /** The cells with the columns of funding alone, where they count. */
  readonly counted: TradeCells | null
  /** What a settlement did to the balance. */
  readonly settled: (row: number) => number
  readonly notices: readonly string[]
}

/**
 * Takes settlements of funding whose amounts stand in a column of their own apart: how they count says nothing of fees. Below 0
 * may be paid, or brought in: where nobody says, it becomes a problem. A column that fills use, too, stays among their costs.
 */
export function fundingApart(
  cells: TradeCells,
  stated: StatedCosts | null,
  problems: ProblemList | null,
): FundingApart {
  const { costs, settlements } = cells.layout
  const all = Array.from({ length: cells.rows }, (_, row) => row)
  const rows = settlements?.by === 'column' ? all.filter(row => isSettlement(cells, row)) : []
  const holds = (some: readonly number[], k: number) => some.some(row => cells.costs(row)[k] !== 0)
  const isFunding = costs.map(({ name }, k) => /funding/i.test(name) && holds(rows, k))
  if (!isFunding.includes(true)) return { cells, stated, counted: null, settled: () => 0, notices: [] }
  const names = costs.filter((_, k) => isFunding[k]).map(({ name }) => name)
  const readingOf = (name: string) => (stated === null || typeof stated === 'string' ? stated : (stated[name] ?? null))
  const unsaid = names.filter(name => readingOf(name) === null)
  if (unsaid.length > 0) {
    const flags = (reading: CostReading) => unsaid.map(name => costFlag(name, reading)).join(' ')
    const hint = `where they were paid: ${flags('add')}; else ${flags('subtract')}; ${flags('included')} where the results hold them`
    const message = `${counted(rows.length, 'row')} of funding: were amounts below 0 paid, or brought in?`
    problems?.add(cells.lineOf(rows[0]!), unsaid[0]!, message, hint)
  }
  for (const row of rows) {
    const k = cells.costs(row).findIndex((amount, i) => !isFunding[i] && amount !== 0)
    if (k < 0) continue
    problems?.add(cells.lineOf(row), costs[k]!.name, `found ${cells.costs(row)[k]} beside funding; allowed: 0`, BESIDE)
  }
  const fills = all.filter(row => !isSettlement(cells, row))
  const isApart = isFunding.map((is, k) => is && !holds(fills, k))
  const isCounted = costs.map(({ name }, k) => isFunding[k]! && readingOf(name) !== 'included')
  const signs = costs.map(({ name }, k) => (isCounted[k] ? SIGNS[readingOf(name) ?? 'included'] : 0))
  const left = costs.filter((_, k) => isApart[k]).map(({ name }) => name)
  return {
    cells: pickedCosts(cells, k => !isApart[k]),
    stated: without(stated, left),
    counted: pickedCosts(cells, k => isCounted[k]!),
    settled: row => cells.costs(row).reduce((sum, amount, k) => (signs[k] === 0 ? sum : sum + signs[k]! * amount), 0),
    notices: names.map(
      name => `funding of ${JSON.stringify(name)}, as stated: ${WORDS[readingOf(name) ?? 'included']}`,
    ),
  }
}

const BESIDE = 'where it is the same amount, empty the cell; else add it to the funding'
const SIGNS = { subtract: -1, add: 1, included: 0 } as const
const WORDS = {
  subtract: 'amounts above 0 were paid',
  add: 'amounts below 0 were paid',
  included: 'not counted',
} as const

function without(stated: StatedCosts | null, names: readonly string[]): StatedCosts | null {
  if (stated === null || typeof stated === 'string') return stated
  const left = Object.entries(stated).filter(([name]) => !names.includes(name))
  return left.length === 0 ? null : Object.fromEntries(left)
}
