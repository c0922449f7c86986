import { type PointValue, pointValueOf } from '../pointValue.ts'
import { meanPrice } from './meanPrice.ts'
import type { FillPart, ListedFill, PairedFills } from './pairFills.ts'
import type { RawTrip } from './rawTrip.ts'

interface OfFills {
  readonly value: PointValue
  readonly inverse: boolean
  /** Where the results of fills are after their costs, those of the entries, too: the fills that close something. */
  readonly closing: ReadonlySet<ListedFill> | null
  /** What a fill made before its costs, by the balance behind it; null where nothing tells. */
  readonly grossOf: ((fill: ListedFill) => number) | null
}

/** The trade of paired fills: its result is that of its exits, what its fills paid and brought in, or what follows from the prices. */
export function tripOfFills(
  { side, entries, exits }: PairedFills,
  i: number,
  { value, inverse, closing, grossOf }: OfFills,
): RawTrip {
  const [first, last] = [entries[0]!.fill, exits.at(-1)!.fill]
  const total = sum(entries, ({ quantity }) => quantity)
  const [entry, exit] = [average(entries, inverse), average(exits, inverse)]
  const gap = exits.find(({ fill }) => Number.isNaN(fill.result))
  const hasResults = gap === undefined
  const flow = sum([...entries, ...exits], part => shareOf(part) * part.fill.flow)
  const move = side * total * (exit - entry)
  const none = Number.NaN
  return {
    // Where some exits have results, and others none, what is missing is missing there.
    line: Number.isNaN(last.result) ? last.line : (gap?.fill ?? last).line,
    id: first.id || String(i + 1),
    symbol: first.symbol,
    account: first.account,
    side,
    quantity: total,
    entryTime: first.time,
    entry,
    stop: none,
    target: none,
    exitTime: last.time,
    exit,
    legs:
      exits.length === 1
        ? []
        : exits.map(({ fill, quantity }) => ({ share: quantity / total, price: fill.price, time: fill.time })),
    reason: '',
    worst: none,
    best: none,
    fundingPerUnit: 0,
    result: hasResults
      ? resultOf(entries, exits, closing)
      : Number.isNaN(flow)
        ? move * pointValueOf(value, first.symbol)
        : flow,
    isPriced: !hasResults && Number.isNaN(flow),
    gross: grossOf === null ? none : sum(exits, ({ fill }) => grossOf(fill)),
    settled: sum(entries, ({ funding }) => funding),
    costs: first.costs.map((_, k) => sum([...entries, ...exits], part => shareOf(part) * part.fill.costs[k]!)),
    entryCosts: first.costs.map((_, k) => sum(entries, part => shareOf(part) * part.fill.costs[k]!)),
    exitCosts: first.costs.map((_, k) => sum(exits, ({ fill }) => fill.costs[k]!)),
    ...{ cumulative: none, adverse: none, favourable: none, amount: none },
    r: none,
  }
}

/** The result of a fill that closes one position and opens the next is after its costs of both: those of the entry are moved there. */
function resultOf(entries: readonly FillPart[], exits: readonly FillPart[], closing: OfFills['closing']): number {
  if (closing === null) return sum(exits, ({ fill }) => fill.result)
  const own = sum(entries, part => shareOf(part) * (closing.has(part.fill) ? -costOf(part.fill) : part.fill.result))
  return own + sum(exits, part => part.fill.result + (1 - shareOf(part)) * costOf(part.fill))
}

/** Equal prices average to themselves, to the last digit. */
function average(parts: readonly FillPart[], inverse: boolean): number {
  const first = parts[0]!.fill.price
  if (parts.every(({ fill }) => fill.price === first)) return first
  const total = sum(parts, ({ quantity }) => quantity)
  return meanPrice(inverse, of => sum(parts, ({ fill, quantity }) => quantity * of(fill.price)) / total)
}

function shareOf({ fill, quantity }: FillPart): number {
  return quantity / fill.quantity
}

export function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}

export function costOf({ costs }: Pick<ListedFill, 'costs'>): number {
  return sum(costs, Math.abs)
}
