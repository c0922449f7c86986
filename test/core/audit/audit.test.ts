import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OverdrawnError } from '../../../src/core/flows.ts'
import { holds } from '../../holds.ts'
import { play } from '../support.ts'
import { audit } from './audit.ts'
import { agreesOnVoids, type RandomRun, randomRun } from './randomRun.ts'

/** Rows that the runs of this file must have met, or they would prove too little. */
const seen = new Map<string, number>()

function playOrRefuse(run: RandomRun): ReturnType<typeof play> | null {
  try {
    return play(run)
  } catch (error) {
    if (error instanceof OverdrawnError) return null
    throw error
  }
}

describe('playTape, on random runs,', () => {
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
