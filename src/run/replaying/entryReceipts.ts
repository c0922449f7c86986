import { Place, REASONS, type Tape } from '../../core/tape.ts'
import type { EntryOrder } from '../../parts/tapeMaker.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import type { LegReceipt, OrderReceipt, Receipt } from '../../results/receipt.ts'

/**
 * What a receipt tells of the entry and the legs, where they are not those of every trade.
 * @param orders what the entries of the tape were placed as; null where that is not known, or all were market orders
 */
export function entryReceipt(
  tape: Tape,
  orders: readonly EntryOrder[] | null,
  row: LedgerRow & { readonly target: number },
  inverse: boolean,
  legs: LegReceipt[],
): Pick<Receipt, 'order' | 'void' | 'legs'> {
  const i = row.trade - 1
  const order = orders?.[i]
  const inParts = tape.legFirst[i + 1]! - tape.legFirst[i]! > 1 && legs.length > 0
  return {
    ...(order === undefined ? {} : { order: orderReceipt(tape, i, order) }),
    ...(row.skipReason === 'void' ? { void: voidReason(row, inverse) } : {}),
    ...(inParts ? { legs } : {}),
  }
}

/** Null where every entry was a market order, as without orders. */
export function ordersToTell(orders: readonly EntryOrder[] | null): readonly EntryOrder[] | null {
  return orders?.some(({ limit, trigger }) => !(Number.isNaN(limit) && Number.isNaN(trigger))) ? orders : null
}

/** What an entry was placed as, and how it filled. */
function orderReceipt({ entryRests, entryPlace }: Tape, i: number, order: EntryOrder): OrderReceipt {
  const [limit, trigger] = [orNull(order.limit), orNull(order.trigger)]
  return {
    kind: limit === null ? (trigger === null ? 'market' : 'trigger') : trigger === null ? 'limit' : 'stop-limit',
    limit,
    trigger,
    rests: entryRests[i] === 1,
    place: entryPlace[i] === Place.open ? 'open' : 'inside',
  }
}

/** Which rule made an entry void: what its prices do not break, the order of its targets does. */
function voidReason(
  { side, entry, stop, target }: Pick<LedgerRow, 'side' | 'entry' | 'stop'> & { readonly target: number },
  inverse: boolean,
): NonNullable<Receipt['void']> {
  if (side * (entry - stop) <= 0) return 'stop'
  if (inverse && stop <= 0) return 'stop at or below zero'
  return side * (target - entry) <= 0 ? 'target' : 'target order'
}

/** A part that left: row `l` of the tape's legs. */
export function legReceipt({ legs }: Tape, l: number, leg: number, contracts: ArrayLike<number>): LegReceipt {
  return {
    leg,
    reason: REASONS[legs.reason[l]!]!,
    price: legs.price[l]!,
    stop: orNull(legs.stop[l]!),
    contracts: Array.from(contracts),
  }
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
