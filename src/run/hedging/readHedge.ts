import { z } from 'zod'
import { decodeText } from '../../io/files/readText.ts'
import { amendResults } from '../../io/folder/amendResults.ts'
import { readResultFile } from '../../io/folder/readResultFile.ts'
import { readOwnTable } from '../../io/folder/readTables.ts'
import type { HedgeResult, HedgeSummary } from '../../results/hedge.ts'
import { hedgeOutcomeOf } from '../../results/hedgeOutcome.ts'
import { rowOf } from '../folder/column.ts'
import { readFilesSchema } from '../folder/readFileSchema.ts'
import { readJson } from '../folder/readJson.ts'
import { hedgeReports } from './hedgeReports.ts'
import { hedgeColumns, hedgeCurveOf, hedgePoint } from './hedgeTables.ts'

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

/** Renders page and report of a hedge's folder again. Throws InputError where the folder is damaged. */
export async function renderHedge(folder: string): Promise<void> {
  amendResults(folder, await hedgeReports(await readHedge(folder)))
}

async function readHedge(folder: string): Promise<HedgeResult> {
  const { file, bytes, refuseChanged } = readResultFile(folder, SUMMARY)
  const written = readJson<HedgeSummary>(file, decodeText(file, bytes), summarySchema)
  // Folders of older versions have no outcome.
  const summary = { ...written, outcome: hedgeOutcomeOf(written.facts) }
  refuseChanged()
  const columns = hedgeColumns(summary.market.tiers.map(({ name }) => name))
  const rows = await readOwnTable(folder, 'trades.csv', row => rowOf(columns, row))
  return { summary, rows, curve: hedgeCurveOf(await readOwnTable(folder, 'equity.csv', hedgePoint)) }
}
