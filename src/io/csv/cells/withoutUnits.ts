import { COMMA, POINT } from '../../columns/cellNumber.ts'
import type { Layout } from '../../columns/layout.ts'
import { looseNumber } from '../../columns/looseNumber.ts'
import { plainMarks } from '../../columns/plainMarks.ts'
import type { ProblemList } from '../../columns/problemList.ts'
import type { LooseCell } from './refuseCurrencies.ts'

type Rows = readonly (readonly string[])[]

/** A number with what it counts behind it: 0.010BTC, 3 ETH, 42,000.5 USDT, 40 Cont. */
const WITH_UNIT =
  /^\s*([+-]?[\d.,' ]*\d(?:[eE][+-]?\d+)?)\s*([A-Z][A-Z0-9]{1,9}|[Cc]ont(?:ract)?s?\.?|[Ss]hares?|[张張])\s*$/u
/** Distances and sizes, which are no amounts of what is traded. */
const NO_UNIT = /^(TICKS?|PTS|POINTS?|PIPS?|LOTS?|BPS?|E\d+)$/

/**
 * The loose cells without the units behind their numbers, where a whole column has one, or that of each row is what its
 * symbol begins with: 0.01BTC beside BTCUSDT. A column of several is told once.
 */
export function withoutUnits(
  loose: readonly LooseCell[],
  rows: Rows,
  lines: readonly number[],
  { numbers }: Layout,
  problems: ProblemList,
): readonly LooseCell[] {
  const units = new Map<number, Set<string>>()
  for (const { k, text } of loose) {
    const unit = unitOf(text)
    if (unit !== '' && !numbers[k]!.isMoney) units.set(k, (units.get(k) ?? new Set()).add(unit))
  }
  if (units.size === 0) return loose
  for (const [k, found] of units) {
    const { name, column } = numbers[k]!
    const bare = rows.findIndex(cells => isBare(cells[column]!))
    const isOfSymbol = bare < 0 && rows.every(cells => isBase(unitOf(cells[column]!), cells, column))
    if ((bare < 0 && found.size === 1) || isOfSymbol) continue
    const first = loose.find(cell => cell.k === k && unitOf(cell.text) !== '')!
    const all = [...found].slice(0, SHOWN).join(', ')
    const message =
      bare >= 0
        ? `"${name}" is in ${all} in some rows, and in no unit on line ${lines[bare]!}`
        : `"${name}" is in several units: ${all}`
    problems.add(lines[first.row]!, name, message, 'keep the rows of one market in a file, or write the numbers alone')
  }
  // Those of a column that is told are read, too: that they are missing would follow from it.
  const isWritten = ({ k, text }: LooseCell) => units.has(k) && unitOf(text) !== ''
  return loose.map(cell => (isWritten(cell) ? { ...cell, text: withoutUnit(cell.text) } : cell))
}

/** The number without the unit behind it. */
export function withoutUnit(text: string): string {
  return unitOf(text) === '' ? text : WITH_UNIT.exec(plainMarks(text))![1]!
}

const SHOWN = 4

function unitOf(text: string): string {
  const unit = WITH_UNIT.exec(plainMarks(text))?.[2] ?? ''
  return NO_UNIT.test(unit) ? '' : unit
}

/** Whether a number other than 0 stands without a unit. */
function isBare(text: string): boolean {
  const value = looseNumber(text, text.includes('.') ? POINT : COMMA)
  return unitOf(text) === '' && !Number.isNaN(value) && value !== 0
}

/** Whether a unit is what the symbol in another cell of the row begins with; a row without a unit has none. */
function isBase(unit: string, cells: readonly string[], column: number): boolean {
  return (
    unit === '' ||
    cells.some((cell, i) => i !== column && cell.trim().length > unit.length && cell.trim().startsWith(unit))
  )
}
