import type { BaseStep, PlanSummary, RiskSummary, StageSummary } from '../../results/account.ts'
import { isoOrNull } from '../../results/isoOrNull.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Replay } from '../replaying/replayScenario.ts'
import { stageChanges } from '../replaying/stageChanges.ts'
import { contractsThatFit } from './contractsThatFit.ts'
import { lastEntryOf, stepUpCosts } from './stepUpCosts.ts'

const DAY_MS = 86_400_000

/** How the plan went: stages, unlocks, demotions, and the bases that it stood on. */
export function planSummary(scenario: Scenario, replay: Replay): PlanSummary {
  return {
    risk: scenario.plan.risk,
    rebase: scenario.plan.rebase,
    ruin: scenario.plan.ruin,
    stages: stageSummaries(scenario, replay),
    unlocks: stageChanges(replay.rows, 'unlock'),
    demotions: stageChanges(replay.rows, 'demote'),
    baseSteps: baseSteps(replay),
    stepUpCosts: stepUpCosts(replay.quotes.contracts, lastEntryOf(replay.quotes.tape)),
  }
}

function stageSummaries(scenario: Scenario, { rows, curve }: Replay): StageSummary[] {
  const { tiers } = scenario.market.ladder
  return tiers.map((tier, stage) => {
    const taken = rows.filter(row => row.status === 'taken' && row.stage === stage)
    return {
      tier: tier.name,
      symbol: tier.symbol,
      trades: taken.length,
      days: daysInStage(curve.time, curve.stage, stage),
      contractsTraded: tiers.map((_, k) => taken.reduce((sum, row) => sum + row.contracts[k]!, 0)),
    }
  })
}

function daysInStage(time: Float64Array, stages: Uint8Array, stage: number): number | null {
  let ms = 0
  for (let i = 1; i < time.length; i++) if (stages[i - 1] === stage) ms += time[i]! - time[i - 1]!
  return Number.isNaN(ms) ? null : ms / DAY_MS
}

/**
 * The base of the start, and one step per move of the base that trades were sized on; cash flows scale it between
 * these. With rebase 0 it moves after every trade and has no steps.
 */
function baseSteps(replay: Replay): BaseStep[] {
  const { rows, plan, quotes } = replay
  const sized = rows.filter(row => !Number.isNaN(row.budget))
  if (plan.rebase === 0 || sized.length === 0) return []
  const typical = medianStopTrade(sized)
  const allowed = (base: number, stage: number) => contractsThatFit(plan, quotes, typical.trade - 1, base, stage)
  const steps: BaseStep[] = []
  let stageBefore = 0
  sized.forEach((row, i) => {
    const before = sized[i - 1]
    if (before !== undefined && !before.events.some(event => event.startsWith('rebase_'))) return
    const contracts = allowed(row.base, row.stage)
    const contractsBefore = before === undefined ? [] : allowed(before.base, stageBefore)
    stageBefore = row.stage
    steps.push({
      base: row.base,
      fromTrade: row.trade,
      time: isoOrNull(row.entryTime),
      contracts,
      dead: contracts.every((n, k) => n === contractsBefore[k]),
    })
  })
  return steps
}

/** The trade whose stop distance is the median of all. */
function medianStopTrade(rows: readonly LedgerRow[]): LedgerRow {
  const byDistance = rows.toSorted((a, b) => Math.abs(a.entry - a.stop) - Math.abs(b.entry - b.stop))
  return byDistance[Math.floor((byDistance.length - 1) / 2)]!
}

/** How much of the risk that the plan allows was taken, after rounding down to whole contracts. */
export function riskSummary(rows: readonly LedgerRow[]): RiskSummary {
  const sized = rows.filter(row => !Number.isNaN(row.budget))
  const taken = sized.filter(row => row.status === 'taken')
  const asked = taken.reduce((sum, row) => sum + row.budget, 0)
  const risked = taken.reduce((sum, row) => sum + row.riskTaken, 0)
  const shares = sized.reduce((sum, row) => sum + (row.budget > 0 ? row.riskTaken / row.budget : 0), 0)
  return {
    asked,
    taken: risked,
    share: asked > 0 ? risked / asked : null,
    meanShare: sized.length > 0 ? shares / sized.length : null,
  }
}
