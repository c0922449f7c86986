import { z } from 'zod'
import { RATE_UNITS } from '../../scenario/fundingRates.ts'

const text = z.string()
const texts = z.array(text)
const count = z.int().nonnegative()
const maybe = z.number().nullable()

const anyFile = z.looseObject({ file: text, format: text, ignoredColumns: texts, repairs: texts, rows: count })
const time = z.looseObject({
  unit: z.enum(['iso', 's', 'ms', 'us', 'ns']),
  zone: text.nullable(),
  assumedUtc: z.boolean(),
  marks: z.enum(['open', 'close']),
})
const timedFile = anyFile.extend({ first: text, last: text, time })

const missing = z.looseObject({
  expected: count,
  missing: count,
  outside: count,
  holes: z.array(z.looseObject({ from: text, to: text, missing: count })),
  holidaysKnown: z.boolean(),
})

const market = z.looseObject({
  session: text,
  missing: missing.nullable(),
  sessionJumps: count,
  rolls: z.array(z.looseObject({ time: text, size: z.number(), share: z.number() })),
})

/** What the files of a run were taken for (results/readFile.ts); results of older programs have none. */
export const readFilesSchema = z
  .array(
    z.discriminatedUnion('kind', [
      timedFile.extend({
        kind: z.literal('bars'),
        barMs: maybe,
        pricesPer: z.number(),
        volumeColumn: text.nullable(),
        zeroVolumeBars: maybe,
        flatBars: count,
        opensAtPreviousClose: maybe,
        longSteps: count,
        market: market.nullable(),
      }),
      timedFile.extend({ kind: z.literal('funding'), everyMs: maybe, unit: z.enum(RATE_UNITS) }),
      anyFile.extend({
        kind: z.literal('trades'),
        shape: z.enum(['trades', 'pairs', 'fills']),
        trades: count,
        voidTrades: maybe,
        first: text.nullable(),
        last: text.nullable(),
        symbols: texts,
        costColumns: texts,
      }),
    ]),
  )
  .optional()
