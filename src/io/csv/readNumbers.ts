import { shifted } from '../../scenario/fields.ts'
import { cellNumber, type DecimalMark, explainNumber, isEmptyNumber, POINT } from '../columns/cellNumber.ts'
import { withoutCoin } from '../columns/coins.ts'
import { provenMark, refuseUnproven } from '../columns/decimalMark.ts'
import type { Head } from '../columns/head.ts'
import type { Layout } from '../columns/layout.ts'
import { looseNumber } from '../columns/looseNumber.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { counted } from '../columns/repairText.ts'
import { refuse32nds } from './cells/refuse32nds.ts'
import { type LooseCell, refuseCurrencies } from './cells/refuseCurrencies.ts'
import { withoutUnits } from './cells/withoutUnits.ts'

interface Numbers {
  readonly head: Head
  readonly layout: Layout
  /** Null where the first rows do not tell. */
  readonly mark: DecimalMark | null
  readonly problems: ProblemList
}

interface Reading {
  readonly columns: Float64Array[]
  /** Cells that are no plain numbers. */
  readonly loose: readonly LooseCell[]
}

type Rows = readonly (readonly string[])[]

/** A cell that writes that there is no number. */
export function isNothing(text: string): boolean {
  return isEmptyNumber(text) || /^(null|none|n\/a|[-–—]+)$/i.test(text.trim())
}

/**
 * Reads the number columns of a table, with one decimal mark for all: the stated one, or what the file proves. Numbers
 * written for people are read and counted; what is none, or could be two, becomes a problem.
 */
export function readNumbers(
  rows: Rows,
  lines: readonly number[],
  { head, layout, mark: first, problems }: Numbers,
): { columns: Float64Array[]; repairs: string[]; inPercent: boolean } {
  const plain = first === null ? null : readWith(first, rows, layout)
  if (plain !== null && plain.loose.length === 0) return { columns: plain.columns, repairs: [], inPercent: false }
  const proven = head.decimals === null ? markOfAll(rows, layout) : first
  if (proven === null && first === null) {
    refuse(rows, lines, layout, problems)
    problems.throwIfAny()
  }
  const mark = proven ?? first!
  const { columns, loose: written } = plain !== null && mark === first ? plain : readWith(mark, rows, layout)
  const loose = withoutUnits(written, rows, lines, layout, problems)
  if (head.decimals === null) refuse32nds(loose, lines, layout, problems)
  let [repaired, shares] = [0, 0]
  for (const { row, k, text } of loose) {
    const { name, per, percent, ifWords } = layout.numbers[k]!
    const value = looseNumber(text, mark)
    const isShare = text.trim().endsWith('%')
    const isRead = !Number.isNaN(value) && (percent !== undefined || !isShare)
    if (isRead && (proven !== null || !/[.,]/.test(text))) {
      columns[k]![row] = isShare ? shifted(String(value), -percent!.places) : value / per
      repaired++
      if (isShare && value !== 0) shares++
    } else if (isRead) {
      refuseUnproven(text, lines[row]!, name, problems)
      problems.throwIfAny()
    } else {
      const { message, hint } = explainNumber(text, name, mark)
      problems.add(lines[row]!, name, message, hint ?? (/\d/.test(text) ? null : (ifWords ?? null)))
    }
  }
  if (problems.count === 0) refuseCurrencies(loose, lines, layout, problems)
  const repairs =
    repaired === 0 ? [] : [`${counted(repaired, 'number')} with separators, signs or units read as written for people`]
  const rates = columns.filter((_, k) => layout.numbers[k]!.percent !== undefined)
  const filled = rates.reduce((sum, rate) => sum + rate.filter(value => value !== 0 && !Number.isNaN(value)).length, 0)
  return { columns, repairs, inPercent: shares > 0 && shares === filled }
}

const BEHIND_R = /(?<=\d) *R *$/i

const FLAGS: Readonly<Record<string, number>> = { true: 1, false: 0 }

function readWith(mark: DecimalMark, rows: Rows, { numbers }: Layout): Reading {
  const columns = numbers.map(() => new Float64Array(rows.length))
  const areInR = numbers.map(({ column, isInR }) => isInR === true && areAllInR(rows, column))
  const loose: LooseCell[] = []
  for (const [row, cells] of rows.entries()) {
    for (const [k, { column, mayBeEmpty, per, mayBeFlag, isMoney }] of numbers.entries()) {
      const cell = areInR[k] ? cells[column]!.replace(BEHIND_R, '') : cells[column]!
      const text = isMoney ? withoutCoin(cell) : cell
      const value = (mayBeFlag ? FLAGS[text.trim().toLowerCase()] : undefined) ?? cellNumber(text, mark)
      columns[k]![row] = value / per
      if (Number.isNaN(value) && !(mayBeEmpty && isNothing(text))) loose.push({ row, k, text })
    }
  }
  return { columns, loose }
}

/** Whether R stands behind every number other than 0: behind one of several it may be a slip. */
function areAllInR(rows: Rows, column: number): boolean {
  return rows.every(
    cells => isNothing(cells[column]!) || BEHIND_R.test(cells[column]!) || /^[\s0.,+-]*$/.test(cells[column]!),
  )
}

const MARK = /[.,]/

/** What all cells prove; a point where none has a mark. */
function markOfAll(rows: Rows, { numbers }: Layout): DecimalMark | null {
  const written = rows.flatMap(cells => numbers.map(({ column }) => cells[column]!)).filter(cell => MARK.test(cell))
  return written.length === 0 ? POINT : provenMark(written)
}

/** Refuses the first number whose mark nothing explains. */
function refuse(rows: Rows, lines: readonly number[], { numbers }: Layout, problems: ProblemList): void {
  for (const [row, cells] of rows.entries()) {
    for (const { column, name } of numbers) {
      if (!MARK.test(cells[column]!)) continue
      refuseUnproven(cells[column]!, lines[row]!, name, problems)
      return
    }
  }
}
