import type { TapeCounts } from '../../parts/tapeCounts.ts'
import { count, plural, setting } from '../../report/words/format.ts'
import type { FundingSource } from '../../scenario/scenario.ts'

const MINUTE_MS = 60_000

export function fundingSentence(source: FundingSource | null, expected: number, filled: number): string {
  if (source === null) return 'funding: none given, so none is charged'
  if (source.kind === 'rate')
    return `funding: a constant rate of ${setting(source.rate)} at ${plural(expected, 'settlement')}`
  if (filled === 0) return `funding: ${plural(expected, 'settlement')}, none missing`
  return `funding: ${count(filled)} of ${plural(expected, 'settlement')} (${roughly(filled / expected)}) filled with the stated rate`
}

/** What the strategy asked for and the rules did not do, and what the bars could not tell. */
export function tapeSentences(counts: TapeCounts): string[] {
  const told: [number, string, string][] = [
    [counts.ambiguous, 'trade', 'had a bar that leaves open what came first: the fill, the stop or the target'],
    [
      counts.voids,
      'void trade',
      'whose entry was at or beyond its own stop or target, or whose targets were not nearest first',
    ],
    [counts.refusedStopMoves, 'stop move', 'away from the price: ignored'],
    [counts.entriesInTrade, 'decision', 'to enter while in a trade: ignored'],
    [counts.decisionsWhenFlat, 'decision', 'to exit or to move a stop while flat: ignored'],
    [counts.idleCancels, 'withdrawal', 'of an order where none worked: ignored'],
    [counts.ordersPlaced, 'entry order', orderSentence(counts)],
    [counts.touchedUnfilled, 'bar', 'touched a limit entry and did not fill it'],
    [counts.refusedHours, 'fill', 'refused outside the hours of entry'],
    [counts.refusedPerSession, 'fill', 'refused as the session had its entries'],
    [counts.unfilledEntries, 'decision', 'to enter at the last close: no bar is left to fill it'],
  ]
  return told.filter(([n]) => n > 0).map(([n, noun, what]) => `${plural(n, noun)} ${what}`)
}

function orderSentence(counts: TapeCounts): string {
  const { ordersFilled, ordersExpired, ordersReplaced, ordersCancelled } = counts
  return `placed: ${count(ordersFilled)} filled, ${count(ordersExpired)} expired, ${count(ordersReplaced)} replaced, ${count(ordersCancelled)} withdrawn`
}

/** A length of time in words, in its natural unit. */
export function duration(ms: number): string {
  const minutes = ms / MINUTE_MS
  if (minutes < 60) return `${round(minutes)} min`
  return minutes < 60 * 24 ? `${round(minutes / 60)} h` : plural(round(minutes / 60 / 24), 'day')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function roughly(share: number): string {
  return `${round(share * 100)}%`
}
