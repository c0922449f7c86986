import type { FineTimeline, FineTrade } from './fineTimeline.ts'

/** Numbers as whole multiples of `unit` ÷ 10 to the power of `digits`. */
export interface WholeColumn {
  readonly unit: number
  readonly digits: number
  readonly wholes: readonly number[]
}

/** A fine timeline in columns: prices as fine as a zoomed chart can show them, an account to the cent. */
export function fineColumns({ x, price, equity, trades }: FineTimeline): WholeColumn[] {
  const of = (value: (trade: FineTrade) => number) => trades.map(value)
  const entry = of(trade => trade.entry)
  const prices = digitsOf([...price, ...entry])
  const tiers = trades[0]?.contracts.length ?? 0
  return [
    times(x),
    rounded(price, digitsOf(price)),
    rounded(equity, Math.max(2, digitsOf(equity))),
    rounded(
      of(trade => trade.trade),
      0,
    ),
    times(of(trade => trade.x)),
    times(of(({ x, x2 }) => x2 - x)),
    rounded(entry, prices),
    rounded(
      of(({ entry, exit }) => exit - entry),
      prices,
    ),
    rounded(
      of(({ entry, stop }) => stop - entry),
      prices,
    ),
    rounded(
      of(({ r }) => r),
      2,
    ),
    rounded(
      of(({ long, won }) => Number(long) + 2 * Number(won)),
      0,
    ),
    ...Array.from({ length: tiers }, (_, k) =>
      rounded(
        of(({ contracts }) => contracts[k]!),
        0,
      ),
    ),
  ]
}

/** The timeline that such columns hold. */
export function timelineOf(columns: readonly WholeColumn[]): FineTimeline {
  const [x = [], price = [], equity = [], trade = [], from = [], lasts, entry, gains, stops, r, kinds, ...contracts] =
    columns.map(({ unit, digits, wholes }) => wholes.map(whole => (whole * unit) / 10 ** digits))
  const trades = trade.map((number, i) => ({
    trade: number,
    x: from[i]!,
    x2: from[i]! + lasts![i]!,
    entry: entry![i]!,
    exit: entry![i]! + gains![i]!,
    stop: entry![i]! + stops![i]!,
    r: r![i]!,
    long: kinds![i]! % 2 === 1,
    won: kinds![i]! >= 2,
    contracts: contracts.map(held => held[i]!),
  }))
  return { x, price, equity, trades }
}

/** Times, or lengths of time, in the largest unit that all are whole in. */
function times(values: readonly number[]): WholeColumn {
  const unit = values.reduce(greatestDivisor, 0) || 1
  return { unit, digits: 0, wholes: values.map(value => Math.round(value / unit)) }
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestDivisor(b, a % b)
}

function rounded(values: readonly number[], digits: number): WholeColumn {
  return { unit: 1, digits, wholes: values.map(value => Math.round(value * 10 ** digits)) }
}

/** Decimals that tell values apart by a ten-thousandth of the least of them, and of their range. */
function digitsOf(values: readonly number[]): number {
  const sizes = values.map(Math.abs).filter(size => size > 0)
  const [least, most] = [sizes.reduce((a, b) => Math.min(a, b), 1e4), values.reduce((a, b) => Math.max(a, b), 0)]
  const range = most - values.reduce((a, b) => Math.min(a, b), most)
  return Math.max(0, Math.ceil(-Math.log10(Math.min(least, range || least) / 1e4)))
}
