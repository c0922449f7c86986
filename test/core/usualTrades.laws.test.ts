import { deepStrictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Account } from '../../src/core/account.ts'
import { makeOutcomes, type Outcomes, playBatch, playTrade, recordOutcome } from '../../src/core/batch.ts'
import { OverdrawnError } from '../../src/core/flows.ts'
import { startAccount } from '../../src/core/trade.ts'
import { playUsualTrades } from '../../src/core/usualTrades.ts'
import { holds } from '../holds.ts'
import { inParts } from './inParts.ts'
import { randomRun } from './randomRun.ts'
import { type Compiled, compile } from './support.ts'

const TRADES = 50
const ACCOUNTS = 2

/** Every trade of the draws by `playTrade`, none by the shorter way. */
function tradeByTrade({ contracts, quotes, plan }: Compiled, picks: Uint32Array): Outcomes {
  const outcomes = makeOutcomes(ACCOUNTS, contracts.tiers, TRADES)
  const account = new Account(contracts.tiers)
  for (let a = 0; a < ACCOUNTS; a++) {
    startAccount(account, plan)
    outcomes.equityAt[a * (TRADES + 1)] = account.equity
    for (let n = 0; n < TRADES; n++) {
      playTrade(account, plan, quotes, picks[a * TRADES + n]!, n, null)
      if (account.ruined === 1 && outcomes.ruinedAt[a] === 0) outcomes.ruinedAt[a] = n + 1
      outcomes.equityAt[a * (TRADES + 1) + n + 1] = account.equity
    }
    recordOutcome(outcomes, a, account, TRADES)
  }
  return outcomes
}

const draws = fc.array(fc.nat(), { minLength: ACCOUNTS * TRADES, maxLength: ACCOUNTS * TRADES })
const parts = fc.constantFrom([1], [1], [0.5, 1], [0.3, 0.6, 1], [1 / 3, 2 / 3, 0.9, 1])
const partsOfAll = fc.array(parts, { minLength: 60, maxLength: 60 })

describe('usual trades', () => {
  it('end in the bits of those played one by one, on any plan, ladder, flows and legs', () => {
    const seen = { usual: 0, inParts: 0, refused: 0, stalled: 0, taken: 0, ruined: 0, liquidated: 0, unlocked: 0 }
    holds(
      fc.property(randomRun, draws, partsOfAll, (run, drawn, gone) => {
        const trades = run.trades.map((trade, i) => (gone[i]!.length > 1 ? inParts(trade, ...gone[i]!) : trade))
        const compiled = compile({ ...run, trades })
        const { contracts, quotes, plan } = compiled
        const picks = Uint32Array.from(drawn, draw => draw % trades.length)
        let expected: Outcomes
        try {
          expected = tradeByTrade(compiled, picks)
        } catch (error) {
          if (error instanceof OverdrawnError) return
          throw error
        }
        const batch = playBatch(plan, quotes, picks, TRADES, true)
        deepStrictEqual(batch, expected)
        const account = new Account(contracts.tiers)
        startAccount(account, plan)
        const usual = playUsualTrades(account, plan, quotes, picks, 0, 0, TRADES, new Float64Array(0), 0)
        seen.usual += usual
        seen.inParts += picks.subarray(0, usual).filter(pick => trades[pick]!.legs !== undefined).length
        seen.refused += usual - account.taken
        seen.stalled += account.stalled
        seen.taken += batch.taken[0]!
        seen.ruined += batch.ruinedAt[0] === 0 ? 0 : 1
        seen.liquidated += batch.liquidations[0]!
        seen.unlocked += batch.firstTrade.filter(trade => trade > 0).length
      }),
      { seed: 67, numRuns: 1000 },
    )
    expect(Math.min(seen.usual, seen.inParts)).toBeGreaterThan(900)
    expect(seen.refused).toBeGreaterThan(300)
    expect(seen.stalled).toBeGreaterThan(0)
    expect(seen.taken).toBeGreaterThan(2 * (seen.usual - seen.refused))
    expect(Math.min(seen.ruined, seen.liquidated, seen.unlocked)).toBeGreaterThan(50)
  })
})
