import type { Estimate } from '../../results/samples.ts'
import { pairedDifference } from '../../stats/intervals/meanInterval.ts'
import type { ComparedRun } from '../words/comparedRun.ts'

/** A run against another, sample by sample. */
export interface PairedRun {
  readonly label: string
  /** Mean of the difference of ln(final ÷ start), with Student's t interval; null where the draws are not the same. */
  readonly difference: Estimate | null
  /** Why there is none. */
  readonly reason: string | null
}

/** The least money that a logarithm is taken of: an account at or below zero counts as one cent. */
const CENT = 0.01

/** Every further run against the first, where both play the same draws. */
export function pairedRuns([first, ...others]: readonly ComparedRun[]): readonly PairedRun[] {
  return first === undefined ? [] : others.map(other => pairedRun(first, other))
}

function pairedRun(first: ComparedRun, other: ComparedRun): PairedRun {
  const { label } = other
  const reason = drawsApart(first, other)
  if (reason !== null) return { label, difference: null, reason }
  const found = pairedDifference(logGrowths(other), logGrowths(first))
  if (found.value === null) return { label, difference: null, reason: found.reason }
  const { mean, low, high } = found.value
  return { label, difference: { value: mean, low, high }, reason: null }
}

/**
 * Why the samples of two runs are not the same draws; null where they are. Simulated prices are the same where those of
 * path 1 give the same trades: seed and path decide all of them.
 */
function drawsApart(a: ComparedRun, b: ComparedRun): string | null {
  const [one, other] = [a.result.summary, b.result.summary]
  if (one.samples === null || other.samples === null) return 'one of the two has no samples'
  if (one.samples.from !== other.samples.from) return 'one of the two draws from trades, the other from a price model'
  if (one.seed !== other.seed) return `the seeds differ (${one.seed} and ${other.seed})`
  for (const [key, what] of Object.entries(DRAW_SETTINGS)) {
    const [here, there] = [one.samples, other.samples].map(samples => samples[key as keyof typeof DRAW_SETTINGS])
    if (here !== there) return `${what} differs (${here} and ${there})`
  }
  const tapes = [a, b].map(({ result: { outputs } }) => outputs.find(({ file }) => file === 'tape.csv')?.sha256)
  if (tapes[0] === undefined || tapes[0] !== tapes[1]) {
    return one.samples.from === 'tape' ? 'they draw from different trades' : 'they play different simulated prices'
  }
  return a.finals === null || b.finals === null ? 'the ends of the single samples were not kept' : null
}

const DRAW_SETTINGS = {
  count: 'the number of samples',
  trades: 'the number of trades of a sample',
  block: 'the length of the blocks',
} as const

function logGrowths({ finals, result }: ComparedRun): number[] {
  const { start } = result.summary.facts
  return finals!.map(final => Math.log(Math.max(final, CENT) / start))
}
