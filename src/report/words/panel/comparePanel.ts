import type { ComparisonSummary } from '../../../results/comparison.ts'
import type { RunResult } from '../../../results/runResult.ts'
import { type LevelFigures, ownLevel } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import { briefMoney, chance, chanceInterval, count, percent, plural, setting } from '../format.ts'
import { compareHeadline, compareReason, recommendedLook, whatHelps } from '../levels/compareWords.ts'
import { breaksLimits, chosenUnlimited, endAlike, keptLimits, unjudged } from '../levels/judged.ts'
import { atLevel, someLevels } from '../levels/levelLabel.ts'
import { levelWords } from '../levels/levelWords.ts'
import { accountsNeeded } from '../limitWords.ts'
import { edgeCheck } from './checks.ts'
import { withLimits } from './goOnCommand.ts'
import { largerAccount, waysToTrade, whyTooSmall } from './idlePanel.ts'
import type { Check, Next, Panel } from './panel.ts'
import { comparedNeeds } from './tradableNeeds.ts'

/** The first screen of a comparison: which level, or why none; what keeps and what breaks the limits. */
export function comparePanel(result: RunResult): Panel {
  const { summary } = result
  const comparison = summary.comparison!
  const common = {
    kind: 'Compare',
    question: levelWords(summary.samples).asked,
    chip: recommendedLook(comparison, summary),
    headline: compareHeadline(comparison, summary),
  }
  const needs = comparedNeeds(result)
  if (needs !== null) {
    return {
      ...common,
      reason: whyTooSmall(summary, needs),
      next: { label: 'What to do next.', text: largerAccount(summary, needs) },
      checks: waysToTrade(summary, needs),
    }
  }
  const checks = [edgeCheck(comparison.edge), ...limitChecks(comparison, summary), ...chosenAgain(comparison)]
  return {
    ...common,
    reason: compareReason(comparison, summary),
    next: nextStep(comparison, summary),
    checks: checks.slice(0, 6),
  }
}

function nextStep(comparison: ComparisonSummary, summary: Summary): Next | null {
  const { recommended } = comparison.recommendation
  if (chosenUnlimited(comparison, summary) !== null) {
    const text = `Set limits of ruin and drawdown, then compare again: growth alone does not count what it costs.`
    return { label: 'What to do next.', text, command: withLimits(summary) }
  }
  if (recommended !== null) {
    const text = `Trade it ${atLevel(recommended, summary)}, first on prices it has not seen.`
    return { label: 'What to do next.', text }
  }
  const text = whatHelps(comparison, summary)
  if (text === null) return null
  return { label: unjudged(comparison, summary) === null ? 'What still helps.' : 'What to do next.', text }
}

/** The level that is spoken of, against the limits; and the next one that breaks them. */
function limitChecks(comparison: ComparisonSummary, summary: Summary): Check[] {
  const { recommendation, withoutEdge } = comparison
  const { samples } = summary
  if (samples === null) return []
  const { named } = levelWords(samples)
  const { recommended } = recommendation
  const why = unjudged(comparison, summary)
  if (why !== null && why !== 'few samples') return why === 'untradable' ? stalling(samples.risks, named) : []
  if (recommended !== null) {
    const level = recommendation.fresh.find(({ variant }) => variant === recommended)
    const twin = withoutEdge?.levels?.find(({ variant }) => variant === recommended)
    return [
      ...unlimited(chosenUnlimited(comparison, summary), named),
      ...(level === undefined ? [] : against(level, named(level.label), summary, ', on fresh samples')),
      ...alike(recommended, comparison, summary),
      ...breaking(samples.risks, recommended, '', summary),
      ...(twin === undefined ? [] : [ifNotReal(twin, named(twin.label), summary)]),
    ]
  }
  const twins = withoutEdge?.levels ?? []
  const largest = twins.find(({ variant }) => variant === withoutEdge?.largest)
  const suffix = ', no edge'
  return [
    ...(largest === undefined ? [] : against(largest, `${named(largest.label)}${suffix}`, summary)),
    ...breaking(twins, largest?.variant ?? null, suffix, summary),
    ...stalling(
      samples.risks.filter(({ variant }) => recommendation.untradable.includes(variant)),
      named,
    ),
  ]
}

/** How many accounts stall at each of some levels, those of larger risk last. */
function stalling(levels: readonly LevelFigures[], named: (label: string) => string): Check[] {
  return levels.map(({ label, stalled, samples, riskTakenShare }) => ({
    state: 'not kept',
    label: `${named(label)} can be traded`,
    value: riskTakenShare === null || riskTakenShare === 0 ? 'no trade taken' : `${chance(stalled.share)} stall`,
    detail: `Of ${plural(samples, 'account')}; most must be able to follow their trades`,
  }))
}

/** Levels of larger risk that come to the same end, and why where that is known. */
function alike(recommended: string, comparison: ComparisonSummary, summary: Summary): Check[] {
  const same = endAlike(recommended, comparison, summary)
  const [first] = same
  const own = ownLevel(summary.samples)
  if (first === undefined || own === undefined || summary.samples?.by !== 'risk') return []
  const { margin_cuts, taken } = summary.facts
  return [
    {
      state: 'open',
      label: `${someLevels(same, summary)} ${same.length === 1 ? 'ends' : 'end'} the same`,
      value: briefMoney(first.medianFinal.value, summary.market.quote),
      detail:
        margin_cuts > 0
          ? `At ${own.label} margin cut the size of ${count(margin_cuts)} of ${plural(taken, 'trade')}`
          : 'More risk came to no more contracts',
    },
  ]
}

/** What it costs to choose by growth alone, on fresh samples. */
function unlimited(level: LevelFigures | null, named: (label: string) => string): Check[] {
  if (level === null) return []
  const { label, ruined, drawdownP95, samples } = level
  return [
    {
      state: 'open',
      label: `${named(label)}: drawdown, no limit set`,
      value: percent(drawdownP95.value),
      detail: '95 of 100 accounts fall no deeper, on fresh samples',
    },
    {
      state: 'open',
      label: `${named(label)}: ruin, no limit set`,
      value: chance(ruined.share),
      detail: `Of ${count(samples)} accounts, on fresh samples; 95% interval ${chanceInterval(ruined)}`,
    },
  ]
}

/** @param where the accounts come from, where not those of the tables */
function against(level: LevelFigures, name: string, { limits }: Summary, where = ''): Check[] {
  return [
    ...(limits.drawdown === null
      ? []
      : [drawdownOf(level, `${name}: drawdown within ${setting(limits.drawdown)}`, limits.drawdown, where)]),
    ...(limits.ruin === null
      ? []
      : [ruinOf(level, `${name}: ruin within ${setting(limits.ruin)}`, limits.ruin, where)]),
  ]
}

function drawdownOf({ drawdownP95 }: LevelFigures, label: string, limit: number, where: string): Check {
  return {
    state: drawdownP95.value <= limit ? 'kept' : 'not kept',
    label,
    value: percent(drawdownP95.value),
    detail: `95 of 100 accounts fall no deeper${where}`,
  }
}

function ruinOf(level: LevelFigures, label: string, limit: number, where: string): Check {
  const { ruined, samples } = level
  return {
    state: ruined.high <= limit ? 'kept' : accountsNeeded(level, limit) === null ? 'not kept' : 'open',
    label,
    value: chance(ruined.share),
    detail: `Of ${count(samples)} accounts${where}; upper end ${chance(ruined.high)}`,
  }
}

/** The smallest level of larger risk that breaks a limit. */
function breaking(levels: readonly LevelFigures[], after: string | null, suffix: string, summary: Summary): Check[] {
  const { limits, samples } = summary
  const from = levels.findIndex(({ variant }) => variant === after) + 1
  const level = levels.slice(from).find(each => breaksLimits(each, summary))
  if (level === undefined) return []
  const kept = keptLimits(level, summary)
  const [drawdown, ruin] = [kept.drawdown === false, kept.ruin === false]
  const [fall, lost] = [percent(level.drawdownP95.value), chance(level.ruined.share)]
  const which =
    drawdown && ruin
      ? 'both limits'
      : drawdown
        ? `drawdown within ${setting(limits.drawdown)}`
        : `ruin within ${setting(limits.ruin)}`
  return [
    {
      state: 'not kept',
      label: `${levelWords(samples).named(level.label)}${suffix}: ${which}`,
      value: drawdown && ruin ? `${fall} and ${lost}` : drawdown ? fall : lost,
      detail:
        suffix === '' ? 'Drawdown of 95 of 100 accounts, and ruin' : 'Drawdown and ruin, had these trades no edge',
    },
  ]
}

function ifNotReal(twin: LevelFigures, name: string, summary: Summary): Check {
  const { drawdown, ruin } = keptLimits(twin, summary)
  const said = drawdown ?? ruin
  return {
    state: said === null ? 'open' : breaksLimits(twin, summary) ? 'not kept' : 'kept',
    label: `${name} if the edge were not real`,
    value: percent(twin.drawdownP95.value),
    detail: `Drawdown of 95 of 100 accounts then; ${chance(twin.ruined.share)} ruined`,
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
