import { beforeAll, describe, expect, it } from 'vitest'
import { comparisonText } from '../../../src/report/terminal/comparisonText.ts'
import { NOT_JUDGED } from '../../../src/results/comparison.ts'
import { compareLevels, recommendOn } from '../../../src/run/comparing/compare.ts'
import { judgedSchema } from '../../../src/run/folder/summarySchema.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { runScenario } from '../../../src/run/runScenario.ts'
import { sampleScenario } from '../../../src/run/sampling/sampleScenario.ts'
import { sampleSummary } from '../../../src/run/summing/sampleSummary.ts'
import { verifyRun } from '../../../src/run/verifyRun.ts'
import { edgeOf } from '../../../src/stats/edge.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { loadResults } from '../loadFiles.ts'
import { quietOptions } from '../quietOptions.ts'

const root = workFolder()
const quiet = { workers: 1, signal: null, onProgress: () => {} }
/** Sixty trades with an edge that is plain to see. */
const R = Array.from({ length: 6 }, () => [2, -1, 1, -1, 3, -1, -0.5, 1.5, -1, 2]).flat()
const EDGELESS = R.map((_, i) => (i % 2 === 0 ? 1 : -1))

const BLOCKS = (limits: string) => ({
  plan: '{ risk: 2%, qualify: { trades: 10 } }',
  samples: '{ count: 800, trades: 50, block: 2, seed: 3, risks: [1%, 2%, 20%] }',
  limits,
})

async function sampled(name: string, limits: string, r = R, options = quiet) {
  const loaded = await loadResults(`${root}/${name}`, r, BLOCKS(limits))
  const market = await readMarket(loaded)
  return { loaded, market, samples: sampleSummary(loaded.scenario, (await sampleScenario(loaded, market, options))!)! }
}

async function compared(name: string, limits: string, r = R, signal: AbortSignal | null = null) {
  const { loaded, market, samples } = await sampled(name, limits, r)
  return { samples, comparison: await compareLevels(loaded, market, samples, { ...quiet, signal }) }
}

/** The recommendation alone, without redrawn histories and what else a comparison plays. */
async function recommended(name: string, limits: string) {
  const { loaded, market, samples } = await sampled(name, limits)
  return { samples, recommendation: (await recommendOn(() => edgeOf(R), loaded, market, samples, quiet))! }
}

describe('compareLevels', () => {
  let shown: Awaited<ReturnType<typeof compared>>
  beforeAll(async () => {
    shown = await compared('shown', '{ ruin: 1%, drawdown: 50% }')
  })

  it('recommends the best level within the limits, checked on fresh draws', () => {
    const { samples, comparison } = shown
    const { recommendation, proof } = comparison!
    expect(recommendation).toMatchObject({ within: ['0.01', '0.02'], best: '0.02', recommended: '0.02' })
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
    expect((await compared('interrupted', '{}', R, AbortSignal.abort())).comparison).toBeNull()
  })

  it('says that it was cut short before its levels were judged, and is not verified as a whole run', async () => {
    const { loaded } = await sampled('cut-short', '{}')
    const interruption = new AbortController()
    const say = (phrase: string) => {
      if (phrase.startsWith('judging')) interruption.abort()
    }
    const out = `${root}/cut-short/out`
    const options = { ...quietOptions(out, false), compare: true, signal: interruption.signal, say }
    const { result, interrupted } = await runScenario(loaded, options)
    expect([interrupted, result.summary.samples!.count, result.summary.comparison]).toEqual([true, 800, null])
    expect(result.summary.notices).toContain(NOT_JUDGED)
    const text = comparisonText(result, { width: 100, color: false })
    expect(text).toContain('The run was interrupted before its levels were judged.')
    const verified = verifyRun(out, { scenarioFolder: null, runCode: false, signal: null, say: () => {} })
    await expect(verified).rejects.toThrow(`${NOT_JUDGED}: it cannot be repeated`)
  })

  it('chooses on redrawn histories where the edge is shown, and plays the samples without it in any case', () => {
    const { samples, comparison } = shown
    const { histories, withoutEdge } = comparison!
    expect(histories).toMatchObject({ count: 200, samples: 250 })
    expect(histories!.levels.map(({ risk }) => risk)).toEqual([0.01, 0.02, 0.2])
    expect(histories!.levels[1]!.chosen).toBeGreaterThan(100)
    expect(withoutEdge!.moved).toBeCloseTo(0.5, 6)
    withoutEdge!.levels.forEach((level, k) => {
      expect(level.medianFinal.value).toBeLessThan(samples.risks[k]!.medianFinal.value)
    })
    expect(withoutEdge!.largest).toBe('0.02')
  })

  it('recommends none where the trades show no edge, whatever the samples say, and draws no histories', async () => {
    const { comparison } = await compared('edgeless', '{}', EDGELESS)
    expect(comparison!.edge.proof).toBe('none')
    expect(comparison!.recommendation).toMatchObject({ fresh: [], recommended: null })
    expect(comparison!.histories).toBeNull()
    expect(comparison!.reasons).toEqual({ histories: 'the trades do not show an edge' })
  })

  it('is the same from one thread and from two', async () => {
    const two = { ...quiet, workers: 2 }
    const { loaded, market, samples } = await sampled('two', '{ ruin: 1%, drawdown: 50% }', R, two)
    expect(await compareLevels(loaded, market, samples, two)).toEqual(shown.comparison)
  })

  it('says what each level takes and skips', () => {
    const { comparison } = shown
    expect(comparison!.selections.map(({ risk }) => risk)).toEqual([0.01, 0.02, 0.2])
    const [first] = comparison!.selections
    expect(first!.taken.trades).toBeCloseTo(60, 0)
    expect(first!.skipped).toEqual({ trades: 0, meanR: null })
    expect(judgedSchema.shape.comparison.parse(comparison)).toEqual(comparison)
  })
})

describe('recommendOn', () => {
  let unlimited: Awaited<ReturnType<typeof recommended>>
  beforeAll(async () => {
    unlimited = await recommended('unlimited', '{}')
  })

  it('recommends none where none keeps the limits', async () => {
    const { recommendation } = await recommended('none', '{ ruin: 1%, drawdown: 1% }')
    expect(recommendation).toMatchObject({ within: [], best: null, fresh: [], recommended: null })
  })

  it('goes down level by level where the best breaks the limits on fresh draws', async () => {
    const { samples } = unlimited
    const limit = samples.risks.find(({ risk }) => risk === 0.02)!.drawdownP95.value
    const { recommendation } = await recommended('edge', `{ drawdown: ${limit} }`)
    const { best, fresh } = recommendation
    expect(best).toBe('0.02')
    expect(fresh.map(({ risk, shortfall }) => [risk, shortfall])).toEqual([
      [0.02, 'breaks the limits'],
      [0.01, null],
    ])
    expect(recommendation.recommended).toBe('0.01')
  })

  it('finds every level within where there is no limit', async () => {
    expect(unlimited.recommendation).toMatchObject({
      ruinLimit: null,
      drawdownLimit: null,
      within: ['0.01', '0.02', '0.2'],
    })
  })
})
