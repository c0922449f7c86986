import { z } from 'zod'
import { plural } from '../report/words/format.ts'
import { makeVerdict } from '../report/words/verdict.ts'
import { type ComparisonSummary, NOT_JUDGED } from '../results/comparison.ts'
import { liveCurve } from '../results/liveCurve.ts'
import type { CompleteRun } from '../results/runResult.ts'
import type { Proportion, SampleSummary } from '../results/samples.ts'
import type { Summary } from '../results/summary.ts'
import { refuseWrongCall } from '../scenario/calls/refuseWrongCall.ts'
import { loadedShape, marketShape, PLAY_SHAPE } from '../scenario/calls/shapes.ts'
import { problemAt } from '../scenario/located.ts'
import { InputError } from '../scenario/problem.ts'
import { compareLevels } from './comparing/compare.ts'
import { passedByLuck } from './comparing/proof.ts'
import { closedR } from './comparing/proofPool.ts'
import type { LoadedScenario } from './loading/loadScenario.ts'
import type { MarketData } from './market/marketData.ts'
import { equityInQuote } from './replaying/equityInQuote.ts'
import { explainOverdrawn } from './replaying/overdrawn.ts'
import { refuseDayMarginOfList } from './replaying/refuseDayMarginOfList.ts'
import { repetitions } from './replaying/repetitions.ts'
import { replayScenario } from './replaying/replayScenario.ts'
import type { ChunkOptions } from './sampling/runChunks.ts'
import { samplePool } from './sampling/samplePool.ts'
import { prepareJob, sampledAccounts, sampleScenario } from './sampling/sampleScenario.ts'
import { bandRows } from './summing/bandRows.ts'
import { drawdownRows } from './summing/drawdownRows.ts'
import { summarise } from './summing/summarise.ts'

export interface SimulateOptions extends ChunkOptions {
  /** Whether to choose among the risk levels, and to say what the trades can prove. */
  readonly compare: boolean
  /** Told what is being done, one short phrase at a time. */
  readonly say: (phrase: string) => void
}

const SHAPE = { loaded: loadedShape, market: marketShape, options: z.strictObject(PLAY_SHAPE) }

/**
 * Plays a scenario on its prices, samples it and sums it up; writes nothing. An interruption after samples have begun
 * ends them early, and the run is complete with fewer. Throws InputError, and the reason of `signal` before that.
 *
 * @example
 * import { loadScenario, readMarket, simulateLoaded } from 'stepup'
 *
 * const loaded = await loadScenario('plan-example', ['samples.count=100'])
 * const market = await readMarket(loaded)
 * const quiet = { say: () => {}, onProgress: () => {}, signal: null, workers: 1 }
 * const { summary } = await simulateLoaded(loaded, market, { ...quiet, compare: true })
 * console.log(summary.comparison?.recommendation.recommended ?? 'no level is recommended')
 */
export async function simulate(
  loaded: LoadedScenario,
  market: MarketData,
  options: SimulateOptions,
): Promise<CompleteRun> {
  refuseWrongCall('simulateLoaded', SHAPE, { loaded, market, options })
  const { scenario } = loaded
  const { say, signal } = options
  refuseComparisonWithoutSamples(loaded, options)
  refuseDayMarginOfList(loaded)
  say(`replaying ${plural(market.tape.count, 'trade')}`)
  const replay = explainOverdrawn(loaded, () => replayScenario(scenario, market))
  signal?.throwIfAborted()
  const samples = scenario.samples.count > 0 ? await sampleScenario(loaded, market, options) : null
  if (samples?.count === 0) signal?.throwIfAborted()
  say('summing up')
  const found = summarise(loaded, market, replay, repetitions(scenario, market, replay), samples, process.version)
  const comparison = options.compare ? await judgeLevels(loaded, market, found.samples, options) : null
  const isCutShort = options.compare && comparison === null && signal?.aborted === true
  const notices = isCutShort ? [...found.notices, NOT_JUDGED] : found.notices
  const findings = { ...found, luck: luckOfTheTest(loaded, market, found.samples), comparison, notices }
  const summary: Summary = { ...findings, verdict: makeVerdict(findings) }
  return {
    summary,
    rows: replay.rows,
    fills: replay.fills,
    receipts: replay.receipts,
    curve: replay.curve,
    closes: found.data.model === null ? (market.bars?.close ?? null) : null,
    equityQuote: equityInQuote(replay.curve, market, scenario.market.ladder.inverse),
    drawdowns: drawdownRows(liveCurve(replay.curve, found.ruin), replay.rows, replay.plan.start, market.bars === null),
    bands: samples === null ? [] : bandRows(samples),
    tape: market.tape,
    ids: market.ids,
    accounts: samples === null ? null : sampledAccounts(samples),
    pool: samplePool(scenario, market.tape, summary.samples, market.paths),
    outputs: [],
  }
}

/** Throws InputError where a comparison is asked of a scenario that draws no samples. */
export function refuseComparisonWithoutSamples(
  { scenario, document }: LoadedScenario,
  { compare }: Pick<SimulateOptions, 'compare'>,
): void {
  if (!compare || scenario.samples.count > 0) return
  throw new InputError([
    problemAt(document, ['samples', 'count'], 'found 0; a comparison needs samples', '--set samples.count=10000'),
  ])
}

/** How often accounts without any edge pass the plan's test for a larger contract; null where nothing tells. */
function luckOfTheTest(loaded: LoadedScenario, market: MarketData, samples: SampleSummary | null): Proportion | null {
  const { ladder } = loaded.scenario.market
  if (samples === null || samples.from !== 'tape' || ladder.tiers.length < 2) return null
  const job = prepareJob(loaded, market, false)?.job
  if (job?.kind !== 'tape') return null
  const [lane] = job.lanes
  return lane === undefined ? null : passedByLuck(closedR(lane.quotes), job, lane.plan)
}

/** Null where there are no samples to judge, or where an interruption left too few. */
async function judgeLevels(
  loaded: LoadedScenario,
  market: MarketData,
  samples: SampleSummary | null,
  options: SimulateOptions,
): Promise<ComparisonSummary | null> {
  if (samples === null || options.signal?.aborted) return null
  options.say('judging the best level on fresh samples')
  return compareLevels(loaded, market, samples, options)
}
