import { z } from 'zod'
import { isZone } from '../parts/zone.ts'
import { allowedOfBroker } from './brokers/brokerMessages.ts'
import { dayMarginTerms } from './brokers/brokerSchema.ts'
import { columnMapField } from './columnMap.ts'
import {
  amountField,
  barLengthField,
  countFieldFromOneUpTo,
  countFieldUpTo,
  dateField,
  flagField,
  lineField,
  notNegativeField,
  percentField,
  positiveField,
  riskField,
  shareAboveNoneField,
  shareBelowAllField,
  shareField,
  textField,
} from './fields.ts'
import { writtenRate } from './fundingRates.ts'
import { hedgeSchema } from './hedge/hedgeSchema.ts'
import { allowed } from './messages.ts'
import { MOST } from './most.ts'
import { allowedTime, dateTwice } from './sessionMessages.ts'
import { timeOfDay } from './sessionSchema.ts'
import { fundingFileField, rateUnitField } from './sources/fundingFileSchema.ts'
import { barsFile, tradeListSchema } from './sources/tradeListSchema.ts'
import { TAKES } from './takes.ts'

const account = z.strictObject({
  start: positiveField.describe('Starting balance, in the quote currency'),
  leverage: positiveField.max(MOST.leverage).optional().describe('Of contracts with margin: rate'),
  marginMode: z.enum(['isolated', 'cross']).optional().describe('isolated where margin: rate and nothing is said'),
  cashFlows: z
    .array(
      z.union(
        [
          z.strictObject({ on: dateField, amount: amountField }),
          z.strictObject({ every: z.literal('month'), amount: amountField }),
        ],
        {
          error: allowed.cashFlow,
        },
      ),
    )
    .default([])
    .describe('Deposits (positive) and withdrawals (negative)'),
  dayMargin: z
    .union([textField, z.strictObject({ broker: textField, ...dayMarginTerms }).partial()], {
      error: allowedOfBroker.dayMargin,
    })
    .optional()
    .describe('A broker’s margin by day: a name in data/brokers, a path, or when it ends and what closing costs'),
  feeDiscount: shareField.default(0).describe('On fees that come from the venue'),
})

const costMultipleField = z
  .number({ error: allowed.costMultiple })
  .min(0, { error: allowed.costMultiple })
  .max(MOST.costMultiple, { error: allowed.costMultiple })
  .default(1)

const market = z.strictObject({
  ladder: reference('data/ladders'),
  venue: reference('data/venues').nullish(),
  costs: z
    .strictObject({
      spread: costMultipleField.describe('Of spread and slippage'),
      fees: costMultipleField.describe('Of fees, those of a rebate too'),
    })
    .prefault({})
    .describe('What of the costs counts, as multiples: 2 = twice what ladder and venue say'),
})

const rolls = z
  .union([z.literal('detect'), z.array(z.iso.date({ error: allowed.day })).min(1)], { error: allowed.rolls })
  .superRefine((dates, context) => {
    if (dates === 'detect') return
    for (const [i, date] of dates.entries()) {
      if (dates.indexOf(date) < i) context.addIssue({ code: 'custom', path: [i], message: dateTwice(date) })
    }
  })
  .optional()
  .describe('Sessions in which the next contract trades first, by date, or found by their jumps: a trade leaves before')

const history = z.strictObject({
  ...barsFile,
  columns: columnMapField.optional().describe('Columns of the file by name, or by number from 1, in place of a format'),
  from: dateField.optional().describe('Included'),
  to: dateField.optional().describe('Excluded'),
  rolls,
  depth: z
    .strictObject({
      share: shareAboveNoneField,
      counts: textField.describe('What the volume counts: units of the underlying, or contracts of a tier by its name'),
    })
    .optional()
    .describe('The most that an entry takes of the volume of the bar before, in each contract size'),
  detail: z
    .union([textField, z.strictObject(barsFile)], { error: allowed.barsFile })
    .optional()
    .describe('Finer bars of the same market: they decide what happens inside a bar'),
  funding: z
    .union(
      [
        textField,
        fundingFileField,
        z.strictObject({ rate: writtenRate.describe('The same rate at every settlement'), unit: rateUnitField }),
      ],
      { error: allowed.funding },
    )
    .optional(),
})

const model = z.strictObject({
  use: textField,
  start: positiveField.describe('First price'),
  bar: barLengthField,
  bars: countFieldFromOneUpTo(MOST.bars),
  params: z.record(z.string(), z.unknown()).optional(),
  fit: z.looseObject(barsFile).optional().describe('A price file, and options of the model for the fit'),
})

const prices = z.strictObject({
  history: history.optional(),
  model: model.optional(),
  trades: tradeListSchema.optional(),
})

const qualify = z.strictObject({
  trades: countFieldFromOneUpTo(MOST.trades).default(50),
  expectancy: z.number().default(0).describe('In R'),
  winRate: shareField.default(0),
  confidence: percentField(value => value > 0 && value < 1, allowed.confidence)
    .nullable()
    .default(null)
    .describe('One-sided, that the mean R is above expectancy'),
})

const plan = z.strictObject({
  risk: riskField.default(0.01).describe('Share of the base that one trade may lose'),
  rebase: percentField(TAKES.rebase, allowed.rebase).default(0.25),
  whenDown: z.enum(['follow', 'step', 'hold']).default('follow'),
  qualify: qualify.prefault({}),
  unlockEquity: z
    .record(z.string(), notNegativeField)
    .default({})
    .describe('Least equity to unlock a tier, by its name'),
  demote: shareField.nullable().default(0.2).describe('null = never'),
  packing: z.enum(['mixed', 'single']).default('mixed'),
  minimumOne: flagField.default(false),
  marginBuffer: shareBelowAllField.default(0.5),
  riskIncludesCosts: flagField.default(true),
  ruin: shareBelowAllField.default(0.5),
})

const fills = z.strictObject({
  intrabar: z.enum(['pessimistic', 'optimistic', 'nearest']).default('pessimistic'),
  targetAtOpen: flagField.default(false),
  entryLimit: z
    .enum(['through', 'touch'])
    .default('through')
    .describe('Whether a limit entry fills where a bar only touches it'),
  ticks: z
    .enum(['exact', 'round'])
    .default('exact')
    .describe(
      'round: stops, targets, limits and triggers move to the tick of the smallest tier, to the side where they fill later',
    ),
})

const exits = z.strictObject({
  afterBars: z.int().positive().optional().describe('A trade leaves at the open of the bar so many after its entry'),
  flatAtSessionEnd: z
    .strictObject({ minutesBefore: notNegativeField.default(0).describe('Before the end of the session') })
    .optional()
    .describe('A trade leaves at the close of the last bar that ends in time; none enters after that'),
})

const entries = z.strictObject({
  hours: z
    .strictObject({ from: timeOfDay, to: timeOfDay, zone: textField.refine(isZone, { error: allowedTime.zone }) })
    .refine(({ from, to }) => from !== to, { path: ['to'], error: allowedTime.otherTime })
    .optional()
    .describe('Wall-clock times of a zone between which entries fill; from > to wraps over midnight'),
  perSession: z.int().positive().optional().describe('Most entries that fill in one session'),
})

const samples = z.strictObject({
  count: countFieldUpTo(MOST.samples).default(10_000).describe('0 = none'),
  trades: countFieldFromOneUpTo(MOST.trades).default(100),
  from: z.enum(['tape', 'paths']).default('tape'),
  block: z.number().min(1).max(MOST.trades).default(5).describe('Mean length of a block of trades; 1 = independent'),
  anchor: z.enum(['last', 'own']).default('last'),
  seed: z
    .union([z.string(), z.number()], { error: allowed.seed })
    .default('1')
    .describe('Any text or number, kept as written'),
  risks: z.array(riskField).max(MOST.levels).default([]),
  cashFlows: z.strictObject({ everyTrades: countFieldFromOneUpTo(MOST.trades), amount: amountField }).optional(),
})

const stress = z.strictObject({
  margin: percentField(value => value > 0 && value <= 10, allowed.stress).describe('By how much every margin rises'),
  from: dateField.describe('When; an open position meets it at the next open'),
})

const variants = z
  .array(
    z.strictObject({
      name: lineField.describe('What it is called in tables and charts'),
      set: z
        .record(z.string(), z.unknown())
        .default({})
        .describe('Values in place of the scenario’s, as --set takes them'),
    }),
  )
  .max(MOST.variants)
  .default([])
  .describe('Plans that are played side by side on the same draws, in place of risk levels; the first is this plan')

const limits = z.strictObject({
  ruin: shareAboveNoneField
    .optional()
    .describe('Upper bound of the probability of ruin; no samples can show one of 0%'),
  drawdown: shareField.optional().describe('95% quantile of the worst drawdown'),
})

/** The blocks of a scenario, apart from `strategy`, whose shape comes from the plug-ins. */
export const scenarioBlocks = {
  name: textField.optional().describe("The file's name where not given"),
  notes: z
    .array(textField)
    .default([])
    .describe('What a reader of the results should know, in the words of the author'),
  account,
  market,
  prices,
  plan: plan.prefault({}),
  fills: fills.prefault({}),
  exits: exits.prefault({}),
  entries: entries.prefault({}),
  samples: samples.prefault({}),
  hedge: hedgeSchema.optional().describe('A short against a holding, in place of a strategy that is played and a plan'),
  stress: stress.optional().describe('A rise of every margin from a date on'),
  limits: limits.prefault({}),
  variants,
} as const

/** The keys of a scenario, so that an unknown one is found whatever else is wrong. */
export const scenarioKeys = z.strictObject(
  Object.fromEntries([...Object.keys(scenarioBlocks), 'strategy'].map(key => [key, z.unknown().optional()])),
)

export type AccountInput = z.output<typeof account>
export type PricesInput = z.output<typeof prices>
export type PlanInput = z.output<typeof plan>
export type FillsInput = z.output<typeof fills>
export type ExitsInput = z.output<typeof exits>
export type EntriesInput = z.output<typeof entries>
export type SamplesInput = z.output<typeof samples>
export type StressInput = z.output<typeof stress>
export type LimitsInput = z.output<typeof limits>

function reference(folder: string) {
  return z
    .union([textField, z.looseObject({})], { error: allowed.reference })
    .describe(`A name in ${folder}, a path, or the block itself`)
}
