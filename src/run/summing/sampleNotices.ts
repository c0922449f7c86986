import { drawableTrades } from '../../core/reanchor.ts'
import type { Tape } from '../../core/tape.ts'
import { count, plural } from '../../report/words/format.ts'
import { shortWords } from '../../report/words/sampleWords.ts'
import type { SampleSummary } from '../../results/samples.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { FEW_TRADES } from '../../stats/edge.ts'
import { LEAST_TRADES, type SampleSet } from '../sampling/sampleScenario.ts'

/** What a reader should know about the samples and what was found of them; null where there are none. */
export function sampleNotices(
  scenario: Scenario,
  tape: Tape,
  samples: SampleSet | null,
  found: SampleSummary | null,
): string[] {
  if (samples === null) return scenario.samples.count === 0 ? [] : [noSamples(tape)]
  const { levels, requested, smallestOnly } = samples
  const short = found === null ? null : shortWords(found)
  return [
    ...(samples.count === requested
      ? []
      : [`the run was interrupted: ${samples.count} of ${requested} samples were finished`]),
    ...(short === null ? [] : [`${short}: give prices.model.bars more, or samples.trades less`]),
    ...fewTrades(samples.poolSize, scenario.samples.trades),
    ...levels.flatMap(({ label, tally }) => refusedFlows(label, tally.sums.flowsRefused)),
    ...(smallestOnly !== null && smallestOnly.count < samples.count ? [pairedFew(smallestOnly.count)] : []),
  ]
}

function pairedFew(samples: number): string {
  return `what the larger contracts are worth is found in the first ${count(samples)} samples`
}

function noSamples(tape: Tape): string {
  const { count: trades } = drawableTrades(tape, null, false)
  if (trades === 0) return 'no samples: the tape has no trade to draw from'
  return `no samples: the tape has ${plural(trades, 'trade')} to draw from, and under ${LEAST_TRADES} say nothing about others`
}

function fewTrades(pool: number | null, trades: number): string[] {
  if (pool === null || (pool >= FEW_TRADES && pool >= trades)) return []
  return [
    `samples of ${plural(trades, 'trade')} draw from a tape of ${plural(pool, 'trade')}: too short to know the strategy by, however narrow the intervals`,
  ]
}

function refusedFlows(label: string, refused: number): string[] {
  if (refused === 0) return []
  return [`samples at ${label}: ${count(refused)} cash flows were not applied, as the accounts held too little`]
}
