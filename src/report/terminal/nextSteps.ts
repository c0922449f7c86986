import type { ComparisonSummary } from '../../results/comparison.ts'
import type { Summary } from '../../results/summary.ts'
import { alikeWithoutEdge, chosenUnlimited } from '../words/levels/judged.ts'
import { lowerRisks, withLimits } from '../words/panel/goOnCommand.ts'
import { commandLine, overriddenKey, sameScenario } from '../words/repeatCommand.ts'

type Step = readonly [command: string, why: string]

/**
 * Two commands that go on from a run: what they look at is there, whatever came out.
 * @param folder of its results
 */
export function nextSteps(summary: Summary, folder: string): readonly string[] {
  return stepsOf(summary, folder).map(([command, why]) => `Next: ${command}  (${why})`)
}

function stepsOf(summary: Summary, folder: string): readonly Step[] {
  const { outcome, samples, plan, ruin, facts, comparison } = summary
  const own: Step = [commandLine(['init', 'mine']), 'a scenario of your own']
  if (outcome === 'not tradable' || outcome === 'not tested') {
    return [[examine('check', summary), 'whether this plan can be traded at all'], own]
  }
  const [trade, what] = turningPoint(plan.unlocks[0]?.trade, ruin?.trade, facts.trades)
  const why: Step = [commandLine(['why', folder, '--trade', String(trade)]), `${what}, sum by sum`]
  if (comparison !== null) return [ofLevel(comparison, summary) ?? [examine('run', summary), 'the plan alone'], why]
  if (samples === null) return [own, why]
  if (outcome === 'ruined') return [[lowerRisks(summary), 'smaller risks on the same draws'], why]
  return [[examine('compare', summary), 'which risk to take'], why]
}

/** The level that a comparison speaks of, by itself; null where it speaks of none, or of a plan by name. */
function ofLevel(comparison: ComparisonSummary, summary: Summary): Step | null {
  const { recommended } = comparison.recommendation
  const [smallest] = alikeWithoutEdge(comparison).toSorted((a, b) => a.risk - b.risk)
  const spokenOf = recommended ?? smallest?.variant ?? comparison.withoutEdge?.largest ?? null
  if (chosenUnlimited(comparison, summary) !== null)
    return [withLimits(summary), 'the same within limits: put in your own']
  const level = summary.samples?.risks.find(({ variant }) => variant === spokenOf)
  if (level === undefined || summary.samples?.by !== 'risk') return null
  const why =
    recommended === null
      ? `${smallest === undefined ? 'that level' : 'the smallest that ends so,'} by itself: it keeps the limits without an edge`
      : 'the level recommended, by itself'
  return [examine('run', summary, [`plan.risk=${level.label}`]), why]
}

/** A command that looks at the same scenario with the same values given by hand; those of the comparison apart. */
function examine(command: string, summary: Summary, more: readonly string[] = []): string {
  const keys = ['samples.risks', 'variants', ...more.map(overriddenKey)]
  return sameScenario(command, summary, {
    more: more.flatMap(override => ['--set', override]),
    without: command === 'run' ? keys : [],
  })
}

function turningPoint(unlock: number | undefined, ruin: number | undefined, last: number): [number, string] {
  if (ruin !== undefined) return [ruin, 'the trade that ruined the account']
  return unlock === undefined ? [last, 'the last decision'] : [unlock, 'the step-up']
}
