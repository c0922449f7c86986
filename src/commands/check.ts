import type { Argv } from 'yargs'
import { feasibilityText } from '../report/terminal/feasibilityText.ts'
import { checkPlan } from '../run/checkPlan.ts'
import { refuseHedge } from '../run/hedging/refuseHedge.ts'
import { loadScenario } from '../run/loading/loadScenario.ts'
import { remindOfOverdueFacts } from './remindOfOverdueFacts.ts'
import { overridesOf, printDrawn, printJson, type ScenarioFlags, scenarioArguments } from './shared.ts'

export function builder(yargs: Argv) {
  return scenarioArguments(yargs).option('all', {
    type: 'boolean',
    default: false,
    describe: 'every base step, not only those up to four times the start',
  })
}

export async function handler(flags: ScenarioFlags & { readonly all: boolean }): Promise<number> {
  const loaded = await loadScenario(flags.scenario, overridesOf(flags))
  if (!flags.quiet) remindOfOverdueFacts(loaded.scenario)
  if (loaded.scenario.hedge !== null) refuseHedge(loaded, 'run')
  const feasibility = await checkPlan(loaded)
  if (flags.json) printJson(feasibility)
  else printDrawn(flags, feasibility, (found, style) => feasibilityText(found, { ...style, all: flags.all }))
  return 0
}
