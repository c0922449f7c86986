import type { GapStep } from '../../results/idealGap.ts'
import type { Summary } from '../../results/summary.ts'
import { tellingSteps } from '../words/evidence/gapWords.ts'

/** What the waterfall leads from, over and to. */
export interface GapPicture {
  readonly ideal: GapStep
  readonly account: GapStep
  /** Those that changed something. */
  readonly steps: readonly GapStep[]
  readonly start: number
  /** Null where no step came to it. */
  readonly ruin: number | null
  readonly quote: string
}

/** Null where it was not played, or nothing lies between the ideal and the account. */
export function gapPicture({ idealGap, facts, plan, market: { quote } }: Summary): GapPicture | null {
  if (idealGap?.steps == null) return null
  const steps = tellingSteps(idealGap, quote)
  if (steps.length === 0) return null
  const ruined = idealGap.steps.some(step => step.ruined)
  return {
    ideal: idealGap.steps[0]!,
    account: idealGap.steps.at(-1)!,
    steps,
    start: facts.start,
    ruin: ruined && plan.ruin !== null ? plan.ruin * facts.start : null,
    quote,
  }
}
