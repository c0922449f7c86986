import type { TapeTrade } from '../../core/tape.ts'
import type { FilledIn } from './tradeOfTrip.ts'

/** What a reader of results should know about cells that the list left out. */
export function filledInNotices({ reason, extremes, widened, further, beyond }: FilledIn): string[] {
  const notices: string[] = []
  if (reason > 0) notices.push(`reason inferred from stop, target and exit: ${rows(reason)}`)
  if (extremes > 0) notices.push(`worst or best price taken from entry and exit: ${rows(extremes)}`)
  if (further > 0)
    notices.push(`the worst price of the list is nearer than that of the price file, which counts: ${rows(further)}`)
  if (beyond > 0)
    notices.push(`the worst price of the list is further away than that of the price file, and counts: ${rows(beyond)}`)
  if (widened > 0) notices.push(`worst or best price widened to hold entry and exit: ${rows(widened)}`)
  return notices
}

/** One warning for every void trade, naming its line. */
export function voidNotices(trades: readonly TapeTrade[], lines: readonly number[]): string[] {
  const voids = trades.flatMap(({ void: isVoid, side, entry, stop, target }, i) => {
    if (!isVoid) return []
    const price = side * (entry - stop) <= 0 ? `the stop ${stop}` : `the target ${target}`
    return [`line ${lines[i]}: ${price} is on the wrong side of the entry ${entry}: void, recorded and not traded`]
  })
  return trades.some(isPastEntry) ? [...voids, LAST_STOP] : voids
}

const LAST_STOP =
  'a stop beyond the entry of a trade that won may be the last of a trail, as some platforms write it: the first is its risk'

function isPastEntry({ void: isVoid, side, entry, stop, exit }: TapeTrade): boolean {
  return isVoid && side * (stop - entry) > 0 && side * (exit - entry) > 0
}

function rows(count: number): string {
  return `${count} row${count === 1 ? '' : 's'}`
}
