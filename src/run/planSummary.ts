import type { Contracts } from '../core/contracts.ts'
import type { LedgerRow } from '../report/result.ts'
import type { BaseStep, CostSummary, PlanSummary, RiskSummary, StageChange, StageSummary } from '../report/summary.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { contractsThatFit } from './feasibility.ts'
import type { Replay } from './replay.ts'

const DAY_MS = 86_400_000

/** How the plan went: stages, unlocks, demotions, and the bases that it stood on. */
export function planSummary(scenario: Scenario, replay: Replay): PlanSummary {
  return {
    risk: scenario.plan.risk,
    rebase: scenario.plan.rebase,
    stages: stageSummaries(scenario, replay),
    unlocks: stageChanges(replay.rows, 'unlock'),
    demotions: stageChanges(replay.rows, 'demote'),
    baseSteps: baseSteps(replay),
  }
}

function stageSummaries(scenario: Scenario, { rows, curve }: Replay): StageSummary[] {
  return scenario.market.ladder.tiers.map((tier, k) => {
    const taken = rows.filter(row => row.status === 'taken')
    return {
      tier: tier.name,
      symbol: tier.symbol,
      trades: taken.filter(row => row.stage === k).length,
      days: daysInStage(curve.time, curve.stage, k),
      contractsTraded: taken.reduce((sum, row) => sum + row.contracts[k]!, 0),
    }
  })
}

function daysInStage(time: Float64Array, stages: Uint8Array, stage: number): number | null {
  let ms = 0
  for (let i = 1; i < time.length; i++) if (stages[i - 1] === stage) ms += time[i]! - time[i - 1]!
  return Number.isNaN(ms) ? null : ms / DAY_MS
}

function stageChanges(rows: readonly LedgerRow[], event: 'unlock' | 'demote'): StageChange[] {
  return rows.flatMap(row =>
    row.events
      .filter(e => e.startsWith(`${event}:`))
      .map(e => ({
        trade: row.trade,
        time: isoOrNull(row.entryTime),
        tier: e.slice(event.length + 1),
        equity: row.equityBefore,
      })),
  )
}

/** One step per base that trades were sized on; with rebase 0 the base moves after every trade and has no steps. */
function baseSteps(replay: Replay): BaseStep[] {
  const { rows, plan, quotes } = replay
  const sized = rows.filter(row => !Number.isNaN(row.budget))
  if (plan.rebase === 0 || sized.length === 0) return []
  const typical = medianStopTrade(sized)
  const steps: BaseStep[] = []
  for (const row of sized) {
    const last = steps.at(-1)
    if (last !== undefined && last.base === row.base) continue
    const contracts = contractsThatFit(plan, quotes, typical.trade - 1, row.base, row.stage)
    steps.push({
      base: row.base,
      fromTrade: row.trade,
      time: isoOrNull(row.entryTime),
      contracts,
      dead: last !== undefined && contracts.every((n, k) => n === last.contracts[k]),
    })
  }
  return steps
}

/** The trade whose stop distance is the median of all. */
function medianStopTrade(rows: readonly LedgerRow[]): LedgerRow {
  const byDistance = rows.toSorted((a, b) => Math.abs(a.entry - a.stop) - Math.abs(b.entry - b.stop))
  return byDistance[Math.floor((byDistance.length - 1) / 2)]!
}

/** Where the money went, in total and by tier. */
export function costSummary(rows: readonly LedgerRow[], contracts: Contracts, replay: Replay): CostSummary {
  const total = (value: (row: LedgerRow) => number) => rows.reduce((sum, row) => sum + value(row), 0)
  const gross = total(row => row.gross)
  const spread = total(row => row.spreadCost)
  const fees = total(row => row.fees)
  const funding = total(row => row.funding)
  const liquidationFee = total(row => row.liquidationFee)
  const costs = spread + fees + funding + liquidationFee
  return {
    gross,
    spread,
    fees,
    funding,
    liquidationFee,
    net: total(row => row.net),
    shareOfGross: gross > 0 ? costs / gross : null,
    byTier: contracts.names.map((tier, k) => ({ tier, ...tierCosts(rows, replay, k) })),
  }
}

/** Liquidated rows are split by notional of the tier, as their costs may have been capped as a whole. */
function tierCosts(rows: readonly LedgerRow[], { quotes }: Replay, k: number): { spread: number; fees: number } {
  const { tiers, multiplier } = quotes.contracts
  let spread = 0
  let fees = 0
  for (const row of rows) {
    const n = row.contracts[k]!
    if (row.status !== 'taken' || n === 0) continue
    if (row.events.includes('liquidated')) {
      const share = (n * multiplier[k]!) / row.quantity
      spread += share * row.spreadCost
      fees += share * row.fees
      continue
    }
    const j = (row.trade - 1) * tiers + k
    spread += n * (quotes.entrySpread[j]! + quotes.exitSpread[j]!)
    fees += n * (quotes.entryFee[j]! + quotes.exitFee[j]!)
  }
  return { spread, fees }
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

function isoOrNull(ms: number): string | null {
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}
