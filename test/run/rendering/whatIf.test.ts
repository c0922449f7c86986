import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromPlainData, toPlainData } from '../../../src/report/page/plainData.ts'
import type { RunResult, SamplePool } from '../../../src/results/runResult.ts'
import type { RiskLevelSummary } from '../../../src/results/samples.ts'
import { ownQuestion, type WhatIfAnswer } from '../../../src/results/whatIf.ts'
import { readResult } from '../../../src/run/folder/readResult.ts'
import { loadScenario } from '../../../src/run/loading/loadScenario.ts'
import { reportScripts } from '../../../src/run/rendering/reportScripts.ts'
import { whatIf } from '../../../src/run/rendering/whatIf.ts'
import { runScenario } from '../../../src/run/runScenario.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { quietOptions } from '../quietOptions.ts'

const folder = workFolder()
const SMALL = ['samples.count=40', 'samples.trades=30', 'prices.model.bars=900', 'samples.risks=[1%]']

async function run(name: string, overrides: readonly string[]): Promise<RunResult> {
  const loaded = await loadScenario('sol-monte-carlo', [...SMALL, ...overrides])
  return (await runScenario(loaded, quietOptions(join(folder, name), false))).result
}

function ownOf({ summary }: RunResult): RiskLevelSummary {
  return summary.samples!.risks.find(({ own }) => own)!
}

/** A level less what compares it with another plan. */
function alone({ own: _own, paired: _paired, winsShare: _wins, ...level }: RiskLevelSummary): object {
  return level
}

describe('what if, on simulated prices', () => {
  let result: RunResult
  let pool: SamplePool
  beforeAll(async () => {
    result = await run('own', [])
    pool = fromPlainData(toPlainData(result.pool)) as SamplePool
  })

  it('makes the same paths from what a page carries, to the last digit', async () => {
    expect(pool).toMatchObject({ kind: 'paths', count: 40 })
    const { level, bands } = await whatIf(pool, ownQuestion(pool))
    expect(level).toEqual(ownOf(result))
    expect(bands.map(({ p50 }) => p50)).toEqual(result.bands.map(({ p50 }) => p50))
  })

  it('plays another plan and other costs on them as the command line does', async () => {
    const plan = ['plan.risk=4%', 'samples.risks=[4%]', 'plan.rebase=10%', 'plan.qualify.trades=5']
    const other = await run('other', [...plan, 'market.costs={ spread: 4, fees: 2.75 }'])
    const asked = { ...ownQuestion(pool), risk: 0.04, rebase: 0.1, spread: 4, fees: 2.75, qualifyTrades: 5 }
    const { level } = await whatIf(pool, asked)
    expect(alone(level)).toEqual(alone(ownOf(other)))
    expect(level.paired?.value).not.toBe(0)
    expect(ownQuestion(other.pool!)).toEqual(asked)
    expect((await whatIf(other.pool!, asked)).level).toEqual(ownOf(other))
    const cheap = await whatIf(pool, { ...asked, spread: 1, fees: 1 })
    expect(cheap.level.medianFinal.value).toBeGreaterThan(level.medianFinal.value)
    expect(other.summary.notices.join()).toContain('spread and slippage count 4 times, fees 2.75 times')
  })

  it('comes out the same when the page is drawn from its folder', async () => {
    expect((await readResult(join(folder, 'own'))).result.pool).toEqual(result.pool)
  })

  it('is played by the code that a page carries, which asks no schema and reads no file', async () => {
    const { pathWorker } = await reportScripts()
    const hear: ((event: { data: object }) => Promise<void>)[] = []
    const said: WhatIfAnswer[] = []
    const play = new Function('addEventListener', 'postMessage', pathWorker)
    play(
      (_: string, listen: (typeof hear)[number]) => hear.push(listen),
      (answer: WhatIfAnswer) => said.push(answer),
    )
    await hear[0]!({ data: { pool: toPlainData(result.pool) } })
    await hear[0]!({ data: { question: ownQuestion(pool) } })
    expect(said[0]!.level).toEqual(ownOf(result))
    expect(Buffer.byteLength(pathWorker)).toBeLessThan(200_000)
  })

  it('is not offered where the strategy is a file of its own', async () => {
    const { pool: none } = await run('own strategy', ['strategy={ use: strategies/inside-day.ts }'])
    expect(none).toBeNull()
  })
})
