import type { MetricSummary } from '../../results/summary.ts'
import { chance, count } from './format.ts'

/** Below these chances a streak is called unusual, or somewhat unusual. */
const UNUSUAL = 0.05
const SOMEWHAT = 0.2

/** The longest losing streak and how unusual it is, in a sentence; null where no trade lost. */
export function streakWords({ values }: MetricSummary): string | null {
  const streak = values['longest_losing_streak'] ?? null
  const probability = values['losing_streak_probability'] ?? null
  if (streak === null || streak === 0) return null
  const found = `The longest losing streak was ${count(streak)} ${streak === 1 ? 'trade' : 'trades in a row'}`
  if (probability === null) return `${found}.`
  const judged =
    probability < UNUSUAL
      ? 'unusual: losses may come in clusters'
      : probability < SOMEWHAT
        ? 'somewhat unusual'
        : 'nothing unusual'
  return `${found}. Independent trades of this win rate would show one at least as long with a chance of ${chance(probability)}: ${judged}.`
}
