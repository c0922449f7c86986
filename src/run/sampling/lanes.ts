import type { Contracts } from '../../core/contracts.ts'
import { compilePlan, type Plan } from '../../core/plan.ts'
import { setting } from '../../report/words/format.ts'
import type { Variant } from '../../results/variant.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { studentTable } from '../../stats/distributions/studentTable.ts'
import { contractsOf } from '../loading/contractsOf.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import type { PathLane } from './job.ts'

/** A variant with the scenario that it makes. */
export interface PlayedVariant extends Variant {
  readonly scenario: Scenario
}

/** What is played side by side on the same draws: the scenario's variants, else its risk levels, ascending. */
export function playedVariants({ scenario, variants }: LoadedScenario): readonly PlayedVariant[] {
  if (variants.length > 0)
    return variants.map(({ name, patch, scenario }) => {
      return { variant: name, label: name, risk: scenario.plan.risk, patch, scenario }
    })
  return scenario.samples.risks.map(risk => riskLevel(scenario, risk))
}

/** Place of the variant that the others are compared with: the scenario's own risk, or the first of its variants. */
export function ownVariant({ scenario, variants }: LoadedScenario): number {
  return variants.length > 0 ? 0 : scenario.samples.risks.indexOf(scenario.plan.risk)
}

/** The lane of each variant; levels of risk share their contracts, plans by name are compiled one by one. */
export function variantLanes(variants: readonly PlayedVariant[]): PathLane[] {
  const compiled = new Map<object, Contracts>()
  return variants.map(({ variant, label, risk, scenario }) => {
    const { market, account, plan } = scenario
    const key = variants.find(({ scenario: other }) => other.market === market && other.account === account)!.scenario
    const contracts = compiled.get(key) ?? contractsOf(scenario)
    compiled.set(key, contracts)
    return { variant, label, risk, plan: planOf(scenario), contracts, riskIncludesCosts: plan.riskIncludesCosts }
  })
}

/** The scenario's own plan, which never qualifies for a larger contract. */
export function smallestOnlyPlan(scenario: Scenario): Plan {
  const { plan } = scenario
  return planOf({
    ...scenario,
    plan: { ...plan, qualify: { ...plan.qualify, trades: Number.POSITIVE_INFINITY, confidence: null } },
  })
}

function planOf({ samples, plan, account }: Scenario): Plan {
  const { confidence } = plan.qualify
  const tTable = confidence === null ? null : studentTable(confidence, samples.trades)
  return compilePlan(plan, account, tTable, samples.cashFlows ?? {})
}

/** A level of risk, as a variant. */
export function riskVariant(risk: number): Variant {
  const label = setting(risk)
  return { variant: String(risk), label, risk, patch: { 'plan.risk': label } }
}

function riskLevel(scenario: Scenario, risk: number): PlayedVariant {
  return { ...riskVariant(risk), scenario: { ...scenario, plan: { ...scenario.plan, risk } } }
}
