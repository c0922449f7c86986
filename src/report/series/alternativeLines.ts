import type { AlternativeLine } from '../../results/alternatives.ts'
import type { RunResult } from '../../results/runResult.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import { plural } from '../words/format.ts'
import { tierSymbol } from '../words/tierLabel.ts'
import { drawnCurve } from './drawnCurve.ts'
import { isTimed } from './equitySeries.ts'

/** The account beside what the start would have come to by doing less. */
export interface AlternativeLines {
  readonly timed: boolean
  readonly quote: string
  readonly start: number
  /** Null where that moved with cash flows, or is not known. */
  readonly ruin: number | null
  /** Whether the account ended there, and its line with it. */
  readonly ruined: boolean
  /** The account first. */
  readonly lines: readonly NamedLine[]
}

export interface NamedLine {
  readonly what: 'account' | 'smallest' | 'held'
  readonly name: string
  readonly points: readonly LinePoint[]
}

interface LinePoint {
  /** Epoch milliseconds, or the number of the trade (0 = start) where trades have no times. */
  readonly x: number
  readonly equity: number
}

/** Null where there is nothing to hold the account against. */
export function alternativeLines(result: RunResult, limit: number): AlternativeLines | null {
  const { alternatives, market, facts, plan, period } = result.summary
  const drawn = drawnCurve(result)
  const timed = isTimed(drawn.time)
  const smallest = tierSymbol(market.tiers[0]!)
  const before = period.bars === null ? 1 : 0
  const pointsOf = ({ rows, equity }: AlternativeLine): LinePoint[] => {
    const at = (row: number) => (timed ? result.curve.time[row]! : row + before)
    const first = { x: timed ? drawn.time[0]! : 0, equity: facts.start }
    return [...(before === 1 ? [first] : []), ...rows.map((row, i) => ({ x: at(row), equity: equity[i]! }))]
  }
  const alone = alternatives?.smallestOnly.line ?? null
  const held = alternatives?.buyAndHold.line ?? null
  if (alone === null && held === null) return null
  const kept = thinnedRows(drawn.time.length, [i => drawn.equity[i]!, i => -drawn.equity[i]!], limit)
  const account = kept.map(i => ({ x: timed ? drawn.time[i]! : i, equity: drawn.equity[i]! }))
  return {
    timed,
    quote: market.quote,
    start: facts.start,
    ruin: plan.ruin === null || facts.total_cash_flows !== 0 ? null : plan.ruin * facts.start,
    ruined: result.summary.ruin !== null,
    lines: [
      { what: 'account', name: 'this account', points: account },
      ...(alone === null ? [] : [{ what: 'smallest' as const, name: `${smallest} alone`, points: pointsOf(alone) }]),
      ...(held === null
        ? []
        : [
            {
              what: 'held' as const,
              name: `${plural(held.contracts!, smallest, smallest)} held`,
              points: pointsOf(held),
            },
          ]),
    ],
  }
}
