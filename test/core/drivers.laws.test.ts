import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Account } from '../../src/core/account.ts'
import { type Outcomes, playBatch, playTape, playTrade } from '../../src/core/batch.ts'
import { OverdrawnError } from '../../src/core/flows.ts'
import { replayBars } from '../../src/core/replayBars.ts'
import { startAccount } from '../../src/core/trade.ts'
import { holds } from '../holds.ts'
import { randomBars } from '../parts/makeBars.ts'
import { playBars } from './playBars.ts'
import { randomRun } from './randomRun.ts'
import { randomFunding, randomScriptInParts } from './randomScript.ts'
import { type Recorded, Recorder } from './recorder.ts'
import { type Compiled, compile } from './support.ts'

/** Everything that an account ends with, the position apart: that belongs to the last trade. */
function end(account: Account) {
  const { position, unlockedAt, firstTradeOfStage, ...numbers } = account
  return { ...numbers, unlockedAt: [...unlockedAt], firstTradeOfStage: [...firstTradeOfStage] }
}

/** Leaves out the runs whose withdrawals are input errors. */
function unlessOverdrawn(play: () => void): void {
  try {
    play()
  } catch (error) {
    if (!(error instanceof OverdrawnError)) throw error
  }
}

function batchOf({ quotes, plan }: Compiled): Outcomes {
  const all = Uint32Array.from({ length: quotes.tape.count }, (_, i) => i)
  return playBatch(plan, quotes, all, quotes.tape.count, true)
}

describe('the drivers', () => {
  it('agree bit by bit without bars: a replay with a journal, and a batch without, liquidations included', () => {
    let liquidations = 0
    holds(
      fc.property(randomRun, run => {
        unlessOverdrawn(() => {
          const { contracts, quotes, plan } = compile(run)
          const account = new Account(contracts.tiers)
          const recorder = new Recorder(quotes)
          playTape(account, plan, quotes, recorder)
          const batch = batchOf({ contracts, quotes, plan })
          liquidations += account.liquidations
          expect(batch.finalEquity[0]).toBe(account.equity)
          expect(batch.worstDrawdown[0]).toBe(account.worstDrawdown)
          expect([batch.stage[0], batch.taken[0]]).toEqual([account.stage, account.taken])
          expect(batch.liquidations[0]).toBe(account.liquidations)
          expect([...batch.firstTrade]).toEqual([...account.firstTradeOfStage])
          expect([...batch.equityAt.subarray(1)]).toEqual(recorder.rows.map(row => row.equityAfter))
          const ruin = recorder.rows.findIndex(row => row.events.includes('ruined'))
          expect(batch.ruinedAt[0]).toBe(ruin + 1)
          expect(batch.stalled[0]).toBe(account.ruined === 1 ? 0 : account.stalled)
        })
      }),
      { seed: 5, numRuns: 1500 },
    )
    expect(liquidations).toBeGreaterThan(200)
  })

  it('end in the same bits with a journal and without', () => {
    holds(
      fc.property(randomRun, run => {
        unlessOverdrawn(() => {
          const { contracts, quotes, plan } = compile(run)
          const [silent, told] = [new Account(contracts.tiers), new Account(contracts.tiers)]
          playTape(silent, plan, quotes, null)
          playTape(told, plan, quotes, new Recorder(quotes))
          expect(end(told)).toEqual(end(silent))
        })
      }),
      { seed: 6, numRuns: 1000 },
    )
  })

  it('leave nothing of one account behind in the next', () => {
    holds(
      fc.property(randomRun, randomRun, (first, second) => {
        unlessOverdrawn(() => {
          const [before, after] = [compile(first), compile({ ...second, tiers: first.tiers, venue: first.venue })]
          const [used, fresh] = [new Account(first.tiers.length), new Account(first.tiers.length)]
          playTape(used, before.plan, before.quotes, null)
          playTape(used, after.plan, after.quotes, null)
          startAccount(fresh, after.plan)
          for (let i = 0; i < after.quotes.tape.count; i++) playTrade(fresh, after.plan, after.quotes, i, i, null)
          expect(end(used)).toEqual(end(fresh))
        })
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  const barRun = fc.record({
    run: randomRun,
    bars: randomBars(10, 80),
    script: randomScriptInParts,
    funding: randomFunding,
  })

  it('agree on bars and on their tape, trade by trade, until a trade is liquidated in one of them', () => {
    let [whole, inParts] = [0, 0]
    holds(
      fc.property(barRun, ({ run, bars, script, funding }) => {
        unlessOverdrawn(() => {
          const onBars = playBars({ ...run, bars, script, funding: run.venue === null ? null : funding })
          const { quotes, plan } = onBars
          const account = new Account(run.tiers.length)
          const recorder = new Recorder(quotes)
          playTape(account, plan, quotes, recorder)
          const differs = (row: Recorded, i: number) =>
            [row, onBars.rows[i]!].some(each => each.events.includes('liquidated'))
          const first = recorder.rows.findIndex(differs)
          const same = first === -1 ? recorder.rows.length : first
          expect(onBars.rows.slice(0, same)).toEqual(recorder.rows.slice(0, same))
          if (first !== -1) return
          expect(end(onBars.account)).toEqual(end(account))
          expect(onBars.curve.equity.at(-1)).toBe(account.equity)
          if (account.taken > 2) whole += 1
          inParts += quotes.tape.legs.price.length - quotes.tape.count
        })
      }),
      { seed: 8, numRuns: 1500 },
    )
    expect(whole).toBeGreaterThan(200)
    expect(inParts).toBeGreaterThan(1000)
  })

  it('end on bars in the same bits with a journal and a curve, and without', () => {
    holds(
      fc.property(barRun, ({ run, bars, script, funding }) => {
        unlessOverdrawn(() => {
          const { account, quotes, plan } = playBars({ ...run, bars, script, funding })
          const silent = new Account(run.tiers.length)
          replayBars(silent, plan, quotes, bars, funding, null)
          expect(end(silent)).toEqual(end(account))
        })
      }),
      { seed: 9, numRuns: 500 },
    )
  })
})
