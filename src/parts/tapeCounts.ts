/** What happened on the way to a tape and is not a row of it, or is worth a total. */
export interface TapeCounts {
  /** Trades with a bar that held stop and target both, or whose fill bar could be read in two ways. */
  ambiguous: number
  /** Entries at or beyond their own stop or target. */
  voids: number
  /** Stop moves away from the price, ignored. */
  refusedStopMoves: number
  /** Entries decided while in a trade, ignored: there is one position at a time. */
  entriesInTrade: number
  /** Stop moves and exits decided while flat, ignored. */
  decisionsWhenFlat: number
  /** Withdrawals without an order that works, ignored. */
  idleCancels: number
  /** Entries decided at the close of the last bar, which nothing can fill. */
  unfilledEntries: number
  /** Entry orders with a limit or a trigger: placed = filled + expired + replaced + cancelled. */
  ordersPlaced: number
  ordersFilled: number
  ordersExpired: number
  ordersReplaced: number
  ordersCancelled: number
  /** Bars that touched a limit and did not fill it. */
  touchedUnfilled: number
  /** Entries that hours, or the most entries of a session, refused. */
  refusedHours: number
  refusedPerSession: number
}

export function noCounts(): TapeCounts {
  return {
    ambiguous: 0,
    voids: 0,
    refusedStopMoves: 0,
    entriesInTrade: 0,
    decisionsWhenFlat: 0,
    idleCancels: 0,
    unfilledEntries: 0,
    ordersPlaced: 0,
    ordersFilled: 0,
    ordersExpired: 0,
    ordersReplaced: 0,
    ordersCancelled: 0,
    touchedUnfilled: 0,
    refusedHours: 0,
    refusedPerSession: 0,
  }
}
