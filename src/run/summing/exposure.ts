import type { Exposure } from '../../results/exposure.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import type { Replay } from '../replaying/replayScenario.ts'

type Told = Exposure['timeInMarket']

/** @param byTrade whether the curve has a row for every trade of a list, and not for every bar */
export function exposure({ rows, curve, plan }: Pick<Replay, 'rows' | 'curve' | 'plan'>, byTrade: boolean): Exposure {
  const taken = rows.filter(row => row.status === 'taken')
  const most = taken.reduce<LedgerRow | null>((a, b) => (a === null || use(b) > use(a) ? b : a), null)
  const mean = taken.reduce((sum, row) => sum + use(row), 0) / taken.length
  return {
    timeInMarket: byTrade ? timeOfTrades(rows, taken) : barsHeld(curve),
    meanMargin: most === null ? NO_TRADE : told(mean),
    mostMargin: most === null ? NO_TRADE : told(use(most)),
    mostMarginTrade: most?.trade ?? null,
    marginLimit: plan.marginShare,
  }
}

const NO_TRADE: Told = { value: null, reason: 'no trade was taken' }

function told(value: number): Told {
  return { value, reason: null }
}

function use({ margin, equityBefore }: LedgerRow): number {
  return margin / equityBefore
}

function barsHeld({ contracts, equity }: Replay['curve']): Told {
  if (equity.length === 0) return { value: null, reason: 'there are no bars' }
  const holds = new Uint8Array(equity.length)
  for (const column of contracts) for (let i = 0; i < column.length; i++) if (column[i]! > 0) holds[i] = 1
  let held = 0
  for (let i = 0; i < holds.length; i++) held += holds[i]!
  return told(held / equity.length)
}

function timeOfTrades(rows: readonly LedgerRow[], taken: readonly LedgerRow[]): Told {
  const from = Math.min(...rows.slice(0, 1).map(row => row.entryTime))
  const to = rows.reduce((latest, row) => Math.max(latest, row.exitTime), Number.NEGATIVE_INFINITY)
  const held = taken.reduce((sum, row) => sum + (row.exitTime - row.entryTime), 0)
  const share = held / (to - from)
  return Number.isFinite(share)
    ? told(share)
    : { value: null, reason: 'the trades have no times, or no time between them' }
}
