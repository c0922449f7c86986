import { SLACK } from '../../core/tolerance.ts'
import type { FillRules, Intrabar } from '../../parts/fillRules.ts'
import type {
  AmbiguitySummary,
  EntryLimitSummary,
  LargerContracts,
  OtherFills,
  StageChange,
} from '../../results/account.ts'
import type { Alternatives } from '../../results/alternatives.ts'
import type { IdealGap } from '../../results/idealGap.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { MarketData } from '../market/marketData.ts'
import { alternatives } from './alternatives.ts'
import { idealGap } from './idealGap.ts'
import { unlessOverdrawn } from './overdrawn.ts'
import { type PlayedLine, playLine, playRows, type Replay } from './replayScenario.ts'
import { stageChanges } from './stageChanges.ts'

/** What a run finds out by being played again in another way. */
export interface Repetitions {
  readonly largerContracts: LargerContracts | null
  readonly ambiguity: AmbiguitySummary | null
  readonly entryLimit: EntryLimitSummary | null
  readonly idealGap: IdealGap
  readonly alternatives: Alternatives
}

/** Plays a run again: with the smallest contract alone, with the other order inside bars, with limits that a touch fills, and up from its ideal. */
export function repetitions(scenario: Scenario, market: MarketData, replay: Replay): Repetitions {
  const alone = smallestOnly(scenario, market)
  return {
    largerContracts: largerContracts(replay, alone),
    ambiguity: otherOrder(scenario, market, replay),
    entryLimit: otherEntryLimit(scenario, market, replay),
    idealGap: idealGap(scenario, market, replay),
    alternatives: alternatives(scenario, market, alone),
  }
}

/** The same tape with the smallest tier only. Null on a ladder of one tier, and where that account cannot pay a withdrawal. */
export function smallestOnly(scenario: Scenario, market: MarketData): PlayedLine | null {
  const { ladder } = scenario.market
  if (ladder.tiers.length < 2) return null
  const smallest = { ...ladder, tiers: ladder.tiers.slice(0, 1) }
  return unlessOverdrawn(() => playLine(scenario, market, smallest))
}

/** What the larger contracts were worth; null where the smallest alone was not played. */
export function largerContracts({ account }: Replay, alone: PlayedLine | null): LargerContracts | null {
  if (alone === null) return null
  const { equity } = alone.account
  return { finalEquitySmallestOnly: equity, worth: difference(account.equity, equity) }
}

/** The run again with the other order inside bars that hold stop and target both. Null without bars, and where that account cannot pay a withdrawal. */
export function otherOrder(scenario: Scenario, market: MarketData, replay: Replay): AmbiguitySummary | null {
  if (market.remake === null) return null
  const { intrabar } = scenario.fills
  const other: Intrabar = intrabar === 'optimistic' ? 'pessimistic' : 'optimistic'
  const ambiguous = replay.rows.filter(row => row.ambiguous).length
  const found = withFills(scenario, market, replay, ambiguous === 0 ? null : { intrabar: other })
  return found && { order: intrabar, otherOrder: other, ambiguous, ...found }
}

/** The run again with the other reading of a limit that a bar only touches. Null where nothing hangs on it. */
export function otherEntryLimit(scenario: Scenario, market: MarketData, replay: Replay): EntryLimitSummary | null {
  const { entryLimit } = scenario.fills
  const touched = market.counts?.touchedUnfilled ?? 0
  if (entryLimit === 'through' ? touched === 0 : !market.tape.entryRests.includes(1)) return null
  const found = withFills(scenario, market, replay, { entryLimit: entryLimit === 'touch' ? 'through' : 'touch' })
  return found && { entryLimit, touched, ...found }
}

/** What other fills come to; `change` null = they are known to change nothing. Null where they cannot be played. */
function withFills(
  scenario: Scenario,
  market: MarketData,
  replay: Replay,
  change: Partial<FillRules> | null,
): OtherFills | null {
  const { remake } = market
  if (remake === null) return null
  const play = () => playRows(scenario, market, remake({ ...scenario.fills, ...change }))
  const there = change === null ? replay : unlessOverdrawn(play)
  if (there === null) return null
  const unlocksHere = firstUnlocks(replay.rows)
  const unlocksThere = firstUnlocks(there.rows)
  return {
    finalEquityOther: there.account.equity,
    difference: difference(there.account.equity, replay.account.equity),
    unlocksOnlyHere: missingIn(unlocksThere, unlocksHere),
    unlocksOnlyThere: missingIn(unlocksHere, unlocksThere),
    ruinedOther: there.account.ruined === 1,
  }
}

/** Money of one account less that of another; what binary sums leave over is no difference. */
function difference(a: number, b: number): number {
  return Math.abs(a - b) <= SLACK * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b
}

function firstUnlocks(rows: readonly LedgerRow[]): StageChange[] {
  const unlocks = stageChanges(rows, 'unlock')
  return unlocks.filter((unlock, i) => unlocks.findIndex(({ tier }) => tier === unlock.tier) === i)
}

function missingIn(unlocks: readonly StageChange[], others: readonly StageChange[]): StageChange[] {
  return others.filter(other => !unlocks.some(({ tier }) => tier === other.tier))
}
