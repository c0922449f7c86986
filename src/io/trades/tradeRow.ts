import { REASONS, Reason } from '../../core/tape.ts'
import { meant } from '../../scenario/messages.ts'
import { cellNumber, type DecimalMark, explainNumber } from '../columns/cellNumber.ts'
import type { ProblemList } from '../columns/problemList.ts'
import type { StampReader } from '../columns/stampReader.ts'
import type { TextRow } from '../columns/textRows.ts'
import type { TradeColumn } from './tradeColumns.ts'

const SIDES: Readonly<Record<string, number>> = { long: 1, short: -1 }
const SIDE_HINTS: Readonly<Record<string, string>> = { buy: 'write long', sell: 'write short' }
const encoder = new TextEncoder()

/** Beyond these sizes nothing is priced, and a cell holds another column or a slip of the decimal mark. */
export const PRICE_RANGE = { least: 1e-12, most: 1e12 } as const
/** Beyond these years a time is in another unit, or a slip. */
const YEARS = { first: 1900, last: 2200 } as const
const FIRST_TIME = Date.UTC(YEARS.first, 0, 1)
const END_TIME = Date.UTC(YEARS.last + 1, 0, 1)

/** Reads the cells of one row of a trade list by name. What is wrong becomes a problem, and NaN or null here. */
export class TradeRow {
  readonly line: number
  readonly #cells: TextRow
  readonly #mark: DecimalMark
  readonly #negativePrices: boolean
  readonly #problems: ProblemList

  constructor(cells: TextRow, mark: DecimalMark, negativePrices: boolean, problems: ProblemList) {
    this.line = cells.line
    this.#cells = cells
    this.#mark = mark
    this.#negativePrices = negativePrices
    this.#problems = problems
  }

  /** The cell without blanks around it; empty where the file has no such column. */
  text(name: TradeColumn): string {
    return this.#cells.text(name)
  }

  /** A number of any sign, which must be there. */
  number(name: TradeColumn): number {
    const text = this.text(name)
    const value = cellNumber(text, this.#mark)
    if (Number.isNaN(value)) {
      const { message, hint } = explainNumber(text, name, this.#mark)
      this.#problems.add(this.line, name, message, hint)
    } else if (!Number.isFinite(value)) this.#problems.add(this.line, name, 'the number is too large')
    return value
  }

  /** A price, which must be there. */
  price(name: TradeColumn): number {
    const value = this.#sized(name)
    if (value <= 0 && !this.#negativePrices) {
      this.#problems.add(this.line, name, `found ${value}; allowed: a price above 0`)
    }
    return value
  }

  /** A price, NaN where the cell is empty. */
  optionalPrice(name: TradeColumn): number {
    return this.text(name) === '' ? Number.NaN : this.price(name)
  }

  /** A price of any sign, NaN where the cell is empty: futures have traded below 0 for a moment. */
  optionalExtreme(name: TradeColumn): number {
    return this.text(name) === '' ? Number.NaN : this.#sized(name)
  }

  /** What a long of one unit pays in funding, at most its notional; 0 where the cell is empty. */
  funding(name: TradeColumn, entry: number): number {
    if (this.text(name) === '') return 0
    const value = this.number(name)
    if (Math.abs(value) > Math.abs(entry)) {
      const message = `found ${value}; allowed: at most the notional of one unit, the entry of ${entry}`
      this.#problems.add(this.line, name, message, 'it is the money that one unit pays over the trade, no rate')
    }
    return value
  }

  #sized(name: TradeColumn): number {
    const value = this.number(name)
    const size = Math.abs(value)
    if (Number.isFinite(size) && size !== 0 && (size < PRICE_RANGE.least || size > PRICE_RANGE.most)) {
      this.#problems.add(this.line, name, `found ${value}; allowed: a price from 1e-12 to 1e12`)
    }
    return value
  }

  /** UTC epoch milliseconds, NaN where the cell is empty. */
  optionalTime(name: TradeColumn, stamps: StampReader): number {
    const text = this.text(name)
    if (text === '') return Number.NaN
    const bytes = encoder.encode(text)
    const time = stamps.read(bytes, 0, bytes.length)
    if (Number.isNaN(time)) {
      const { message, hint } = stamps.explain(text)
      this.#problems.add(this.line, name, message, hint)
    } else if (time < FIRST_TIME || time >= END_TIME) {
      const message = `found the year ${new Date(time).getUTCFullYear()}; allowed: ${YEARS.first} to ${YEARS.last}`
      this.#problems.add(this.line, name, message)
    }
    return time
  }

  /** +1 long, -1 short. */
  side(): number {
    const text = this.text('side').toLowerCase()
    const side = SIDES[text]
    if (side !== undefined) return side
    const found = text === '' ? 'nothing' : `"${text}"`
    const hint = SIDE_HINTS[text] ?? meant(text, Object.keys(SIDES))
    this.#problems.add(this.line, 'side', `found ${found}; allowed: long, short`, hint)
    return Number.NaN
  }

  /** A number of `Reason`, null where the cell is empty. */
  optionalReason(): number | null {
    const text = this.text('reason').toLowerCase()
    if (text === '') return null
    const reason = REASONS.indexOf(text as (typeof REASONS)[number])
    if (reason === Reason.target && this.text('target') === '') {
      this.#problems.add(
        this.line,
        'reason',
        'found target in a row without a target',
        'give the target, or leave the reason',
      )
    }
    if (reason >= 0) return reason
    const allowed = REASONS.slice(0, Reason.none)
    this.#problems.add(
      this.line,
      'reason',
      `found "${text}"; allowed: ${allowed.join(', ')}, or nothing`,
      meant(text, allowed),
    )
    return null
  }
}
