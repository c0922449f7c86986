import { count, setting } from '../report/format.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { SampleSet } from './sampling/sampleScenario.ts'

/** What a reader should know about the samples; null where there are none. */
export function sampleNotices(scenario: Scenario, samples: SampleSet | null): string[] {
  if (samples === null) return scenario.samples.count === 0 ? [] : ['no samples: the tape has no trade to draw from']
  const { levels, requested } = samples
  return [
    ...(samples.count === requested
      ? []
      : [`the run was interrupted: ${samples.count} of ${requested} samples were finished`]),
    ...levels.flatMap(({ risk, tally }) => refusedFlows(risk, tally.sums.flowsRefused)),
  ]
}

function refusedFlows(risk: number, refused: number): string[] {
  if (refused === 0) return []
  return [`samples at ${setting(risk)}: ${count(refused)} cash flows were not applied, as the accounts held too little`]
}
