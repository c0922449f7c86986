import type { HistoriesSummary, Recommendation } from '../../../results/comparison.ts'
import type { Summary } from '../../../results/summary.ts'
import { chance, count, plural, roundMoney, times } from '../format.ts'
import { levelWords } from './levelWords.ts'

/** How often redrawn histories choose each level, and where they put the one that is recommended. */
export function historyWords(
  histories: HistoriesSummary | null,
  { recommended, best }: Recommendation,
  { market, samples: told }: Pick<Summary, 'market' | 'samples'>,
): string[] {
  if (histories === null) return []
  const { levels, none, samples } = histories
  const { named } = levelWords(told)
  const chosen = levels
    .filter(level => level.chosen > 0)
    .map(({ label, chosen: often }) => `${named(label)} ${times(often)}`)
  const nothing = none > 0 ? [`none ${times(none)}`] : []
  const drawn = `${plural(histories.count, 'history', 'histories')} redrawn from the tape, ${count(samples)} accounts each, ruin judged by its share`
  const words = [`${drawn}, choose ${[...chosen, ...nothing].join(', ')}`]
  const level = levels.find(({ variant }) => variant === (recommended ?? best))
  if (level === undefined) return words
  const money = (value: number) => roundMoney(value, market.quote)
  const { medianFinal, ruined } = level
  return [
    ...words,
    `In 95% of them ${named(level.label)} ends between ${money(medianFinal.low)} and ${money(medianFinal.high)} (median), with ${chance(ruined.low)} to ${chance(ruined.high)} ruined`,
  ]
}
