import { z } from 'zod'

const text = z.string()
const number = z.number()
const maybe = number.nullable()
const count = z.int().nonnegative()
const flag = z.boolean()

export const stageChange = z.looseObject({ trade: count, time: text.nullable(), tier: text, equity: number })

/** How a plan went, in summary.json. */
export const planSchema = z.looseObject({
  risk: number,
  rebase: number,
  // Results of before the pages drew the level of ruin have none.
  ruin: number.nullish(),
  stages: z.array(
    z.looseObject({ tier: text, symbol: text, trades: count, days: maybe, contractsTraded: z.array(number) }),
  ),
  unlocks: z.array(stageChange),
  demotions: z.array(stageChange),
  baseSteps: z.array(
    z.looseObject({ base: number, fromTrade: count, time: text.nullable(), contracts: z.array(number), dead: flag }),
  ),
  stepUpCosts: z
    .array(
      z.looseObject({
        small: text,
        large: text,
        ratio: number,
        costOfLarge: number,
        costOfSmall: number,
        from: maybe,
      }),
    )
    .optional(),
})
