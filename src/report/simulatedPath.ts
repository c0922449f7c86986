import { chance, chanceInterval, money, plural, setting } from './format.ts'
import type { SampleSummary, Summary } from './summary.ts'

type Simulated = Pick<Summary, 'verdict' | 'data'>

/** The outcome as a headline: of simulated prices it is one path's. */
export function outcomeWords({ verdict, data }: Simulated): string {
  return data.model === null ? verdict.outcome : `${verdict.outcome} on one simulated path`
}

/** What goes before the verdict on a simulated path: that it is one of many, and how the samples end. */
export function simulatedPathWords(summary: Pick<Summary, 'data' | 'seed' | 'samples' | 'market'>): string[] {
  const { data, seed, samples, market } = summary
  if (data.model === null) return []
  return [
    `This is one simulated path, number 1 of seed ${seed}; another path ends elsewhere.`,
    samples === null ? 'No samples were made that would tell how others end.' : samplesEnd(samples, market.quote),
  ]
}

function samplesEnd(samples: SampleSummary, quote: string): string {
  const { survived, medianFinal, risk } = samples.risks.find(level => level.own)!
  const drawn = samples.from === 'tape' ? 'that draw from its trades' : 'on simulated paths of their own'
  return (
    `Of ${plural(samples.count, 'account')} ${drawn}, at ${setting(risk)}, the median one ends with ` +
    `${money(medianFinal.value, quote)}, and ${chance(survived.share)} survive (95% interval ${chanceInterval(survived)}).`
  )
}
