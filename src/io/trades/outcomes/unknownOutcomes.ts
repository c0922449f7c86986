import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import type { TradeCells } from '../tradeCells.ts'
import { isOpen, isStopped, mayTellOutcomes, saysClosed } from './outcomeWords.ts'

/** Rows with a result above 0 whose sign it may not have. */
export interface Parted {
  /** Those that lost by the words of the column. */
  readonly lost: readonly number[]
  /** Those of which its words do not tell. */
  readonly unknown: readonly number[]
  /** Whether some results are below 0, fewer than those of losses above it. */
  readonly isMixed: boolean
}

/**
 * Rows with results above 0 by what the column of outcomes says of them, where results have no signs, or most that lost have none. Of a
 * column that names no losses, reasons of exits and a name that promises outcomes leave doubts.
 */
export function partedRows(
  cells: TradeCells,
  rows: readonly number[],
  result: (row: number) => number,
  signs: readonly number[],
): Parted {
  const won = rows.filter(row => result(row) > 0)
  const lost = won.filter(row => signs[row]! < 0)
  const unknown = won.filter(row => Math.abs(signs[row]!) !== 1)
  const below = rows.filter(row => result(row) < 0).length
  if (below > 0) return lost.length > below ? { lost, unknown: [], isMixed: true } : NOTHING
  if (lost.length > 0) return { lost, unknown, isMixed: false }
  const words = unknown.map(row => cells.text('outcome', row))
  const isDoubtful = (word: string) => word !== '' && !saysClosed(word)
  const isOfOutcomes = mayTellOutcomes(cells.label('outcome'))
  return words.some(isOfOutcomes ? isDoubtful : isStopped) ? { lost, unknown, isMixed: false } : NOTHING
}

const NOTHING: Parted = { lost: [], unknown: [], isMixed: false }

interface AskedRows {
  readonly lost: readonly number[]
  readonly unknown: readonly number[]
  /** The name of the column of results. */
  readonly name: string
  /** Whether words give results their signs: no prices or costs deny them. */
  readonly isMade: boolean
}

const SHOWN_WORDS = 4
const SHOWN_LINES = 5

/** Asks whether results are written without their signs, and what the words mean that do not tell, by their lines. */
export function askOfOutcomes(cells: TradeCells, { lost, unknown, name, isMade }: AskedRows, problems: ProblemList) {
  const label = cells.label('outcome')
  const ofLost = `${counted(lost.length, 'row')} is above 0 where "${label}" says a loss`
  const line = cells.lineOf(Math.min(...(unknown.length > 0 ? unknown : lost)))
  const isWritten = 'is it written without its sign'
  if (unknown.length === 0) {
    const hint = `write losses below 0 where it is; take the column "${label}" out of the file where it is not`
    problems.add(line, label, `"${name}" of ${ofLost}: ${isWritten}?`, hint)
    return
  }
  const words = [...new Set(unknown.map(row => cells.text('outcome', row)))]
  const shown = words.slice(0, SHOWN_WORDS).map(word => (word === '' ? 'nothing' : JSON.stringify(word)))
  const said = `${shown.join(', ')}${words.length > shown.length ? ', …' : ''}`
  const lines = unknown.slice(0, SHOWN_LINES).map(row => cells.lineOf(row))
  const at = `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${unknown.length > lines.length ? ', …' : ''}`
  const ofAll = lost.length > 0 ? `of ${ofLost}` : 'is never below 0'
  const message = `"${name}" ${ofAll}: ${isWritten}, and what of ${counted(unknown.length, 'row')} where it says ${said} (${at})?`
  const open = words.some(isOpen) ? ', or take the row out where the trade is still open' : ''
  const way = isMade ? `write win or loss there${open}` : `write all losses below 0 where it is${open}`
  problems.add(
    line,
    label,
    message,
    `${way}; where "${name}" has its signs, take the column "${label}" out of the file`,
  )
}
