import { z } from 'zod'

const number = z.number()
const maybe = number.nullable()
const counted = z.looseObject({ have: maybe, need: number })
const bounded = z.looseObject({ have: maybe, above: number })
const limited = z.looseObject({ have: number, atMost: number })

/** The shape of a line of decisions.jsonl (results/receipt.ts). */
export const receiptSchema = z.looseObject({
  trade: z.int().positive(),
  id: z.string(),
  time: z.string().nullable(),
  side: z.enum(['long', 'short']),
  entry: number,
  stop: number,
  decision: z.string(),
  equity: number,
  base: number,
  stage: z.int().nonnegative(),
  cashFlow: number,
  demoted: z.string().nullable(),
  unlock: z
    .looseObject({
      tier: z.string(),
      unlocked: z.boolean(),
      failed: z.array(z.string()),
      trades: counted,
      meanR: bounded,
      winRate: counted,
      confidenceBound: bounded.nullable(),
      equity: counted,
      riskOfOne: limited,
      marginOfOne: limited,
    })
    .nullable(),
  sizing: z
    .looseObject({
      risk: number,
      budget: number,
      marginLimit: number,
      tiers: z
        .array(
          z.looseObject({
            tier: z.string(),
            stopDistanceCost: number,
            spreadAndSlippage: number,
            fees: number,
            riskPerContract: number,
            initialMarginPerContract: number,
            byRisk: number,
            byMargin: number,
            depth: maybe,
            byVenue: number.optional(),
            contracts: number,
            bound: z.string(),
          }),
        )
        .min(1),
      riskTaken: number,
      marginPosted: number,
      maintenance: maybe,
      backing: maybe,
      liquidationPrice: maybe,
      warningPrice: maybe.optional(),
    })
    .nullable(),
  order: z
    .looseObject({
      kind: z.enum(['market', 'limit', 'trigger', 'stop-limit']),
      limit: maybe,
      trigger: maybe,
      rests: z.boolean(),
      place: z.enum(['open', 'inside']),
    })
    .optional(),
  void: z.string().optional(),
  legs: z
    .array(z.looseObject({ leg: z.int(), reason: z.string(), price: number, stop: maybe, contracts: z.array(number) }))
    .optional(),
  evenings: z
    .array(
      z.looseObject({
        time: z.string(),
        equity: number,
        fee: number,
        tiers: z.array(
          z.looseObject({ tier: z.string(), held: number, initialMarginPerContract: number, stay: number }),
        ),
      }),
    )
    .optional(),
  events: z.array(z.string()),
})
