import { readOwnTable } from '../../io/folder/readTables.ts'
import { makeVerdict } from '../../report/words/verdict.ts'
import { cutOffOf } from '../../results/cutOff.ts'
import { isClosed, isCutOff } from '../../results/ledger.ts'
import { outcomeOf } from '../../results/outcome.ts'
import type { SampleSummary } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { edgeOf } from '../../stats/edge.ts'
import { riskVariant } from '../sampling/lanes.ts'

const NONE = { trades: 0, meanR: null }

/**
 * A summary of before runs had an outcome, judged as today from the ledger beside it. Its advice, which did not ask for an
 * edge, is left out.
 */
export async function judgedAsToday(older: Summary, folder: string): Promise<Summary> {
  const trades = await readOwnTable(folder, 'trades.csv', ({ number, text }) => {
    const [trade, net, r] = [number('trade'), number('net'), number('r')]
    return { trade, net, r, status: text('status'), reason: text('reason'), events: text('events').split(';') }
  })
  const closed = trades.filter(isClosed)
  const edge = edgeOf(closed.map(({ r }) => r))
  const cutOff = cutOffOf(closed, trades.filter(isCutOff))
  const outcome = outcomeOf({ facts: older.facts, edge, cutOff })
  const selection = { taken: NONE, skipped: NONE, difference: null }
  const judged = {
    ...{ ...older, outcome, edge, cutOff, selection, ruin: null, comparison: null },
    samples: older.samples === null ? null : byRisk(older.samples),
  }
  return { ...judged, verdict: makeVerdict(judged) }
}

/** Before plans by name, levels were known by their risk alone. */
function byRisk(samples: SampleSummary): SampleSummary {
  return { ...samples, by: 'risk', risks: samples.risks.map(level => ({ ...level, ...riskVariant(level.risk) })) }
}
