import type { Intrabar } from '../parts/fillRules.ts'
import type { LedgerRow } from '../report/result.ts'
import type { AmbiguitySummary, LargerContracts } from '../report/summary.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { MarketData } from './marketData.ts'
import { unlessOverdrawn } from './overdrawn.ts'
import { type Replay, replayScenario } from './replay.ts'

/** The same tape with the smallest tier only: what the larger contracts were worth. Null on a ladder of one tier, and where that account cannot pay a withdrawal. */
export function largerContracts(scenario: Scenario, market: MarketData, replay: Replay): LargerContracts | null {
  const { ladder } = scenario.market
  if (ladder.tiers.length < 2) return null
  const smallest = { ...ladder, tiers: ladder.tiers.slice(0, 1) }
  const account = unlessOverdrawn(() => replayScenario(scenario, market, { ladder: smallest }))?.account
  if (account === undefined) return null
  return { finalEquitySmallestOnly: account.equity, worth: replay.account.equity - account.equity }
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
  const unlocksHere = unlockedTiers(replay.rows)
  const unlocksThere = unlockedTiers(there.rows)
  return {
    order: fills.intrabar,
    otherOrder: other,
    ambiguous,
    finalEquityOther: there.account.equity,
    difference: there.account.equity - replay.account.equity,
    unlocksOnlyHere: unlocksHere.filter(tier => !unlocksThere.includes(tier)),
    unlocksOnlyThere: unlocksThere.filter(tier => !unlocksHere.includes(tier)),
    ruinedOther: there.account.ruined === 1,
  }
}

function unlockedTiers(rows: readonly LedgerRow[]): string[] {
  const events = rows.flatMap(row => row.events).filter(event => event.startsWith('unlock:'))
  return [...new Set(events.map(event => event.slice('unlock:'.length)))]
}
