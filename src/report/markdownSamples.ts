import { adviceWords } from './adviceWords.ts'
import { chance, chanceInterval, percent, roundMoney, setting } from './format.ts'
import { intervalWords } from './intervalWords.ts'
import { markdownTable, plain } from './markdownTable.ts'
import { proofWords } from './proofWords.ts'
import { medianTradeWords } from './reachWords.ts'
import type { Estimate, Proportion, RiskLevelSummary, SampleSummary, Summary } from './summary.ts'
import { tierLabelOf } from './tierLabel.ts'

/** What became of the sampled accounts at each risk; empty without samples. */
export function markdownSamples(summary: Summary): string {
  const { samples } = summary
  if (samples === null) return ''
  const parts = [outcomes(samples, summary), stepUps(samples, summary), plain(intervalWords(samples))]
  return parts.filter(part => part !== '').join('\n\n')
}

/** Which risk to take and what the trades can prove; empty unless risk levels were compared. */
export function markdownAdvice(summary: Summary): string {
  const { comparison } = summary
  if (comparison === null) return ''
  return [adviceWords(comparison.recommendation, summary), proofWords(comparison)].map(plain).join('\n\n')
}

function outcomes({ risks }: SampleSummary, { market }: Summary): string {
  const money = (value: number) => roundMoney(value, market.quote)
  const rows = risks.map(level => [
    levelName(level),
    share(level.survived),
    share(level.ruined),
    share(level.stalled),
    estimate(level.medianFinal, money),
    estimate(level.drawdownP95, percent),
  ])
  return markdownTable(['Risk', 'Survived', 'Ruined', 'Stalled', 'Median end', '5% fall deeper than'], rows)
}

/** Reaching a tier and ruin compete: what comes first counts. */
function stepUps({ risks, trades }: SampleSummary, summary: Summary): string {
  const rows = risks.flatMap(level =>
    level.reached.map(reach => {
      const { value, interval } = medianTradeWords(reach.medianTrades, trades)
      return [
        levelName(level),
        tierLabelOf(summary, reach.tier),
        share(reach.share),
        share(reach.ruinedBefore),
        share(reach.neither),
        `${value} (${interval})`,
      ]
    }),
  )
  return markdownTable(['Risk', 'Contract', 'Reached', 'Ruined before', 'Neither yet', 'Median trade of it'], rows)
}

function levelName({ risk, own }: RiskLevelSummary): string {
  return `${setting(risk)}${own ? ', this plan' : ''}`
}

function share(found: Proportion): string {
  return `${chance(found.share)} (${chanceInterval(found)})`
}

function estimate({ value, low, high }: Estimate, format: (value: number) => string): string {
  return `${format(value)} (${format(low)} to ${format(high)})`
}
