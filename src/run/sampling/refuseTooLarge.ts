import { problemAt } from '../../scenario/located.ts'
import { InputError } from '../../scenario/problem.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import { playedVariants } from './lanes.ts'
import { largestThatFits, memoryNeed, type RunSize } from './memoryNeed.ts'

/**
 * Throws InputError where a run needs more memory than there is, before any work.
 * @param memory bytes that the program may take
 * @param threads at most
 */
export function refuseTooLarge(loaded: LoadedScenario, memory: number, threads: number): void {
  const { scenario, document } = loaded
  const { samples, prices, market } = scenario
  const size: RunSize = {
    count: samples.count,
    trades: samples.trades,
    levels: playedVariants(loaded).length,
    tiers: market.ladder.tiers.length,
    bars: prices.kind === 'model' ? prices.bars : 0,
    fromPaths: samples.from === 'paths',
    threads,
  }
  const need = memoryNeed(size)
  if (need <= memory) return
  const fitting = [
    {
      path: ['samples', 'trades'],
      most: largestThatFits(size.trades, memory, trades => memoryNeed({ ...size, trades })),
    },
    { path: ['samples', 'count'], most: largestThatFits(size.count, memory, count => memoryNeed({ ...size, count })) },
    {
      path: ['prices', 'model', 'bars'],
      most: largestThatFits(size.bars, memory, bars => memoryNeed({ ...size, bars })),
    },
  ].filter(({ most }) => most > 0)
  const message = `the run needs about ${gigabytes(need)} of memory, and ${gigabytes(memory)} are free`
  const ways = fitting.map(({ path, most }) => `${path.join('.')} to ${most.toLocaleString('en')}`)
  const hint = ways.length === 0 ? 'lower samples and bars together, or --workers' : `lower ${ways.join(', or ')}`
  throw new InputError([problemAt(document, fitting[0]?.path ?? ['samples'], message, hint)])
}

function gigabytes(bytes: number): string {
  return `${Number((bytes / 1e9).toPrecision(2)).toLocaleString('en')} GB`
}
