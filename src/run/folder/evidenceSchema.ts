import { z } from 'zod'
import { GAP_RULES } from '../../results/idealGap.ts'

const number = z.number()
const text = z.string()

const maybe = number.nullable()

/** What the trades of a part say of an edge. */
export const edgeSchema = z.looseObject({
  trades: z.int().nonnegative(),
  mean: maybe,
  low: maybe,
  high: maybe,
  reason: text.nullable(),
  method: text,
  proof: z.enum(['edge', 'loss', 'none']),
})
const edgeDifference = z.looseObject({ value: maybe, low: maybe, high: maybe, reason: text.nullable() })

export const edgePartsSchema = z.looseObject({
  firstHalf: edgeSchema,
  secondHalf: edgeSchema,
  long: edgeSchema,
  short: edgeSchema,
  betweenHalves: edgeDifference,
  betweenSides: edgeDifference,
})

const proportion = z.looseObject({ share: number, low: number, high: number })

export const timeToTierSchema = z.looseObject({
  tier: text,
  points: z
    .array(z.looseObject({ trade: z.int().nonnegative(), reached: proportion, ruinedBefore: proportion }))
    .min(1),
})

const told = z.looseObject({ value: maybe, reason: text.nullable() })

export const exposureSchema = z.looseObject({
  timeInMarket: told,
  meanMargin: told,
  mostMargin: told,
  mostMarginTrade: z.int().positive().nullable(),
  marginLimit: number,
})

const alternative = z.looseObject({
  line: z
    .looseObject({
      finalEquity: number,
      worstDrawdown: number,
      contracts: maybe,
      ruined: z.boolean(),
      rows: z.array(z.int().nonnegative()),
      equity: z.array(number),
    })
    .nullable(),
  reason: text.nullable(),
})

export const alternativesSchema = z.looseObject({ smallestOnly: alternative, buyAndHold: alternative })

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
