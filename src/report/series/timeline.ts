import type { PlayedTrade } from '../../results/ledger.ts'
import type { RunResult } from '../../results/runResult.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import { tierSymbol } from '../words/tierLabel.ts'
import { type AccountLevel, accountLevels } from './accountLevels.ts'
import { drawnCurve } from './drawnCurve.ts'
import { isTimed } from './equitySeries.ts'
import { liveRows } from './liveRun.ts'

/** x is epoch milliseconds, or the number of the trade (0 = start) where the trades have no times. */
interface Place {
  readonly x: number
}

/** A trade from its entry to its exit, on the price. */
export interface DrawnTrade extends Place {
  readonly x2: number
  readonly entry: number
  readonly exit: number
  readonly stop: number
  readonly long: boolean
  readonly won: boolean
  readonly r: number
  /** Its number: that of its receipt. */
  readonly trade: number
}

/** The contracts of one tier that a trade held, stacked: counted in the smallest contract. */
export interface HeldPart extends Place {
  readonly x2: number
  readonly y: number
  readonly y2: number
  readonly tier: string
}

/** A tier with what one of its contracts counts, in the smallest. */
export interface CountedTier {
  readonly symbol: string
  readonly unit: number
}

/** What happened to the account: a test for a larger contract, or its end. */
export interface AccountMark extends Place {
  readonly kind: 'passed' | 'failed' | 'lost' | 'stalled' | 'ruined'
  readonly equity: number
  readonly label: string
}

/** Price, trades, account and contracts of a run on one axis. */
export interface Timeline {
  readonly timed: boolean
  readonly quote: string
  readonly underlying: string
  readonly price: readonly { readonly x: number; readonly close: number }[]
  readonly trades: readonly DrawnTrade[]
  readonly account: readonly { readonly x: number; readonly equity: number }[]
  readonly held: readonly HeldPart[]
  readonly marks: readonly AccountMark[]
  /** From the peak of the deepest drawdown to its trough. */
  readonly fall: { readonly from: number; readonly to: number } | null
  readonly levels: readonly AccountLevel[]
  readonly ruined: boolean
  readonly tiers: readonly string[]
  /** Taken, drawn or not. */
  readonly taken: number
}

/** The timeline of a run with about so many points a line, and so many trades. */
export function timeline(result: RunResult, points: number, most: number): Timeline {
  const { summary } = result
  const { market } = summary
  const curve = drawnCurve(result)
  const timed = isTimed(curve.time)
  const at = (row: number) => (timed ? curve.time[row]! : row)
  const { drawn: shown, taken } = drawnTrades(result, most)
  const kept = thinnedRows(curve.time.length, [i => curve.equity[i]!, i => -curve.equity[i]!], points)
  return {
    timed,
    quote: market.quote,
    underlying: market.underlying,
    price: timed ? priceLine(result, points) : [],
    trades: shown.map(row => drawnTrade(row, timed)),
    account: kept.map(i => ({ x: at(i), equity: curve.equity[i]! })),
    held: shown.flatMap(row => heldParts({ ...span(row, timed), contracts: row.contracts }, countedTiers(market))),
    marks: accountMarks(result),
    fall: shadedFall(result),
    levels: accountLevels(summary),
    ruined: summary.ruin !== null,
    tiers: market.tiers.map(tierSymbol),
    taken: taken.length,
  }
}

/** The trades of a run, and about so many of them: the best and the worst of each stretch. */
export function drawnTrades(
  result: RunResult,
  most: number,
): { readonly drawn: readonly PlayedTrade[]; readonly taken: readonly PlayedTrade[] } {
  const taken = liveRows(result).filter(row => row.status === 'taken')
  return { drawn: thinnedRows(taken.length, [i => taken[i]!.r, i => -taken[i]!.r], most).map(i => taken[i]!), taken }
}

function priceLine({ closes, curve, summary }: RunResult, points: number): Timeline['price'] {
  if (closes === null) return []
  const length = Math.min(closes.length, summary.ruin?.rows ?? closes.length)
  const kept = thinnedRows(length, [i => closes[i]!, i => -closes[i]!], points)
  return kept.map(i => ({ x: curve.time[i]!, close: closes[i]! }))
}

export function drawnTrade(row: PlayedTrade, timed: boolean): DrawnTrade {
  const { entry, exit, stop, side, net, r, trade } = row
  return { ...span(row, timed), trade, entry, exit, stop, long: side > 0, won: net > 0, r }
}

function span(row: PlayedTrade, timed: boolean): { x: number; x2: number } {
  return timed ? { x: knownEntry(row), x2: row.exitTime } : { x: row.trade - 1, x2: row.trade }
}

/** Lists may tell when a trade ended and not when it began: then it has no length. */
function knownEntry({ entryTime, exitTime }: PlayedTrade): number {
  return Number.isNaN(entryTime) ? exitTime : entryTime
}

export function countedTiers({ tiers }: Pick<RunResult['summary']['market'], 'tiers'>): CountedTier[] {
  const smallest = tiers[0]?.multiplier ?? 1
  return tiers.map(tier => ({ symbol: tierSymbol(tier), unit: tier.multiplier / smallest }))
}

/** The contracts of a trade, stacked, the smallest at the bottom. */
export function heldParts(
  { x, x2, contracts }: Place & { readonly x2: number; readonly contracts: readonly number[] },
  tiers: readonly CountedTier[],
): HeldPart[] {
  let level = 0
  return tiers.flatMap(({ symbol, unit }, k) => {
    const size = (contracts[k] ?? 0) * unit
    if (size === 0) return []
    const y = level
    level += size
    return [{ x, x2, y, y2: level, tier: symbol }]
  })
}

/** Tests passed, and of those that failed the first of each stretch; demotions; the end of the account. */
export function accountMarks(result: RunResult): AccountMark[] {
  const { summary } = result
  const timed = isTimed(drawnCurve(result).time)
  const { tiers } = summary.market
  const symbolOf = (name: string) => tierSymbol(tiers.find(tier => tier.name === name) ?? { name, symbol: '' })
  let failing = false
  return liveRows(result).flatMap(row => {
    const place = { x: timed ? knownEntry(row) : row.trade, equity: row.equityBefore }
    const after = { x: timed ? row.exitTime : row.trade, equity: row.equityAfter }
    const first = row.failedTest && !failing
    failing = row.failedTest
    const marks: AccountMark[] = first ? [{ ...place, kind: 'failed', label: 'Test failed' }] : []
    for (const event of row.events) {
      const [kind, tier = ''] = event.split(':')
      if (kind === 'unlock') marks.push({ ...place, kind: 'passed', label: `${symbolOf(tier)} unlocked` })
      if (kind === 'demote') marks.push({ ...place, kind: 'lost', label: `${symbolOf(tier)} lost` })
      if (kind === 'stalled') marks.push({ ...after, kind: 'stalled', label: 'Stalled' })
      if (kind === 'ruined') {
        marks.push({ ...after, kind: 'ruined', label: 'Ruined' })
      }
    }
    return marks
  })
}

/** Null where the axis is not of time, and where nothing fell. */
export function shadedFall({ drawdowns, curve }: RunResult): Timeline['fall'] {
  const [deepest] = drawdowns
  if (deepest === undefined || !isTimed(curve.time) || Number.isNaN(deepest.peakTime + deepest.troughTime)) return null
  return { from: deepest.peakTime, to: deepest.troughTime }
}
