/** A price that a row of a list has. */
export interface TimedPrice {
  /** UTC epoch milliseconds; NaN where the file does not say. */
  readonly time: number
  readonly price: number
}

/** Of a market and the next: less tells nothing. */
const LEAST_JUMP = 0.03
const LARGE_JUMP = 0.2
/** How much further prices go from one market to the next than in one. */
const TIMES = 5
const LEAST_RETURNS = 3
const LEAST_JUMPS = 4
const MOST = 0.9
/** A jump that takes longer than this many times the longest step in a market may be the market's own. */
const LONGER = 3

/**
 * Whether prices show that the values of a column are markets: they jump whenever the value changes, and come back to
 * where they were when it does (`proven`); or so few times that they may have gone there (`likely`).
 * @param quotes oldest first
 * @param wordOf what the column says of the row of a price
 */
export function pricesApart<Price extends TimedPrice>(
  quotes: readonly Price[],
  wordOf: (price: Price) => string,
): 'proven' | 'likely' | null {
  if (!quotes.every(({ price }) => price > 0)) return null
  const stepTo = (from: number, to: number) => Math.abs(Math.log(quotes[to]!.price / quotes[from]!.price))
  const lengthOf = (from: number, to: number) => quotes[to]!.time - quotes[from]!.time
  const last = new Map<string, number>()
  const jumps: number[] = []
  const lengths: number[] = []
  let [largest, longest, returns, back] = [0, 0, 0, 0]
  let previous = ''
  for (const [i, quote] of quotes.entries()) {
    const value = wordOf(quote)
    const isJump = i > 0 && previous !== value
    previous = value
    if (isJump) {
      jumps.push(stepTo(i - 1, i))
      lengths.push(lengthOf(i - 1, i))
    }
    const before = last.get(value)
    last.set(value, i)
    if (before === undefined) continue
    largest = Math.max(largest, stepTo(before, i))
    if (!isJump) {
      longest = Math.max(longest, lengthOf(before, i) || 0)
      continue
    }
    returns++
    const away = Math.max(stepTo(before, before + 1), stepTo(i - 1, i))
    if (away >= LEAST_JUMP && away >= TIMES * stepTo(before, i)) back++
    // Of so many, most cannot come back any more.
    if (returns - back > (1 - MOST) * quotes.length) return null
  }
  if (jumps.length === 0) return null
  if (returns >= LEAST_RETURNS && back >= MOST * returns) return 'proven'
  const isFar = (jump: number) => jump >= LARGE_JUMP && jump >= TIMES * largest
  const isNear = (length: number) => length <= LONGER * longest
  if (jumps.length >= LEAST_JUMPS) return isFar(middleOf(jumps)) && isNear(middleOf(lengths)) ? 'proven' : null
  return isFar(Math.min(...jumps)) && isNear(Math.max(...lengths)) ? 'likely' : null
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}
