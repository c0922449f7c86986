import type { ComparisonSummary } from '../../../results/comparison.ts'
import { isTradable } from '../../../results/levelLimits.ts'
import type { LevelFigures } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import { capital, plural } from '../format.ts'
import { breaksLimits, neverTraded, unjudged } from './judged.ts'
import { levelLabel } from './levelLabel.ts'
import { levelWords } from './levelWords.ts'

/** What the chart of growth against drawdown shows: of levels that can be traded, which break the limits. */
export function compareFinding(summary: Summary, comparison: ComparisonSummary): string {
  const { samples, limits } = summary
  const { noun, where } = levelWords(samples)
  const risks = samples?.risks ?? []
  switch (unjudged(comparison, summary)) {
    case 'untradable':
      return neverTraded(summary)
        ? `No trade was taken ${where('any')}`
        : `${capital(where('every'))} most accounts stall`
    case 'day margin':
      return `No ${noun} can be judged on drawn trades`
    case 'few samples':
      return `${plural(samples?.count ?? 0, 'sample')} cannot show your limit of ruin`
  }
  const tradable = risks.filter(isTradable)
  if (limits.drawdown === null && limits.ruin === null) {
    return samples?.by === 'risk' && deepens(tradable)
      ? 'More risk, deeper falls: no limit is set'
      : 'Growth against falls: no limit is set'
  }
  const twins = comparison.withoutEdge?.levels ?? []
  const bare = comparison.recommendation.recommended === null && twins.length > 0
  const judged = bare ? twins.filter(isTradable) : tradable
  const broken = judged.filter(level => breaksLimits(level, summary))
  const [first] = broken
  if (first === undefined) {
    const all = judged.length < risks.length ? `every tradable ${noun}` : `every ${noun}`
    return capital(`${bare ? 'even with no edge ' : ''}${all} keeps your limits`)
  }
  const which =
    broken.length > 1 && broken.length === risks.length ? `every ${noun}` : levelLabel(first.variant, summary)
  return capital(`${bare ? 'with no edge, ' : ''}${which} would break your limits`)
}

/** Whether every larger risk falls deeper. */
function deepens(levels: readonly LevelFigures[]): boolean {
  return levels.every((level, i) => i === 0 || level.drawdownP95.value > levels[i - 1]!.drawdownP95.value)
}
