import { describe, expect, it } from 'vitest'
import type { PlanSummary } from '../../../src/results/account.ts'
import type { LoadedScenario } from '../../../src/run/loading/loadScenario.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { type Replay, replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { planSummary } from '../../../src/run/summing/planSummary.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { freeLadder, loadFiles, loadResults } from '../loadFiles.ts'

const root = workFolder()

async function planOf(loading: Promise<LoadedScenario>): Promise<{ plan: PlanSummary; replay: Replay }> {
  const loaded = await loading
  const replay = replayScenario(loaded.scenario, await readMarket(loaded))
  return { plan: planSummary(loaded.scenario, replay), replay }
}

describe('planSummary', () => {
  it('counts the contracts that were traded in a stage, by tier', async () => {
    const plan = '{ risk: 1.37%, rebase: 0, qualify: { trades: 5 } }'
    const r = Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? -1 : 1))
    const found = await planOf(loadResults(`${root}/stages`, r, { plan }))
    const { stages, unlocks } = found.plan
    const { rows } = found.replay
    expect(unlocks).toHaveLength(1)
    expect(stages[0]!.contractsTraded[1]).toBe(0)
    expect(stages[1]!.contractsTraded.every(n => n > 0)).toBe(true)
    for (const tier of [0, 1]) {
      const inStages = stages.reduce((sum, stage) => sum + stage.contractsTraded[tier]!, 0)
      expect(inStages).toBe(rows.reduce((sum, row) => sum + row.contracts[tier]!, 0))
    }
  })

  it('takes a cash flow for no step of the base', async () => {
    const trades = ['id,side,entry_time,entry,stop,exit_time,exit,reason']
    for (let day = 1; day <= 9; day++) {
      trades.push(`${day},long,2026-01-0${day}T00:00:00Z,50000,49950,2026-01-0${day}T12:00:00Z,50050,signal`)
    }
    const yaml = [
      `account: { start: 10000, cashFlows: [{ on: 2026-01-03, amount: 5000 }] }`,
      `market: ${freeLadder()}`,
      'prices: { trades: { file: trades.csv } }',
      'plan: { risk: 2%, rebase: 5%, packing: single, qualify: { trades: 50 } }',
      'samples: { count: 0 }',
    ].join('\n')
    const loaded = loadFiles(`${root}/flows`, yaml, { 'trades.csv': `${trades.join('\n')}\n` })
    const { plan, replay } = await planOf(loaded)
    expect(replay.rows.some(row => row.cashFlow > 0)).toBe(true)
    const moves = replay.rows.filter(row => row.events.includes('rebase_up'))
    expect(plan.baseSteps.map(step => step.fromTrade)).toEqual([1, ...moves.map(row => row.trade + 1)])
    expect(moves.length).toBeGreaterThan(1)
  })
})
