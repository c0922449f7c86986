import type { CashFlow } from '../../core/plan.ts'
import type { Tape } from '../../core/tape.ts'
import { plural } from '../../report/words/format.ts'
import type { CashFlowTerms } from '../../scenario/scenario.ts'

/** The dated flows of a run, and a sentence for each kind that will not be applied (§4). */
export interface ExpandedFlows {
  readonly flows: readonly CashFlow[]
  readonly notices: readonly string[]
}

/**
 * Writes monthly flows out and leaves out what the rules do not apply: flows before the start, and flows after the
 * entry of the last trade that is not void.
 * @param start UTC epoch ms of the first bar, or of the first entry of a trade list
 */
export function expandFlows(terms: CashFlowTerms, tape: Tape, start: number): ExpandedFlows {
  const last = lastEntry(tape)
  const all = [...terms.dated, ...monthly(terms.monthly, start, last)].sort((a, b) => a.time - b.time)
  const early = all.filter(flow => flow.time < start)
  const late = all.filter(flow => flow.time >= start && !(flow.time <= last))
  return {
    flows: all.filter(flow => flow.time >= start && flow.time <= last),
    notices: [
      ...(early.length === 0 ? [] : [`${plural(early.length, 'cash flow')} before the start: not applied`]),
      ...(late.length === 0 ? [] : [`${plural(late.length, 'cash flow')} after the last entry: not applied`]),
    ],
  }
}

function lastEntry(tape: Tape): number {
  for (let i = tape.count - 1; i >= 0; i--) if (tape.void[i] === 0) return tape.entryTime[i]!
  return Number.NaN
}

/** The first of each month, 00:00 UTC, after the start. */
function monthly(amount: number | null, start: number, last: number): CashFlow[] {
  const flows: CashFlow[] = []
  if (amount === null) return flows
  const first = new Date(start)
  for (let month = 1; ; month++) {
    const time = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1)
    if (!(time <= last)) return flows
    flows.push({ time, amount })
  }
}
