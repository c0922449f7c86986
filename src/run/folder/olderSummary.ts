import { readOwnTable } from '../../io/folder/readTables.ts'
import { makeVerdict } from '../../report/words/verdict.ts'
import type { Facts, RuinSummary } from '../../results/account.ts'
import { cutOffOf } from '../../results/cutOff.ts'
import { eventRow } from '../../results/eventRow.ts'
import { isoOrNull } from '../../results/isoOrNull.ts'
import { isClosed, isCutOff, type LedgerRow } from '../../results/ledger.ts'
import { outcomeOf } from '../../results/outcome.ts'
import type { RiskLevelSummary, SampleSummary } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { edgeOf } from '../../stats/edge.ts'
import { riskVariant } from '../sampling/lanes.ts'
import { rowOf } from './column.ts'
import { ledgerColumns } from './columns.ts'
import { curveOf, curveReader } from './curveColumns.ts'

/** What programs of before had no rules for: there was none of it. */
const NONE_OF = {
  orders_placed: 0,
  orders_filled: 0,
  orders_expired: 0,
  orders_replaced: 0,
  orders_cancelled: 0,
  limit_touched_unfilled: 0,
  ambiguous_resolved: 0,
  refused_hours: 0,
  refused_per_session: 0,
  rolls: 0,
  roll_costs: 0,
  day_margin_cuts: 0,
  legs_without_contracts: 0,
} as const satisfies Partial<Facts>

/** What they did not count: nobody knows. */
const UNKNOWN = {
  skipped_maintenance: null,
  skipped_smallest_order: null,
  ambiguous_gone: null,
  ambiguous_arisen: null,
  exits_off_tick: null,
  entries_off_tick: null,
  margins_raised: null,
  margin_warnings: null,
  depth_cuts: null,
  largest_position_cuts: null,
  worst_drawdown_quote: null,
} as const satisfies Partial<Facts>

/** Whether a summary of an unchanged folder is judged as this program judges; one of an older program is not. */
export function isJudged(summary: object): summary is Summary {
  const { samples } = summary as Summary
  const found = ['outcome', 'selection', 'ruin', 'entryLimit'].every(key => key in summary)
  return found && (samples === null || ('dayMargin' in samples && samples.risks.every(level => 'patch' in level)))
}

/** The counts of a summary, with what an older program did not count. */
export function countedFacts(facts: Facts): Facts {
  return { ...NONE_OF, ...UNKNOWN, ...facts }
}

/**
 * A summary of an older program, judged as today from the ledger beside it. What it did not find stays unknown; its
 * advice, which did not ask for an edge, is left out.
 */
export async function judgedAsToday(older: Summary, folder: string): Promise<Summary> {
  const tiers = older.market.tiers.map(({ name }) => name)
  const columns = ledgerColumns(tiers)
  const trades = await readOwnTable(folder, 'trades.csv', row => rowOf(columns, row))
  const facts = countedFacts(older.facts)
  const closed = trades.filter(isClosed)
  const edge = edgeOf(closed.map(({ r }) => r))
  const cutOff = cutOffOf(closed, trades.filter(isCutOff))
  const judged = {
    ...older,
    facts,
    edge,
    cutOff,
    plan: { ...older.plan, ruin: older.plan.ruin ?? null },
    limits: older.limits ?? { ruin: null, drawdown: null },
    outcome: outcomeOf({ facts, edge, cutOff }),
    selection: null,
    entryLimit: older.entryLimit ?? null,
    ruin: await ruinOf(older, trades, folder, tiers),
    comparison: null,
    samples: older.samples === null ? null : sampleSummaryOf(older.samples),
    notices: [...older.notices, noticeOf(older)],
  }
  return { ...judged, verdict: makeVerdict(judged) }
}

function noticeOf({ versions, comparison }: Summary): string {
  const advice = comparison === null ? '' : '; the advice of then did not ask for an edge, and is left out'
  return `these results are of an older program (format ${versions.format}): outcome and edge are judged anew from its ledger, all other figures are as it found them${advice}`
}

/** The trade that ruined the account; what it would not have done so without, older programs do not say. */
async function ruinOf(
  { period }: Summary,
  trades: readonly LedgerRow[],
  folder: string,
  tiers: readonly string[],
): Promise<RuinSummary | null> {
  const at = trades.findIndex(({ events }) => events.includes('ruined'))
  const row = trades[at]
  if (row === undefined) return null
  const curve = curveOf(tiers, await readOwnTable(folder, 'equity.csv', curveReader(tiers)))
  const last = period.bars === null ? at : eventRow('ruined', row, curve)!
  return { trade: row.trade, time: isoOrNull(curve.time[last]!), rows: last + 1, cause: null }
}

/** Before plans by name, levels were known by their risk alone. */
function sampleSummaryOf(samples: SampleSummary): SampleSummary {
  const { by = 'risk', accountFlows = null, dayMargin = null } = samples as Partial<SampleSummary>
  const named = (level: RiskLevelSummary) =>
    by === 'risk' ? { ...level, ...riskVariant(level.risk) } : { ...level, patch: level.patch ?? {} }
  return { ...samples, accountFlows, dayMargin, by, risks: samples.risks.map(named) }
}
