import type { Strategy } from '../parts/strategy.ts'
import type { CompleteRun } from '../results/runResult.ts'
import { callProblem } from '../scenario/calls/refuseWrongCall.ts'
import { type Located, parseDocumentText, problemAt } from '../scenario/located.ts'
import { InputError, type Problem } from '../scenario/problem.ts'
import { type LoadedScenario, loadText } from './loading/loadScenario.ts'
import { MEMORY_BARS, MEMORY_TRADES, refuseWrongInput } from './loading/memoryInput.ts'
import { memoryTable } from './loading/memoryTable.ts'
import { playScenario } from './playScenario.ts'
import { type Progress, ProgressStream } from './progressStream.ts'

/** One price bar. `time` is its open: epoch milliseconds, ISO 8601 or a Date; prices are in the quote currency. */
export interface BarRow {
  readonly time: number | string | Date
  readonly open: number
  readonly high: number
  readonly low: number
  readonly close: number
  readonly volume?: number
}

/** One trade of a list, as `trades.csv` of a user's own holds it; what is left out is unknown. */
export interface TradeRow {
  readonly id?: string | number
  readonly side: 'long' | 'short'
  readonly entryTime?: number | string | Date
  readonly entry: number
  readonly stop?: number
  readonly target?: number
  readonly exitTime?: number | string | Date
  readonly exit: number
  readonly reason?: string
  /** The worst and the best price while the trade was open. */
  readonly worst?: number
  readonly best?: number
  readonly fundingPerUnit?: number
}

export interface SimulationInput {
  /** A scenario as a document or as the text of one. With bars or trades in memory it names no file for them. */
  readonly scenario: string | Readonly<Record<string, unknown>>
  /** In place of `prices.history.file`, first to last. */
  readonly bars?: readonly BarRow[]
  /** In place of `prices.trades.file`. */
  readonly trades?: readonly TradeRow[]
  /** A strategy of one's own, in place of `strategy.use`; the block `strategy` holds its parameters. */
  readonly strategy?: Strategy
  /** Where relative paths of the scenario start; the working folder where nothing is said. */
  readonly folder?: string
  /** Whether to choose among the risk levels, as `compare` does. */
  readonly compare?: boolean
  /** Threads; as many as the work is worth where nothing is said. The result is the same. */
  readonly workers?: number
  readonly signal?: AbortSignal
}

/** A simulation under way. */
export interface Simulation {
  /** Rejects with InputError, or with the reason of the signal before samples have begun; later it has fewer samples. */
  readonly result: Promise<CompleteRun>
  /** For one reader; ends with the simulation, by its error where it fails. */
  readonly progress: AsyncIterable<Progress>
}

/** The name of its document in messages and results. */
const SCENARIO = 'memory:scenario'
/** The name by which a scenario knows a strategy that is handed over. */
const STRATEGY = 'memory:strategy.ts'

/**
 * Plays a scenario on prices or trades in memory, or on those that it names. Reads and writes no results folder; what it
 * finds is what the command line finds in files of the same content.
 *
 * @example
 * import { simulate } from 'stepup'
 *
 * const bars = Array.from({ length: 300 }, (_, day) => {
 *   const [open, close] = [day, day + 1].map(t => 20_000 + 500 * Math.sin(t / 9)) as [number, number]
 *   return { time: Date.UTC(2024, 0, 1 + day), open, high: Math.max(open, close), low: Math.min(open, close), close }
 * })
 * const { progress, result } = simulate({
 *   scenario: {
 *     account: { start: 50_000 },
 *     market: { ladder: 'nasdaq-cme' },
 *     plan: { risk: '1%' },
 *     strategy: { use: 'breakout', lookback: 10, exit: 5, stop: { atr: 2 } },
 *     samples: { count: 100, trades: 20 },
 *   },
 *   bars,
 *   signal: AbortSignal.timeout(60_000),
 * })
 * for await (const { phase, done, of } of progress) console.log(phase, done, of)
 * const { summary, rows } = await result
 * console.log(summary.outcome, rows.length, summary.samples?.risks.map(({ risk, medianFinal }) => [risk, medianFinal]))
 */
export function simulateInMemory(input: SimulationInput): Simulation {
  const progress = new ProgressStream()
  const result = play(input, progress)
  result.then(
    () => progress.end(),
    error => progress.end(error),
  )
  return { result, progress }
}

async function play(input: SimulationInput, progress: ProgressStream): Promise<CompleteRun> {
  refuseWrongInput(input)
  const handed = handedOver(input)
  const counting = (phase: string) => (done: number, of: number) => progress.tell({ phase, done, of })
  try {
    return await playScenario(await loadInput(input, handed), {
      compare: input.compare ?? false,
      workers: input.workers ?? null,
      signal: input.signal ?? null,
      say: phase => progress.tell({ phase, done: null, of: null }),
      onProgress: counting('playing samples'),
      onStrategyTested: counting('looking for look-ahead'),
    })
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.problems.map(each => asHanded(each, handed))) : error
  }
}

function handedOver({ bars, trades, strategy }: SimulationInput): Handed[] {
  return [
    ...(bars === undefined ? [] : [{ option: 'bars', path: ['prices', 'history', 'file'], name: MEMORY_BARS }]),
    ...(trades === undefined ? [] : [{ option: 'trades', path: ['prices', 'trades', 'file'], name: MEMORY_TRADES }]),
    ...(strategy === undefined ? [] : [{ option: 'strategy', path: ['strategy', 'use'], name: STRATEGY }]),
  ]
}

/** As a file would be: the keys that name what is handed over are set as `--set` sets them. */
function loadInput(input: SimulationInput, handed: readonly Handed[]): Promise<LoadedScenario> {
  const { scenario, bars, trades, strategy, folder } = input
  const text = typeof scenario === 'string' ? scenario : `${JSON.stringify(scenario, null, 2)}\n`
  refuseNamedTwice(parseDocumentText(text, SCENARIO), handed)
  const memory =
    bars !== undefined
      ? memoryTable(MEMORY_BARS, bars)
      : trades !== undefined
        ? memoryTable(MEMORY_TRADES, trades)
        : null
  return loadText(SCENARIO, text, folder, {
    overrides: handed.map(overrideOf),
    memory,
    strategy: strategy ?? null,
  })
}

/** What takes the place of a file. */
interface Handed {
  /** Of the input. */
  readonly option: string
  readonly path: readonly string[]
  readonly name: string
}

function overrideOf({ path, name }: Handed): string {
  return `${path.join('.')}=${name}`
}

/** Nobody has typed the `--set` that stands for what is handed over, nor its columns; row i of it is on line i + 2. */
function asHanded(problem: Problem, handed: readonly Handed[]): Problem {
  const table = handed.find(({ name }) => problem.file === name)
  if (table !== undefined && problem.line !== null && problem.line >= 2) {
    const key = problem.path.replace(/_[a-z]/g, letter => letter[1]!.toUpperCase())
    return { ...problem, path: [table.option, problem.line - 2, ...(key === '' ? [] : [key])].join('.') }
  }
  const meant = handed.find(each => problem.file === `--set ${overrideOf(each)}`)
  return meant === undefined ? problem : callProblem('simulate', [meant.option], problem.message, problem.hint)
}

function refuseNamedTwice(document: Located, handed: readonly Handed[]): void {
  const twice = handed.filter(({ path }) => document.find(path) !== null)
  if (twice.length === 0) return
  const message = 'a file is named, and what would stand in it is handed over'
  throw new InputError(twice.map(({ path }) => problemAt(document, path, message, 'leave one of them out', 'key')))
}
