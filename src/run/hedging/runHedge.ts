import { resolve } from 'node:path'
import type { ResultFile } from '../../io/folder/writeResults.ts'
import { writeResults } from '../../io/folder/writeResults.ts'
import type { HedgeResult, HedgeSummary } from '../../results/hedge.ts'
import { hedgeOutcomeOf } from '../../results/hedgeOutcome.ts'
import { FORMAT, VERSION } from '../../results/version.ts'
import type { HedgeTerms } from '../../scenario/scenario.ts'
import { ORIGIN, type Origin } from '../folder/readRun.ts'
import { parquetFiles } from '../folder/resultTable.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import { marketSummary, periodSummary } from '../summing/marketSummary.ts'
import { stressNotices } from '../summing/raisedMargins.ts'
import { hedgeAssumptions, whenWords } from './hedgeAssumptions.ts'
import { hedgeContracts } from './hedgeContracts.ts'
import { hedgeFacts, hedgeReasons } from './hedgeFacts.ts'
import { hedgeReports } from './hedgeReports.ts'
import { hedgeTables } from './hedgeTables.ts'
import { type PlayedHedge, playHedge } from './playHedge.ts'
import { ralliesOf } from './rally.ts'
import { type ReadHedge, readHedgePrices } from './readHedgePrices.ts'

export interface HedgeOptions {
  readonly out: string
  readonly report: boolean
  /** Whether to write every table as Parquet, too. */
  readonly parquet: boolean
  readonly signal: AbortSignal | null
  /** Told what is being done, one short phrase at a time. */
  readonly say: (phrase: string) => void
}

export interface HedgeRun {
  readonly result: HedgeResult
  /** Absolute path of the results folder. */
  readonly folder: string
}

/** Plays the hedge of a scenario and writes its results folder. Throws InputError. */
export async function runHedge(loaded: LoadedScenario, terms: HedgeTerms, options: HedgeOptions): Promise<HedgeRun> {
  const { signal, say } = options
  say('reading prices')
  const prices = await readHedgePrices(loaded, terms)
  signal?.throwIfAborted()
  say('playing the hedge')
  const contracts = hedgeContracts(loaded.scenario, terms)
  const played = playHedge(contracts, loaded.scenario, terms, prices)
  const rallies = ralliesOf(contracts, loaded.scenario, terms, played)
  const summary = { ...hedgeSummary(loaded, terms, prices, played), rallies }
  const result: HedgeResult = { summary, curve: played.values, rows: played.rows }
  say('writing results')
  const origin: Origin = { scenario: loaded.copy.file, folder: loaded.folder }
  const tiers = summary.market.tiers.map(({ name }) => name)
  const tables = hedgeTables(tiers, played)
  async function* files(): AsyncGenerator<ResultFile> {
    yield* tables
    yield { name: 'summary.json', content: jsonText(summary) }
    if (options.report) yield* reports(await hedgeReports(result))
    yield { name: ORIGIN, content: jsonText(origin) }
    if (options.parquet) yield* parquetFiles(tables)
  }
  await writeResults(options.out, files(), signal, new Map())
  return { result, folder: resolve(options.out) }
}

function reports(texts: ReadonlyMap<string, string>): ResultFile[] {
  return Array.from(texts, ([name, content]) => ({ name, content }))
}

function hedgeSummary(
  loaded: LoadedScenario,
  terms: HedgeTerms,
  { market, bars, spot, ownSpot, inputs, files }: ReadHedge,
  played: PlayedHedge,
): HedgeSummary {
  const { scenario } = loaded
  const facts = hedgeFacts(played, terms, scenario.account.start, bars, ownSpot ? spot : null)
  return {
    name: scenario.name,
    notes: scenario.notes,
    outcome: hedgeOutcomeOf(facts),
    versions: { stepup: VERSION, node: process.version, format: FORMAT },
    hedge: {
      start: scenario.account.start,
      value: played.units * spot[0]!,
      ratio: terms.ratio,
      when: whenWords(terms.when),
      spotIsMargin: terms.spotIsMargin,
      reopens: terms.reopens,
    },
    facts,
    reasons: hedgeReasons(facts),
    market: marketSummary(scenario),
    period: periodSummary(market),
    data: {
      model: scenario.prices.kind === 'model' ? scenario.prices.use : null,
      files,
      facts: market.facts,
      fundingFilledShare: market.fundingFilledShare,
      liquidationOn: bars.mark === null ? 'traded price' : 'mark price',
    },
    assumptions: hedgeAssumptions(scenario, terms),
    notices: [...new Set([...scenario.notices, ...market.notices, ...stressNotices(scenario.stress, bars.time)])],
    scenario: loaded.copy,
    inputs: [...loaded.inputs, ...inputs],
    samples: null,
    comparison: null,
  }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
