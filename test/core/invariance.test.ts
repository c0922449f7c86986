import { describe, expect, it } from 'vitest'
import { playBatch } from '../../src/core/batch.ts'
import { compile, MICRO_STANDARD, makeTier, play, results } from './support.ts'

describe('several plans on one tape', () => {
  const trades = results(1, -1, 2.5, -0.5, 3, -1, 0.2)
  const picks = Uint32Array.from({ length: 400 }, (_, i) => (i * 5 + (i >> 3)) % trades.length)
  const outcome = (risk: number) => {
    const { quotes, plan } = compile({ tiers: MICRO_STANDARD, plan: { risk, rebase: 0.1 }, trades })
    return playBatch(plan, quotes, picks, 40, true)
  }

  it('are independent: another risk level changes no bit (trap 59)', () => {
    const alone = [0.01, 0.03].map(outcome)
    const among = [0.005, 0.01, 0.02, 0.03, 0.05].map(outcome)
    expect(among[1]).toEqual(alone[0])
    expect(among[3]).toEqual(alone[1])
  })

  it('share the quotes of the tape', () => {
    const { quotes, plan } = compile({ tiers: MICRO_STANDARD, plan: { risk: 0.01, rebase: 0.1 }, trades })
    const before = structuredClone(quotes.risk)
    const first = playBatch(plan, quotes, picks, 40, true)
    playBatch({ ...plan, risk: 0.05 }, quotes, picks, 40, true)
    expect(playBatch(plan, quotes, picks, 40, true)).toEqual(first)
    expect(quotes.risk).toEqual(before)
  })
})

describe('ten micros and one standard', () => {
  it('gain the same by price and pay different fees (trap 35)', () => {
    const cost = (multiplier: number, perContract: number, risk: number) =>
      play({
        tiers: [makeTier({ multiplier, fee: { perContract, maker: 0, taker: 0 } })],
        plan: { risk, riskIncludesCosts: false },
        trades: results(1),
      }).rows[0]!
    const micros = cost(1, 0.62, 0.1)
    const standard = cost(10, 2.1, 0.1)
    expect([micros.gross, standard.gross]).toEqual([100, 100])
    expect([micros.fees, standard.fees]).toEqual([expect.closeTo(12.4, 9), expect.closeTo(4.2, 9)])
  })
})

describe('compounding', () => {
  it('a tape played over its own order ends at its own equity: results are played again, not added (traps 51, 52)', () => {
    const trades = results(1, -1, 2.5, -0.5, 3, -1, 0.2)
    const setUp = { plan: { risk: 0.05, rebase: 0 }, account: { start: 10_000 }, trades }
    const { quotes, plan } = compile(setUp)
    const inOrder = Uint32Array.from(trades, (_, i) => i)
    expect(playBatch(plan, quotes, inOrder, trades.length, false).finalEquity[0]).toBe(play(setUp).account.equity)
    const poorer = play({ ...setUp, account: { start: 1000 } })
    expect(poorer.rows.map(row => row.contracts)).not.toEqual(play(setUp).rows.map(row => row.contracts))
  })
})
