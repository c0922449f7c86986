import type { Account } from './account.ts'
import type { Bars } from './bars.ts'
import type { Contracts } from './contracts.ts'
import { type Curve, CurveWriter, makeCurve } from './curve.ts'
import { type BarFunding, fundingAtOpen, fundingInside } from './funding.ts'
import { type HedgeRefusal, sizeHedge } from './hedgeSize.ts'
import type { Journal } from './journal.ts'
import { holdPosition } from './legs.ts'
import { backing, triggerAtEntry } from './margin.ts'
import type { Plan } from './plan.ts'
import { type Quotes, quoteTape } from './quotes.ts'
import { BarReplay } from './replay.ts'
import { makeTape, Reason, type TapeTrade } from './tape.ts'
import { above, atLeast } from './tolerance.ts'

/** A holding and what of it is hedged. */
export interface Hedge {
  /** Units of the underlying that are held. */
  readonly units: number
  /** Share of them that a short stands against. */
  readonly ratio: number
  /** Share of the holding's value that the margin account takes for nothing; 1 = the holding is no margin. */
  readonly haircut: number
  /** Whether a hedge that was liquidated opens again. */
  readonly reopens: boolean
}

/** An observer of a hedge: of a journal it hears what becomes of a position, and besides why none is opened. */
export interface HedgeJournal extends Journal {
  /** A short stands, entered at the open of bar b. */
  hedged(b: number, quotes: Quotes, account: Account): void
  /** The first of a run of opens at which none could be opened. */
  refused(b: number, reason: HedgeRefusal, account: Account): void
}

/**
 * Shorts a holding while it is wanted, bar by bar: the margin account alone; the holding never moves.
 * @param wanted 1 where a short is to stand from the open of a bar on
 */
export function replayHedge(
  account: Account,
  plan: Plan,
  contracts: Contracts,
  hedge: Hedge,
  bars: Bars,
  funding: BarFunding | null,
  wanted: Uint8Array,
  journal: HedgeJournal,
): Curve {
  const curve = makeCurve(bars.time, contracts.tiers)
  const empty = quoteTape(contracts, makeTape([]), true).quotes
  const replay = new BarReplay(account, plan, empty, bars, funding, journal, new CurveWriter(curve, plan.start, null))
  account.position.spotUnits = hedge.units * (1 - hedge.haircut)
  let refused = false
  for (let b = 0; b < wanted.length; ) {
    if (wanted[b] === 0) {
      refused = false
      b++
      continue
    }
    replay.flatUntil(b)
    const { quotes } = quoteTape(contracts, makeTape([shortOver(bars, funding, b, b)]), true)
    const refusal = openHedge(account, plan, quotes, hedge)
    if (refusal !== null) {
      if (!refused) journal.refused(b, refusal, account)
      refused = true
      b++
      continue
    }
    refused = false
    b = carry(replay, account, contracts, bars, funding, b, endOf(wanted, b), journal)
    if (account.position.liquidated === 1 && !hedge.reopens) break
  }
  replay.flatUntil(bars.time.length)
  return curve
}

/** Sizes and fills at the open of the one trade of the quotes, or says why not. Nothing has changed when it refuses. */
function openHedge(account: Account, plan: Plan, quotes: Quotes, { units, ratio }: Hedge): HedgeRefusal | null {
  const { contracts, tape } = quotes
  const { position } = account
  const spot = position.spotUnits * tape.entry[0]!
  const marginLimit = (account.equity + spot) * plan.marginShare
  const refusal = sizeHedge(account, quotes, 0, ratio * units, account.equity > 0 ? marginLimit : 0, plan.single)
  if (refusal !== null) return refusal
  position.liquidated = 0
  holdPosition(position, quotes, 0)
  if (above(position.entryNotional, contracts.tableEnd)) return 'margin'
  return atLeast(triggerAtEntry(contracts, position), backing(contracts, account) + spot) ? 'margin' : null
}

/** Plays the sized position from the open of bar b up to the open of `end`. @returns the first bar after it */
function carry(
  replay: BarReplay,
  account: Account,
  contracts: Contracts,
  bars: Bars,
  funding: BarFunding | null,
  b: number,
  end: number,
  journal: HedgeJournal,
): number {
  const { quotes } = quoteTape(contracts, makeTape([shortOver(bars, funding, b, end)]), true)
  holdPosition(account.position, quotes, 0)
  journal.hedged(b, quotes, account)
  const next = replay.carryOpened(quotes, 0)
  journal.finished(account)
  return next
}

/** The first bar after b at whose open no short is wanted; the number of bars where there is none. */
function endOf(wanted: Uint8Array, b: number): number {
  const end = wanted.indexOf(0, b)
  return end === -1 ? wanted.length : end
}

/** A short from the open of a bar to that of `end`, or to the close of the last bar; of one bar that is its own end, the entry alone. */
function shortOver(bars: Bars, funding: BarFunding | null, b: number, end: number): TapeTrade {
  const { time, open, high, close } = bars
  const isEnd = end === time.length
  const exitBar = isEnd ? end - 1 : end
  let worst = open[b]!
  let fundingPerUnit = 0
  for (let i = b; i < end; i++) {
    worst = Math.max(worst, high[i]!)
    if (funding === null) continue
    if (i > b) fundingPerUnit += fundingAtOpen(bars, funding, i)
    fundingPerUnit += fundingInside(bars, funding, i)
  }
  if (!isEnd && end > b && funding !== null) fundingPerUnit += fundingAtOpen(bars, funding, end)
  const exit = isEnd ? close[exitBar]! : open[exitBar]!
  return {
    ...{ side: -1, entryTime: time[b]!, entry: open[b]!, stop: Number.NaN, target: Number.NaN },
    ...{ exitTime: time[exitBar]!, exit, exitStop: Number.NaN, reason: isEnd ? Reason.end : Reason.signal },
    ...{ worst: Math.max(worst, exit), best: Number.NaN, fundingPerUnit, ambiguous: false, void: false },
    ...{ entryBar: b, exitBar },
  }
}
