import type { SampleSummary } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { chance, chanceInterval, money, plural, setting } from './format.ts'

type Simulated = Pick<Summary, 'verdict' | 'data'>

/** The outcome as a headline: of simulated prices it is one path's. */
export function outcomeWords({ verdict, data }: Simulated): string {
  return data.model === null ? verdict.outcome : `${verdict.outcome} on one simulated path`
}

/** Which of many possible paths was replayed. */
export function pathWords({ seed }: Pick<Summary, 'seed'>): string {
  return `one simulated path (number 1 of seed ${seed})`
}

/** How other paths end, which is what a simulated path cannot say. */
export function otherPathsWords({ samples, market }: Pick<Summary, 'samples' | 'market'>): string {
  return samples === null
    ? 'No samples were made that would tell how other paths end.'
    : samplesEnd(samples, market.quote)
}

function samplesEnd(samples: SampleSummary, quote: string): string {
  const { survived, medianFinal, risk } = samples.risks.find(level => level.own)!
  const drawn = samples.from === 'tape' ? 'that draw from its trades' : 'on simulated paths of their own'
  return (
    `Of ${plural(samples.count, 'account')} ${drawn}, at ${setting(risk)}, the median one ends with ` +
    `${money(medianFinal.value, quote)}, and ${chance(survived.share)} survive (95% interval ${chanceInterval(survived)}).`
  )
}
