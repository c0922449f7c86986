import { z } from 'zod'
import { GAP_RULES } from '../../results/idealGap.ts'

const number = z.number()
const text = z.string()

const gapStep = z.looseObject({
  rule: z.enum(GAP_RULES),
  finalEquity: number,
  change: number,
  taken: z.int().nonnegative(),
  ruined: z.boolean(),
})

/** What a run found by playing its tape again under fewer rules. */
export const idealGapSchema = z.looseObject({
  steps: z.array(gapStep).length(GAP_RULES.length).nullable(),
  reason: text.nullable(),
})
