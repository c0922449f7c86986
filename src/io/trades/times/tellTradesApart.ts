import { areInOrder, isReversed } from '../../columns/repeatedHours.ts'
import { type ClockedMoment, delay, delayBehind, latestTime, toldTime } from './clockedTimes.ts'

/** A trade by its moments. */
export interface ClockedTrade {
  readonly entry: ClockedMoment
  readonly exit: ClockedMoment
}

/**
 * Tells the hours of entries of one market by the exit of the trade before: where trades follow each other elsewhere, none
 * enters before that has left. Gives the trades that would be open together in one of the two hours alone, where
 * nothing tells which it is. Trades are in the order of the file.
 */
export function tellTradesApart(trades: readonly ClockedTrade[]): ClockedTrade[] {
  const time = Float64Array.from(trades, ({ entry }) => toldTime(entry))
  const repeats = new Map(trades.flatMap(({ entry }, i) => (isShownTwice(entry) ? [[i, latestTime(entry)]] : [])))
  if (repeats.size === 0) return []
  const places = [...trades.keys()]
  const oldestFirst = isReversed(time, repeats, [places]) ? trades.toReversed() : trades
  const isTold = areInOrder(time, repeats, places) && doFollow(oldestFirst)
  const untold: ClockedTrade[] = []
  let open: { readonly last: ClockedTrade; readonly until: number } | null = null
  for (const trade of oldestFirst) {
    const { entry, exit } = trade
    const isPart: boolean = open !== null && areOfOnePosition(open.last, trade)
    const until: number = open?.until ?? Number.NEGATIVE_INFINITY
    if (isPart && toldTime(open!.last.entry) === latestTime(entry)) delay(entry)
    else if (!isPart && toldTime(entry) < until && latestTime(entry) >= until) {
      if (isTold) delay(entry)
      else untold.push(trade)
    }
    delayBehind(entry, exit)
    open = { last: trade, until: isPart ? Math.max(until, toldTime(exit)) : toldTime(exit) }
  }
  return untold
}

function isShownTwice({ column, row }: ClockedMoment): boolean {
  return column.repeats.has(row)
}

/** Whether the list shows trades that follow each other, and none that are open together, whatever the hours. */
function doFollow(oldestFirst: readonly ClockedTrade[]): boolean {
  let hasFollowing = false
  for (const [i, trade] of oldestFirst.entries()) {
    const before = oldestFirst[i - 1]
    if (before === undefined || areOfOnePosition(before, trade)) continue
    if (latestTime(trade.entry) < toldTime(before.exit)) return false
    hasFollowing ||= toldTime(trade.entry) >= latestTime(before.exit)
  }
  return hasFollowing
}

/** Entries or exits of one position, which platforms write as rows of their own. */
function areOfOnePosition(a: ClockedTrade, b: ClockedTrade): boolean {
  return latestTime(a.entry) === latestTime(b.entry) || latestTime(a.exit) === latestTime(b.exit)
}
