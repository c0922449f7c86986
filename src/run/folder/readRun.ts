import { z } from 'zod'
import { inputError } from '../../io/files/inputError.ts'
import { decodeText } from '../../io/files/readText.ts'
import { DAMAGED, type ResultBytes, readResultFile } from '../../io/folder/readResultFile.ts'
import type { Receipt } from '../../results/receipt.ts'
import type { Summary } from '../../results/summary.ts'
import { FORMAT, OLDEST_FORMAT } from '../../results/version.ts'
import { refuseWrongCall } from '../../scenario/calls/refuseWrongCall.ts'
import { countedFacts, isJudged, judgedAsToday } from './olderSummary.ts'
import { readJson } from './readJson.ts'
import { receiptSchema } from './receiptSchema.ts'
import { judgedSchema, repeatSchema, summarySchema } from './summarySchema.ts'

/** Where the run was made: the one file that may differ between two runs of the same scenario. */
export const ORIGIN = 'origin.json'

const SUMMARY = 'summary.json'
const RECEIPTS = 'decisions.jsonl'

/** What `verify` repeats a run from: it compares the file itself, so a changed one is read as well. */
export type RepeatedRun = Pick<Summary, 'name' | 'versions' | 'samples' | 'comparison' | 'scenario' | 'inputs'> &
  Partial<Pick<Summary, 'notices'>>

/**
 * The summary of a results folder. Throws InputError where the folder is not one, of another format, or damaged.
 *
 * @example
 * import { loadScenario, readReceipt, readSummary, runScenario } from 'stepup'
 *
 * const { folder } = await runScenario(await loadScenario('plan-example', ['samples.count=100']), {
 *   ...{ out: 'reports/to-read', compare: false, report: false, charts: false, parquet: false },
 *   ...{ workers: null, signal: null, say: () => {}, onProgress: () => {}, onStrategyTested: () => {} },
 * })
 * const { outcome } = await readSummary(folder)
 * console.log(outcome, readReceipt(folder, 1))
 */
export async function readSummary(folder: string): Promise<Summary> {
  refuseWrongCall('readSummary', { folder: z.string().min(1) }, { folder })
  const found = readResultFile(folder, SUMMARY)
  refuseHedge(found)
  const summary = summaryOf<Summary>(found, summarySchema)
  found.refuseChanged()
  const judged = isJudged(summary) ? summaryOf<Summary>(found, judgedSchema) : await judgedAsToday(summary, folder)
  const samples = judged.samples === null ? null : { ...UNTOLD_OF_SAMPLES, ...judged.samples }
  const facts = countedFacts(judged.facts)
  return { ...UNTOLD, ...judged, facts, samples, plan: { ...judged.plan, ruin: judged.plan.ruin ?? null } }
}

/** What results of before pages answered first do not tell. */
const UNTOLD = {
  limits: { ruin: null, drawdown: null },
  luck: null,
  edgeParts: null,
  exposure: null,
  idealGap: null,
  alternatives: null,
} as const

const UNTOLD_OF_SAMPLES = { spread: null, timeToTier: null } as const

/** The results of a hedge tell of no plan. */
function refuseHedge({ file, bytes }: ResultBytes): void {
  const summary = readJson<object>(file, decodeText(file, bytes), z.looseObject({}))
  if (!('hedge' in summary)) return
  const message = 'these are results of a hedge; allowed: those of a plan'
  throw inputError(file, message, 'stepup report RUN renders the page of a hedge, stepup verify RUN runs it again')
}

/** The part of the summary that a run is repeated from. Throws InputError as `readSummary` does. */
export function readRepeated(folder: string): RepeatedRun {
  return summaryOf(readResultFile(folder, SUMMARY), repeatSchema)
}

function summaryOf<T>({ file, bytes }: ResultBytes, schema: z.ZodType): T {
  const text = decodeText(file, bytes)
  const { versions } = readJson<FormatOnly>(file, text, formatOnly)
  if (!Number.isInteger(versions.format) || versions.format < OLDEST_FORMAT || versions.format > FORMAT) {
    const readable = `this program reads formats ${OLDEST_FORMAT} to ${FORMAT}`
    throw inputError(file, `results of format ${versions.format}; ${readable}`)
  }
  return readJson<T>(file, text, schema)
}

const formatOnly = z.looseObject({ versions: z.looseObject({ format: z.number() }) })
type FormatOnly = z.infer<typeof formatOnly>

/** The receipt of one trade, counted from 1. Throws InputError where there is no such trade. */
export function readReceipt(folder: string, trade: number): Receipt {
  refuseWrongCall('readReceipt', { folder: z.string().min(1), trade: z.int() }, { folder, trade })
  const { file, lines, refuseChanged } = receiptLines(folder)
  const line = lines[trade - 1]
  if (line === undefined || line === '') {
    throw inputError(file, `there is no trade ${trade}`, `the run has trades 1 to ${lines.length}`)
  }
  const receipt = readJson<Receipt>(file, line, receiptSchema, trade)
  refuseChanged()
  return receipt
}

/** The receipts of all trades, in their order. Throws InputError where there are not so many. */
export function readReceipts(folder: string, trades: number): Receipt[] {
  const { file, lines, refuseChanged } = receiptLines(folder)
  const given = lines.filter(line => line !== '')
  const receipts = given.map((line, i) => readJson<Receipt>(file, line, receiptSchema, i + 1))
  if (receipts.length !== trades) throw unequalRows(file, receipts.length, trades)
  refuseChanged()
  return receipts
}

/** The error for a file that does not tell of the same trades as the ledger. */
export function unequalRows(file: string, found: number, trades: number): Error {
  return inputError(file, `found ${found} trades; trades.csv has ${trades}`, DAMAGED)
}

function receiptLines(folder: string): ResultBytes & { readonly lines: readonly string[] } {
  const found = readResultFile(folder, RECEIPTS)
  return { ...found, lines: decodeText(found.file, found.bytes).trimEnd().split('\n') }
}

/** Where a run was made: origin.json, the one file of a results folder that differs from place to place. */
export interface Origin {
  /** Absolute folder that the scenario's relative paths start from. */
  readonly folder: string
  /** The scenario as it was named on the command line. */
  readonly scenario: string
}

const originSchema = z.looseObject({ folder: z.string(), scenario: z.string() })

export function readOrigin(folder: string): Origin {
  const { file, bytes, refuseChanged } = readResultFile(folder, ORIGIN)
  const origin = readJson<Origin>(file, decodeText(file, bytes), originSchema)
  refuseChanged()
  return origin
}
