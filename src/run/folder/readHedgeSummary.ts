import { z } from 'zod'
import { decodeText } from '../../io/files/readText.ts'
import { readResultFile } from '../../io/folder/readResultFile.ts'
import type { HedgeSummary } from '../../results/hedge.ts'
import { hedgeOutcomeOf } from '../../results/hedgeOutcome.ts'
import { readFilesSchema } from './readFileSchema.ts'
import { readJson } from './readJson.ts'

const SUMMARY = 'summary.json'

const figures = z.record(z.string(), z.number().nullable().or(z.string()))
const texts = z.array(z.string())
const summarySchema = z.looseObject({
  name: z.string(),
  notes: texts,
  versions: z.looseObject({ stepup: z.string() }),
  hedge: z.looseObject({ start: z.number(), value: z.number(), ratio: z.number(), when: z.string() }),
  facts: figures,
  reasons: z.record(z.string(), z.string()),
  market: z.looseObject({
    underlying: z.string(),
    quote: z.string(),
    tiers: z.array(z.looseObject({ name: z.string(), symbol: z.string(), margin: z.string() })).min(1),
    sources: z.array(z.looseObject({ of: z.string(), field: z.string(), source: z.string() })),
  }),
  period: z.looseObject({
    start: z.string().nullable(),
    end: z.string().nullable(),
    days: z.number().nullable(),
    bars: z.number().nullable(),
  }),
  data: z.looseObject({ facts: texts, files: readFilesSchema, fundingFilledShare: z.number().nullable() }),
  assumptions: texts,
  notices: texts,
})

/** Whether a results folder is that of a hedge. Throws InputError where it is no results folder. */
export function isHedge(folder: string): boolean {
  const { file, bytes } = readResultFile(folder, SUMMARY)
  return 'hedge' in readJson<object>(file, decodeText(file, bytes), z.looseObject({}))
}

/** The summary of a hedge, from its folder. Throws InputError where the folder is damaged. */
export function readHedgeSummary(folder: string): HedgeSummary {
  const { file, bytes, refuseChanged } = readResultFile(folder, SUMMARY)
  const written = readJson<HedgeSummary>(file, decodeText(file, bytes), summarySchema)
  refuseChanged()
  // Folders of older versions have no outcome.
  return { ...written, outcome: hedgeOutcomeOf(written.facts) }
}
