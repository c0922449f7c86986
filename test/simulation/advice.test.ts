import { beforeAll, describe, expect, it } from 'vitest'
import { makeTape, type Tape, tradeAt } from '../../src/core/tape.ts'
import { rootKey, Stream } from '../../src/parts/random.ts'
import type { SampleSummary } from '../../src/results/samples.ts'
import { historiesOf, recommendOn } from '../../src/run/comparing/compare.ts'
import { closedR } from '../../src/run/comparing/proofPool.ts'
import { poolWithoutEdge } from '../../src/run/comparing/withoutEdge.ts'
import { type LoadedScenario, loadScenario } from '../../src/run/loading/loadScenario.ts'
import type { MarketData } from '../../src/run/market/marketData.ts'
import { readMarket } from '../../src/run/market/readMarket.ts'
import type { TapeJob } from '../../src/run/sampling/job.ts'
import { prepareJob, sampleScenario } from '../../src/run/sampling/sampleScenario.ts'
import { sampleSummary } from '../../src/run/summing/sampleSummary.ts'
import { edgeOf } from '../../src/stats/edge.ts'
import { DEFAULT_SCENARIO } from './defaultR.ts'

const TAPES = 180
const quiet = { workers: 1, signal: null, onProgress: () => {} }

let loaded: LoadedScenario
let market: MarketData
beforeAll(async () => {
  loaded = await loadScenario(DEFAULT_SCENARIO, ['samples.count=400', 'samples.trades=40', 'samples.risks=[1%, 2%]'])
  market = await readMarket(loaded)
})

const poolOf = (on: MarketData) => (prepareJob(loaded, on, false)!.job as TapeJob).lanes[0]!.quotes

const samplesOf = async (on: MarketData) => sampleSummary(loaded.scenario, (await sampleScenario(loaded, on, quiet))!)!

/** What the samples of a tape advise; of a tape that shows no edge, any samples do. */
async function adviceOn(tape: Tape, others: SampleSummary | null = null) {
  const on = { ...market, tape }
  const edge = edgeOf(closedR(poolOf(on)))
  const samples = edge.proof === 'edge' || others === null ? await samplesOf(on) : others
  return { edge, on, recommendation: (await recommendOn(() => edge, loaded, on, samples, quiet))! }
}

/** The shipped tape with so much more R in every trade. */
function raised(more: number): Tape {
  const trades = Array.from({ length: market.tape.count }, (_, i) => {
    const trade = tradeAt(market.tape, i)
    const by = trade.side * more * Math.abs(trade.entry - trade.stop)
    const legs = trade.legs!.map(leg => ({ ...leg, price: leg.price + by }))
    return { ...trade, exit: trade.exit + by, legs }
  })
  return makeTape(trades)
}

function redrawn(tape: Tape, number: number): Tape {
  const stream = new Stream(rootKey('edge-less tapes'), number, 99)
  return makeTape(Array.from({ length: tape.count }, () => tradeAt(tape, stream.nextIndex(tape.count))))
}

describe('the advice of a comparison', () => {
  it('recommends a level to hardly any tape without an edge', async () => {
    const edgeless = poolWithoutEdge(poolOf(market)).value!.quotes.tape
    const good = await samplesOf({ ...market, tape: raised(0.3) })
    let recommended = 0
    for (let number = 0; number < TAPES; number++) {
      const { recommendation } = await adviceOn(redrawn(edgeless, number), good)
      if (recommendation.recommended !== null) recommended++
    }
    expect(recommended / TAPES).toBeLessThanOrEqual(0.05)
  })

  it('recommends none on the shipped tape, and one where each trade makes 0.3 R more', async () => {
    const { edge, recommendation } = await adviceOn(market.tape)
    expect(edge).toMatchObject({ proof: 'none', low: expect.closeTo(-0.01, 1), high: expect.closeTo(0.56, 1) })
    expect(recommendation.recommended).toBeNull()
    const shown = await adviceOn(raised(0.3))
    expect(shown.edge.proof).toBe('edge')
    expect(['0.01', '0.02']).toContain(shown.recommendation.recommended)
    const { count, levels, none } = (await historiesOf(() => shown.edge, loaded, shown.on, quiet))!.value!
    expect(levels.reduce((sum, { chosen }) => sum + chosen, none)).toBe(count)
    expect(count).toBeGreaterThanOrEqual(200)
    const own = shown.recommendation.fresh[0]!
    const level = levels.find(({ risk }) => risk === own.risk)!
    expect(level.medianFinal.low).toBeLessThan(own.medianFinal.low)
    expect(level.medianFinal.high).toBeGreaterThan(own.medianFinal.high)
  })
})
