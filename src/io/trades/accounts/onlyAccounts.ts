import type { ProblemList } from '../../columns/problemList.ts'
import { asWord } from '../../columns/quoting.ts'
import { counted } from '../../columns/repairText.ts'
import { pickCells } from '../pickCells.ts'
import type { TradeCells } from '../tradeCells.ts'

/** The rows of the accounts that are asked for, all with null. An account that the list does not hold becomes a problem. */
export function onlyAccounts(cells: TradeCells, asked: readonly string[] | null, problems: ProblemList): TradeCells {
  if (asked === null) return cells
  const held = accountsOf(cells)
  const missing = asked.filter(account => !held.includes(account))
  if (held.length === 0) {
    problems.add(1, '', 'the list has no column of accounts', 'name it: --column account=…; or leave out the account')
  } else if (missing.length > 0) {
    problems.add(null, '', `there is no row of account ${missing.join(', ')}; the list holds ${held.join(', ')}`)
  }
  const rows = Array.from({ length: cells.rows }, (_, row) => row)
  const kept = rows.filter(row => asked.includes(cells.text('account', row)))
  const left = rows.length - kept.length
  const notices = left > 0 ? [`${counted(left, 'row')} of other accounts: left out`] : []
  return { ...pickCells(cells, kept), notices: [...cells.notices, ...notices] }
}

/** Says that results of several accounts are added up; of a list that is played they become a problem, unless they are asked for. */
export function severalAccounts(
  cells: TradeCells,
  { accounts, results }: { readonly accounts: readonly string[] | null; readonly results: boolean },
  problems: ProblemList,
): string[] {
  const held = accountsOf(cells)
  const [first] = held
  if (held.length < 2 || accounts !== null) return []
  const all = `${held.slice(0, SHOWN).join(', ')}${held.length > SHOWN ? ', …' : ''}`
  if (results) return [`trades of ${held.length} accounts (${all}) are added up: --account ${asWord(first!)} takes one`]
  const hint = `state which: prices.trades: { account: ${JSON.stringify(first)} }, or several that traded as one (--account ${asWord(first!)} on the command line)`
  problems.add(null, '', `the list holds trades of ${held.length} accounts: ${all}; a run is of one`, hint)
  // What is open at once in two of them is no fault of the list.
  problems.throwIfAny()
  return []
}

const SHOWN = 8

function accountsOf(cells: TradeCells): string[] {
  const all = Array.from({ length: cells.rows }, (_, row) => cells.text('account', row))
  return [...new Set(all)].filter(account => account !== '')
}
