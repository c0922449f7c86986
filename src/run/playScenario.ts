import { availableParallelism } from 'node:os'
import type { CompleteRun } from '../results/runResult.ts'
import type { LoadedScenario } from './loading/loadScenario.ts'
import type { MarketWatch } from './market/readHistory.ts'
import { readMarket } from './market/readMarket.ts'
import { refuseTooLarge } from './sampling/refuseTooLarge.ts'
import { refuseComparisonWithoutSamples, type SimulateOptions, simulate } from './simulate.ts'

export type PlayOptions = SimulateOptions & MarketWatch

/** Reads a scenario's prices and simulates it; writes nothing. Throws InputError, and the reason of the signal. */
export async function playScenario(loaded: LoadedScenario, options: PlayOptions): Promise<CompleteRun> {
  const { say, signal } = options
  refuseComparisonWithoutSamples(loaded, options)
  refuseTooLarge(loaded, process.availableMemory(), Math.min(options.workers ?? Infinity, availableParallelism()))
  say('reading prices')
  const market = await readMarket(loaded, options)
  signal?.throwIfAborted()
  const { compare, workers, onProgress, executor = null } = options
  return simulate(loaded, market, { compare, workers, signal, say, onProgress, executor })
}
