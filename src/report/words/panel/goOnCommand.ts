import type { Summary } from '../../../results/summary.ts'
import { setting } from '../format.ts'
import { sameScenario } from '../repeatCommand.ts'

/** Risks that are worth comparing. */
const RISKS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2]
const MOST = 3

/** The command that plays smaller risks of the same scenario side by side; a scenario of several plans compares those. */
export function lowerRisks(summary: Pick<Summary, 'scenario' | 'plan'>): string {
  if (hasVariants(summary)) return sameScenario('compare', summary)
  const lower = RISKS.filter(risk => risk <= summary.plan.risk / 2).slice(-MOST)
  const levels = (lower.length === 0 ? [summary.plan.risk / 2] : lower).map(setting).join(',')
  return sameScenario('compare', summary, { more: ['--risk', levels], without: ['plan.risk', 'samples.risks'] })
}

/** The command that compares the risk levels, or the plans, that the scenario names. */
export function compareCommand(summary: Pick<Summary, 'scenario'>): string {
  return sameScenario('compare', summary)
}

/** Limits that a comparison can be played within where the scenario sets none: for the reader to change. */
const LIMITS = ['--set', 'limits.ruin=1%', '--set', 'limits.drawdown=30%']

/** The command that compares the same within limits. */
export function withLimits(summary: Pick<Summary, 'scenario'>): string {
  return sameScenario('compare', summary, { more: LIMITS })
}

/** The command that plays more samples of the same scenario. */
export function withSamples(summary: Pick<Summary, 'scenario'>, count: number): string {
  return sameScenario('run', summary, { more: ['--set', `samples.count=${count}`], without: ['samples.count'] })
}

function hasVariants({ scenario }: Pick<Summary, 'scenario'>): boolean {
  return /^variants\s*:|"variants"\s*:/m.test(scenario.text)
}
