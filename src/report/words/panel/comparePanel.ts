import type { ComparisonSummary } from '../../../results/comparison.ts'
import type { RunResult } from '../../../results/runResult.ts'
import type { LevelFigures } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import { chance, count, percent, setting } from '../format.ts'
import { compareHeadline, compareReason, recommendedLook, withoutEdgeBrief } from '../levels/compareWords.ts'
import { levelLabel } from '../levels/levelLabel.ts'
import { levelWords } from '../levels/levelWords.ts'
import { edgeCheck } from './checks.ts'
import type { Check, Panel } from './panel.ts'

/** The first screen of a comparison: which level, or why none; what keeps and what breaks the limits. */
export function comparePanel({ summary }: RunResult): Panel {
  const comparison = summary.comparison!
  const words = levelWords(summary.samples)
  const brief = withoutEdgeBrief(comparison, summary)
  const { recommended } = comparison.recommendation
  return {
    kind: 'Compare',
    question: words.asked,
    chip: recommendedLook(comparison, summary),
    headline: compareHeadline(comparison, summary),
    reason: compareReason(comparison),
    next:
      recommended === null
        ? brief === null
          ? null
          : { label: 'What still helps.', text: brief }
        : {
            label: 'What to do next.',
            text: `Trade it ${words.at(levelLabel(recommended, summary))}, first on prices it has not seen.`,
          },
    checks: [edgeCheck(comparison.edge), ...limitChecks(comparison, summary), ...chosenAgain(comparison)].slice(0, 6),
  }
}

/** The level that is spoken of, against the limits; and the next one that breaks them. */
function limitChecks({ recommendation, withoutEdge }: ComparisonSummary, summary: Summary): Check[] {
  const { samples } = summary
  if (samples === null) return []
  const { recommended } = recommendation
  if (recommended !== null) {
    const level = recommendation.fresh.find(({ variant }) => variant === recommended)
    const twin = withoutEdge?.levels?.find(({ variant }) => variant === recommended)
    return [
      ...(level === undefined ? [] : against(level, level.label, summary)),
      ...breaking(samples.risks, recommended, '', summary),
      ...(twin === undefined ? [] : [ifNotReal(twin, summary)]),
    ]
  }
  const twins = withoutEdge?.levels ?? []
  const largest = twins.find(({ variant }) => variant === withoutEdge?.largest)
  const suffix = ', no edge'
  return [
    ...(largest === undefined ? [] : against(largest, `${largest.label}${suffix}`, summary)),
    ...breaking(twins, largest?.variant ?? null, suffix, summary),
  ]
}

function against(level: LevelFigures, name: string, { limits }: Summary): Check[] {
  return [
    ...(limits.drawdown === null
      ? []
      : [drawdownOf(level, `${name}: drawdown within ${setting(limits.drawdown)}`, limits.drawdown)]),
    ...(limits.ruin === null ? [] : [ruinOf(level, `${name}: ruin within ${setting(limits.ruin)}`, limits.ruin)]),
  ]
}

function drawdownOf({ drawdownP95 }: LevelFigures, label: string, limit: number): Check {
  return {
    state: drawdownP95.value <= limit ? 'kept' : 'not kept',
    label,
    value: percent(drawdownP95.value),
    detail: '95 of 100 accounts fall no deeper',
  }
}

function ruinOf({ ruined, samples }: LevelFigures, label: string, limit: number): Check {
  return {
    state: ruined.high <= limit ? 'kept' : 'not kept',
    label,
    value: chance(ruined.share),
    detail: `Of ${count(samples)} accounts; upper end ${chance(ruined.high)}`,
  }
}

/** The smallest level of larger risk that breaks a limit. */
function breaking(levels: readonly LevelFigures[], after: string | null, suffix: string, { limits }: Summary): Check[] {
  const from = levels.findIndex(({ variant }) => variant === after) + 1
  const broken = (level: LevelFigures) => ({
    drawdown: limits.drawdown !== null && level.drawdownP95.value > limits.drawdown,
    ruin: limits.ruin !== null && level.ruined.high > limits.ruin,
  })
  const level = levels.slice(from).find(each => broken(each).drawdown || broken(each).ruin)
  if (level === undefined) return []
  const { drawdown, ruin } = broken(level)
  const [fall, lost] = [percent(level.drawdownP95.value), chance(level.ruined.share)]
  return [
    {
      state: 'not kept',
      label: `${level.label}${suffix}: ${drawdown && ruin ? 'both limits' : drawdown ? `drawdown within ${setting(limits.drawdown)}` : `ruin within ${setting(limits.ruin)}`}`,
      value: drawdown && ruin ? `${fall} and ${lost}` : drawdown ? fall : lost,
      detail:
        suffix === '' ? 'Drawdown of 95 of 100 accounts, and ruin' : 'Drawdown and ruin, had these trades no edge',
    },
  ]
}

function ifNotReal(twin: LevelFigures, { limits }: Summary): Check {
  const { drawdownP95, ruined } = twin
  const kept =
    (limits.drawdown === null || drawdownP95.value <= limits.drawdown) &&
    (limits.ruin === null || ruined.high <= limits.ruin)
  return {
    state: limits.drawdown === null && limits.ruin === null ? 'open' : kept ? 'kept' : 'not kept',
    label: `${twin.label} if the edge were not real`,
    value: percent(drawdownP95.value),
    detail: `Drawdown of 95 of 100 accounts then; ${chance(ruined.share)} ruined`,
  }
}

/** How often histories redrawn from the trades choose the same. */
function chosenAgain({ histories, recommendation }: ComparisonSummary): Check[] {
  const found = histories?.levels.find(({ variant }) => variant === recommendation.recommended)
  if (histories === null || found === undefined) return []
  return [
    {
      state: 'open',
      label: 'Same choice on redrawn histories',
      value: `${count(found.chosen)} of ${count(histories.count)}`,
      detail: 'The rest choose another level, or none',
    },
  ]
}
