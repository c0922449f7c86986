import { z } from 'zod'
import {
  alternativesSchema,
  edgePartsSchema,
  edgeSchema,
  exposureSchema,
  idealGapSchema,
  timeToTierSchema,
} from './evidenceSchema.ts'
import { planSchema, stageChange } from './planSchema.ts'
import { readFilesSchema } from './readFileSchema.ts'

const text = z.string()
const texts = z.array(text)
const number = z.number()
const maybe = number.nullable()
const count = z.int().nonnegative()
const flag = z.boolean()
const metrics = z.looseObject({
  values: z.record(text, maybe),
  reasons: z.record(text, text),
})
const interval = z.looseObject({ low: number, high: number })
const proportion = interval.extend({ share: number })
const estimate = interval.extend({ value: number })
const bins = z.looseObject({ low: number, high: number, counts: z.array(count) })
export const fileHashSchema = z.looseObject({ file: text, sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256') })
const copiedFile = z.looseObject({ file: text, text })
const costSplit = z.looseObject({
  gross: number,
  spread: number,
  fees: number,
  funding: number,
  liquidationFee: number,
  net: number,
})

const level = z.looseObject({
  risk: number,
  samples: count,
  own: flag,
  medianFinal: estimate,
  meanFinal: number,
  p05Final: estimate,
  p95Final: estimate,
  growthPerTrade: maybe,
  grew: proportion,
  survived: proportion,
  ruined: proportion,
  stalled: proportion,
  liquidated: proportion,
  drawdownMedian: estimate,
  drawdownP95: estimate,
  riskTakenShare: maybe,
  reached: z.array(
    z.looseObject({
      tier: text,
      share: proportion,
      ruinedBefore: proportion,
      neither: proportion,
      medianTrades: z.looseObject({ value: maybe, low: maybe, high: maybe, reason: text.nullable() }),
    }),
  ),
  paired: estimate.nullable(),
  winsShare: number,
})

/** What a scenario is read from again without its files. */
export const scenarioCopySchema = z.looseObject({
  file: text,
  text,
  overrides: texts,
  ladder: copiedFile.nullable(),
  venue: copiedFile.nullable(),
  // Results of before there were brokers have none.
  broker: copiedFile.nullable().default(null),
  // Results of before sessions were data have none.
  session: copiedFile.nullish(),
})

/** What a run is repeated from: the part of summary.json that every format has. */
export const repeatSchema = z.looseObject({
  name: text,
  versions: z.looseObject({ stepup: text, node: text, format: z.int() }),
  samples: z.looseObject({ requested: count, count }).nullable(),
  comparison: z.looseObject({}).nullable(),
  notices: z.array(text).optional(),
  scenario: scenarioCopySchema,
  inputs: z.array(fileHashSchema),
})

const samples = z.looseObject({
  requested: count,
  count,
  trades: count,
  offered: z.looseObject({ least: count, median: number, most: count, short: count, none: count }),
  from: text,
  block: number,
  anchor: text,
  anchorPrice: maybe,
  poolSize: count.nullable(),
  exact: flag,
  largerContracts: estimate.nullable(),
  // Results of before pages drew distributions have none.
  spread: z.looseObject({ finals: bins, drawdowns: bins, paths: z.array(z.array(number)) }).nullish(),
  timeToTier: z.array(timeToTierSchema).nullish(),
  risks: z.array(level).min(1),
})

const otherFills = z.looseObject({
  finalEquityOther: number,
  difference: number,
  unlocksOnlyHere: z.array(stageChange),
  unlocksOnlyThere: z.array(stageChange),
  ruinedOther: flag,
})

/** The shape of summary.json (results/summary.ts), as far as pages rely on it. */
export const summarySchema = repeatSchema.extend({
  notes: texts,
  verdict: z.looseObject({ sentences: texts, details: texts }),
  facts: z.record(text, z.union([maybe, flag, text])),
  market: z.looseObject({
    underlying: text,
    quote: text,
    session: text,
    venue: text.nullable(),
    marginMode: z.enum(['isolated', 'cross', 'amount']),
    leverage: maybe,
    tiers: z
      .array(
        z.looseObject({
          name: z.string().regex(/^[A-Za-z][\w-]*$/, 'the name of a tier'),
          symbol: text,
          multiplier: number,
          tick: number,
          spreadTicks: number,
          slippageTicks: number,
          feePerContract: number,
          maker: number,
          taker: number,
          margin: text,
          depth: maybe,
        }),
      )
      .min(1),
    sources: z.array(z.looseObject({ of: text, field: text, source: text })),
  }),
  period: z.looseObject({ start: text.nullable(), end: text.nullable(), days: maybe, bars: count.nullable() }),
  curve: metrics.extend({ periodsPerYear: number, periods: text }),
  tradeMetrics: metrics,
  plan: planSchema,
  // Results of before pages answered first have none.
  limits: z.looseObject({ ruin: maybe, drawdown: maybe }).optional(),
  luck: proportion.nullish(),
  costs: costSplit.extend({ shareOfGross: maybe, byTier: z.array(costSplit.extend({ tier: text })) }),
  risk: z.looseObject({ asked: number, taken: number, share: maybe, meanShare: maybe }),
  largerContracts: z.looseObject({ finalEquitySmallestOnly: number, worth: number }).nullable(),
  ambiguity: otherFills.extend({ order: text, otherOrder: text, ambiguous: count }).nullable(),
  entryLimit: otherFills.extend({ entryLimit: text, touched: count }).nullable().default(null),
  // Results of before evidence was gathered have none of these.
  edgeParts: edgePartsSchema.nullish(),
  exposure: exposureSchema.nullish(),
  idealGap: idealGapSchema.nullish(),
  alternatives: alternativesSchema.nullish(),
  closestCalls: z.array(z.looseObject({ trade: count, approach: number, warning: maybe.optional() })),
  data: z.looseObject({
    model: text.nullable(),
    files: readFilesSchema,
    facts: texts,
    fundingFilledShare: maybe,
    outsideMarked: flag.optional(),
    ticksRounded: flag.optional(),
    liquidationOn: z.enum(['mark price', 'traded price']),
  }),
  assumptions: texts,
  notices: texts,
  samples: samples.nullable(),
  seed: text,
})

const meanR = interval.extend({ mean: number }).nullable()
const selected = z.looseObject({ trades: number.nonnegative(), meanR })
const selection = z.looseObject({ taken: selected, skipped: selected, difference: estimate.nullable() })
const variant = { variant: text, label: text }
const named = level.extend(variant)
const freshLevel = named.omit({ own: true, paired: true, winsShare: true }).extend({
  shortfall: z.enum(['cannot be traded', 'breaks the limits', 'does not grow']).nullable(),
})

const comparison = z.looseObject({
  edge: edgeSchema,
  recommendation: z.looseObject({
    ruinLimit: maybe,
    drawdownLimit: maybe,
    samplesNeeded: maybe,
    untradable: texts,
    within: texts,
    best: text.nullable(),
    fresh: z.array(freshLevel),
    recommended: text.nullable(),
  }),
  withoutEdge: z.looseObject({ moved: number, within: texts, largest: text.nullable() }).nullable(),
  histories: z
    .looseObject({
      count,
      samples: count,
      levels: z.array(
        z.looseObject({ ...variant, risk: number, chosen: count, medianFinal: interval, ruined: interval }),
      ),
      none: count,
    })
    .nullable(),
  selections: z.array(selection.extend({ ...variant, risk: number })),
  proof: z
    .looseObject({
      trades: count,
      poolSize: count,
      paths: maybe,
      block: number,
      qualifyTrades: number,
      meanR: number,
      deviationR: number,
      power: proportion,
      powerOverPools: interval,
      noGain: proportion,
      tradesNeeded: maybe,
      tradesNeededOverPools: z.looseObject({ low: maybe, high: maybe }),
      falsePromotion: proportion,
      falsePromotionAtOnce: proportion,
    })
    .nullable(),
  reasons: z.record(text, text),
})

/** The same of runs that have an outcome, with what it was judged by. */
export const judgedSchema = summarySchema.extend({
  samples: samples
    .extend({ by: z.enum(['risk', 'plan']), risks: z.array(named.extend({ patch: z.record(text, text) })).min(1) })
    .nullable(),
  outcome: z.enum(['not tested', 'not tradable', 'ruined', 'stalled', 'lost', 'unproven', 'shown']),
  edge: edgeSchema,
  comparison: comparison.nullable(),
  cutOff: z
    .looseObject({
      trades: z.array(z.looseObject({ trade: count, net: number, r: number })),
      meanR: number,
      decides: flag,
    })
    .nullable(),
  selection,
  ruin: z
    .looseObject({ trade: count, time: text.nullable(), rows: count, cause: z.enum(['funding', 'costs', 'price']) })
    .nullable(),
})
