import type { Summary } from '../../results/summary.ts'
import { axisMoney } from '../words/format.ts'

export type LevelName = 'start' | 'ruin'

/** A level that an account is held against, and what it is called. */
export interface AccountLevel {
  readonly what: LevelName
  readonly value: number
  readonly label: string
}

/** Start and ruin; the latter none where the plan gives up nowhere, or where that moved with cash flows, or is not known. */
export function accountLevels({ facts, plan, market: { quote } }: Summary): AccountLevel[] {
  const { start } = facts
  const ruin = plan.ruin === null || facts.total_cash_flows !== 0 ? null : plan.ruin * start
  return [
    { what: 'start', value: start, label: `Start ${axisMoney(start, quote)}` },
    ...(ruin === null ? [] : [{ what: 'ruin' as const, value: ruin, label: `Ruin ${axisMoney(ruin, quote)}` }]),
  ]
}
