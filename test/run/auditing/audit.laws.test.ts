import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OverdrawnError } from '../../../src/core/flows.ts'
import { agreesOnVoids, type RandomRun, randomRun } from '../../core/randomRun.ts'
import { randomFunding, randomScript } from '../../core/randomScript.ts'
import { tradesOf } from '../../core/support.ts'
import { holds } from '../../holds.ts'
import { randomBars } from '../../parts/makeBars.ts'
import { playLedger, playLedgerOnBars } from '../playLedger.ts'
import { audit, type BarLiquidation } from './audit.ts'

/** Rows that the runs of this file must have met, or they would prove too little. */
const seen = new Map<string, number>()

function playOrRefuse(run: RandomRun): ReturnType<typeof playLedger> | null {
  try {
    return playLedger(run)
  } catch (error) {
    if (error instanceof OverdrawnError) return null
    throw error
  }
}

describe('the ledger of playTape, on random runs,', () => {
  it('keeps books that an auditor arrives at from the rules and the rows alone', () => {
    holds(
      fc.property(randomRun, run => {
        if (!agreesOnVoids(run.trades)) throw new Error('a trade is void by mistake')
        const played = playOrRefuse(run)
        if (played === null) return
        const { rows, account } = played
        for (const event of rows.flatMap(row => row.events)) {
          const kind = event.replace(/tier\d/, 'tier')
          seen.set(kind, (seen.get(kind) ?? 0) + 1)
        }
        expect(audit(run, rows, account, null)).toEqual([])
      }),
      { seed: 11, numRuns: 4000 },
    )
  })

  it('meets every event often enough to prove something', () => {
    const events = [
      ...['rebase_up', 'rebase_down', 'unlock:tier', 'demote:tier', 'skip:risk', 'skip:margin', 'skip:depth'],
      ...['over_budget', 'margin_cut', 'liquidated', 'ruined', 'stalled', 'cash_flow', 'void'],
    ]
    expect(events.filter(event => (seen.get(event) ?? 0) < 40)).toEqual([])
    expect([...seen.keys()].filter(event => !events.includes(event))).toEqual([])
  })
})

const barRun = fc.record({ run: randomRun, bars: randomBars(10, 80), script: randomScript, funding: randomFunding })

describe('the ledger of replayBars, on random runs,', () => {
  it('keeps books that the auditor arrives at, and a curve that ends every trade at its equity', () => {
    let liquidations = 0
    holds(
      fc.property(barRun, ({ run, bars, script, funding }) => {
        try {
          const { account, quotes, rows, curve, levels } = playLedgerOnBars(run, bars, script, funding)
          const { tape } = quotes
          const decided = new Map<number, BarLiquidation>()
          for (const [i, level] of levels) {
            const { side, quantity, funding, liquidationPrice } = rows[i]!
            decided.set(i, { level, funding: side * (funding / quantity) })
            if (quotes.contracts.isolated) expect(side * (level - liquidationPrice)).toBeLessThanOrEqual(0)
          }
          liquidations += levels.size
          expect(audit({ ...run, trades: tradesOf(tape) }, rows, account, decided)).toEqual([])
          for (const [i, row] of rows.entries()) {
            if (row.status !== 'taken' || levels.has(i)) continue
            expect(curve.equity[tape.exitBar[i]!]).toBe(row.equityAfter)
          }
          for (let b = 0; b < curve.equity.length; b++) {
            expect(curve.worst[b]!).toBeLessThanOrEqual(curve.equity[b]! + 1e-9)
            expect(curve.drawdownIntrabar[b]!).toBeGreaterThanOrEqual(0)
          }
        } catch (error) {
          if (!(error instanceof OverdrawnError)) throw error
        }
      }),
      { seed: 10, numRuns: 1000 },
    )
    expect(liquidations).toBeGreaterThan(50)
  })
})
