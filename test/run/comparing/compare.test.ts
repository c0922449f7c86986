import { describe, expect, it } from 'vitest'
import { compareLevels } from '../../../src/run/comparing/compare.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { sampleScenario } from '../../../src/run/sampling/sampleScenario.ts'
import { sampleSummary } from '../../../src/run/summing/sampleSummary.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { loadResults } from '../loadFiles.ts'

const root = workFolder()
const quiet = { workers: 1, signal: null, onProgress: () => {} }
const R = [2, -1, 1, -1, 3, -1, -0.5, 1.5, -1, -1]

async function compared(name: string, limits: string, signal: AbortSignal | null = null) {
  const blocks = {
    plan: '{ risk: 2%, qualify: { trades: 10 } }',
    samples: '{ count: 800, trades: 50, block: 2, seed: 3, risks: [1%, 2%, 20%] }',
    limits,
  }
  const loaded = await loadResults(`${root}/${name}`, R, blocks)
  const market = await readMarket(loaded)
  const samples = sampleSummary(loaded.scenario, (await sampleScenario(loaded, market, quiet))!)!
  return { samples, comparison: await compareLevels(loaded, market, samples, { ...quiet, signal }) }
}

describe('compareLevels', () => {
  it('recommends the best level within the limits, checked on fresh draws', async () => {
    const { samples, comparison } = await compared('within', '{ ruin: 1%, drawdown: 50% }')
    const { recommendation, proof } = comparison!
    expect(recommendation).toMatchObject({ within: [0.01, 0.02], best: 0.02, recommended: 0.02 })
    const chosen = samples.risks.find(({ risk }) => risk === 0.02)!
    const [fresh] = recommendation.fresh
    expect(recommendation.fresh).toHaveLength(1)
    expect(fresh).toMatchObject({ risk: 0.02, samples: 800, shortfall: null })
    for (const key of ['own', 'paired', 'winsShare']) expect(fresh).not.toHaveProperty(key)
    expect(fresh!.meanFinal).not.toBe(chosen.meanFinal)
    expect(Math.abs(fresh!.medianFinal.value / chosen.medianFinal.value - 1)).toBeLessThan(0.2)
    expect(proof).toMatchObject({ trades: 50, tradesNeeded: expect.any(Number) })
  })

  it('recommends nothing on fresh draws that an interruption cut short', async () => {
    expect((await compared('interrupted', '{}', AbortSignal.abort())).comparison).toBeNull()
  })

  it('recommends none where none keeps the limits', async () => {
    const { comparison } = await compared('none', '{ ruin: 1%, drawdown: 1% }')
    expect(comparison!.recommendation).toMatchObject({ within: [], best: null, fresh: [], recommended: null })
  })

  it('goes down level by level where the best breaks the limits on fresh draws', async () => {
    const { samples } = await compared('edge-first', '{}')
    const limit = samples.risks.find(({ risk }) => risk === 0.02)!.drawdownP95.value
    const { comparison } = await compared('edge', `{ drawdown: ${limit} }`)
    const { best, fresh, recommended } = comparison!.recommendation
    expect(best).toBe(0.02)
    expect(fresh.map(({ risk, shortfall }) => [risk, shortfall])).toEqual([
      [0.02, 'breaks the limits'],
      [0.01, null],
    ])
    expect(recommended).toBe(0.01)
  })

  it('finds every level within where there is no limit', async () => {
    const { comparison } = await compared('all', '{}')
    expect(comparison!.recommendation).toMatchObject({
      ruinLimit: null,
      drawdownLimit: null,
      within: [0.01, 0.02, 0.2],
    })
  })
})
