import { describe, expect, it } from 'vitest'
import { tradeMetrics } from '../../../src/stats/metrics/tradeMetrics.ts'
import { expectLike, type Json } from '../expectLike.ts'
import { referenceJson } from '../reference.ts'

/** A list without wins or losses has no largest one; the reference has the largest of any result. */
function withoutExtremes({ n_wins, n_losses }: Json): Json {
  return { ...(n_wins === 0 && { largest_win: null }), ...(n_losses === 0 && { largest_loss: null }) }
}

const unknown = { r: null, startEquity: null, holdDays: null }

describe('tradeMetrics', () => {
  for (const { id, trades_net, start_equity, expected } of referenceJson('metrics/edge_cases.json').cases) {
    if (!trades_net) continue
    it(`reproduces edge case ${id}`, () => {
      const metrics = tradeMetrics({ ...unknown, net: trades_net, startEquity: start_equity })
      expectLike(metrics.values, { ...expected, ...withoutExtremes(expected) })
      const nulls = Object.entries(metrics.values).filter(([, value]) => value === null)
      expect(Object.keys(metrics.reasons).sort()).toEqual(nulls.map(([key]) => key).sort())
    })
  }

  const list: Json = referenceJson('metrics/trades_goog_sma_10_30.json')
  it.skipIf(list === null)('reproduces the trade list of a peer', () => {
    const column = (name: string): number[] => list.trades.map((t: Json) => t[name])
    const { start_equity } = list
    const money = tradeMetrics({ ...unknown, net: column('pnl_net'), startEquity: start_equity })
    expectLike(money.values, list.recommended)
    expectLike(tradeMetrics({ ...unknown, net: column('return_pct') }).values, list.recommended_on_return_pct)
  })
})
