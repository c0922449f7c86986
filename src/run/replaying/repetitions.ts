import { SLACK } from '../../core/tolerance.ts'
import type { Intrabar } from '../../parts/fillRules.ts'
import type { AmbiguitySummary, LargerContracts, StageChange } from '../../results/account.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { MarketData } from '../market/marketData.ts'
import { unlessOverdrawn } from './overdrawn.ts'
import { type Replay, replayScenario } from './replayScenario.ts'
import { stageChanges } from './stageChanges.ts'

/** What a run finds out by being played again in another way. */
export interface Repetitions {
  readonly largerContracts: LargerContracts | null
  readonly ambiguity: AmbiguitySummary | null
}

/** Plays a run again: with the smallest contract alone, and with the other order inside bars. */
export function repetitions(scenario: Scenario, market: MarketData, replay: Replay): Repetitions {
  return {
    largerContracts: largerContracts(scenario, market, replay),
    ambiguity: otherOrder(scenario, market, replay),
  }
}

/** The same tape with the smallest tier only: what the larger contracts were worth. Null on a ladder of one tier, and where that account cannot pay a withdrawal. */
export function largerContracts(scenario: Scenario, market: MarketData, replay: Replay): LargerContracts | null {
  const { ladder } = scenario.market
  if (ladder.tiers.length < 2) return null
  const smallest = { ...ladder, tiers: ladder.tiers.slice(0, 1) }
  const account = unlessOverdrawn(() => replayScenario(scenario, market, { ladder: smallest }))?.account
  if (account === undefined) return null
  return { finalEquitySmallestOnly: account.equity, worth: difference(replay.account.equity, account.equity) }
}

/** The run again with the other order inside bars that hold stop and target both. Null without bars, and where that account cannot pay a withdrawal. */
export function otherOrder(scenario: Scenario, market: MarketData, replay: Replay): AmbiguitySummary | null {
  const { remake } = market
  if (remake === null) return null
  const { fills } = scenario
  const other: Intrabar = fills.intrabar === 'optimistic' ? 'pessimistic' : 'optimistic'
  const ambiguous = replay.rows.filter(row => row.ambiguous).length
  const there =
    ambiguous === 0
      ? replay
      : unlessOverdrawn(() => replayScenario(scenario, market, { tape: remake({ ...fills, intrabar: other }) }))
  if (there === null) return null
  const unlocksHere = firstUnlocks(replay.rows)
  const unlocksThere = firstUnlocks(there.rows)
  return {
    order: fills.intrabar,
    otherOrder: other,
    ambiguous,
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
