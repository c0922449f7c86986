import type { Summary } from '../../results/summary.ts'
import { commandLine } from '../words/repeatCommand.ts'

type Step = readonly [command: string, why: string]

/**
 * Two commands that go on from a run: what they look at is there, whatever came out.
 * @param folder of its results
 */
export function nextSteps(summary: Summary, folder: string): readonly string[] {
  return stepsOf(summary, folder).map(([command, why]) => `Next: ${command}  (${why})`)
}

function stepsOf({ outcome, samples, scenario, plan, ruin, facts }: Summary, folder: string): readonly Step[] {
  const own: Step = [commandLine(['init', 'mine']), 'a scenario of your own']
  if (outcome === 'not tradable' || outcome === 'not tested') {
    return [[commandLine(['check', scenario.file]), 'whether this plan can be traded at all'], own]
  }
  const [trade, what] = turningPoint(plan.unlocks[0]?.trade, ruin?.trade, facts.trades)
  const compare: Step = [commandLine(['compare', scenario.file]), 'which risk to take']
  const why: Step = [commandLine(['why', folder, '--trade', String(trade)]), `${what}, sum by sum`]
  return [samples === null ? own : compare, why]
}

function turningPoint(unlock: number | undefined, ruin: number | undefined, last: number): [number, string] {
  if (ruin !== undefined) return [ruin, 'the trade that ruined the account']
  return unlock === undefined ? [last, 'the last decision'] : [unlock, 'the step-up']
}
