import { join } from 'node:path'
import type { Tape } from '../../core/tape.ts'
import { LEGS } from '../../io/folder/legsFile.ts'
import { readOwnTable } from '../../io/folder/readTables.ts'
import { readManifest } from '../../io/folder/resultsManifest.ts'
import { markOutside } from '../../parts/mainSession.ts'
import type { BandRow, PlayedTrade } from '../../results/ledger.ts'
import type { FileHash } from '../../results/origin.ts'
import { toldOfTrade } from '../../results/receipt.ts'
import type { RunResult } from '../../results/runResult.ts'
import type { SampleSummary } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { InputError } from '../../scenario/problem.ts'
import { type LoadedScenario, loadCopy } from '../loading/loadScenario.ts'
import { pathsAgain } from '../sampling/pathsAgain.ts'
import { samplePool } from '../sampling/samplePool.ts'
import { type RowColumns, rowOf } from './column.ts'
import { BAND_COLUMNS, DRAWDOWN_COLUMNS, LABEL_COLUMN, ledgerColumns, legColumns, TAPE_COLUMNS } from './columns.ts'
import { curveOf, curveReader } from './curveColumns.ts'
import { readCloses } from './readCloses.ts'
import { readFills } from './readFills.ts'
import { readReceipts, readSummary, unequalRows } from './readRun.ts'
import { isTable } from './resultTables.ts'
import { tapeOf } from './tapeRows.ts'

const TAPE = 'tape.csv'

/** A result read back, and what a reader of it should know. */
export interface ReadResult {
  readonly result: RunResult
  readonly notices: readonly string[]
}

/** The result of a run, from its folder. Throws InputError where the folder is not one. */
export async function readResult(folder: string): Promise<ReadResult> {
  const summary = await readSummary(folder)
  const tiers = summary.market.tiers.map(tier => tier.name)
  const trades = await readTrades(folder, tiers)
  const { loaded, notices } = await readScenarioAgain(folder, summary)
  const scenario = loaded?.scenario ?? null
  const result: RunResult = {
    summary,
    rows: trades.rows,
    fills: await readFills(folder, tiers),
    curve: curveOf(tiers, await readOwnTable(folder, 'equity.csv', curveReader(tiers))),
    closes: scenario === null ? null : await readCloses(scenario, folder, summary),
    drawdowns: await readRows(folder, 'drawdowns.csv', DRAWDOWN_COLUMNS),
    bands: await readBands(folder, summary.samples),
    pool: loaded === null ? null : await poolOf(loaded, trades.tape, summary),
    outputs: tableHashes(folder),
  }
  return { result, notices }
}

/** The tables and their hashes, as the folder lists them. */
function tableHashes(folder: string): FileHash[] {
  return Array.from(readManifest(folder), ([file, sha256]) => ({ file, sha256 })).filter(({ file }) => isTable(file))
}

/** What a list or a step of bars tells of hours was found out when it ran. */
async function poolOf(loaded: LoadedScenario, tape: Tape, summary: Summary): Promise<RunResult['pool']> {
  const { scenario } = loaded
  const { data, samples } = summary
  if (samples?.from === 'paths') return samplePool(scenario, tape, samples, await pathsAgain(loaded, summary.inputs))
  const { market, prices } = scenario
  const main = data.outsideMarked ? market.mainSession : null
  const calendar = prices.kind === 'model' ? null : market.session
  return samplePool(scenario, markOutside(tape, main, prices.kind === 'trades' ? 0 : 1, calendar), samples, null)
}

/** The pool and the prices need the scenario; without its files the page does without the what-if panel. */
async function readScenarioAgain(
  folder: string,
  summary: Summary,
): Promise<{ loaded: LoadedScenario | null; notices: readonly string[] }> {
  try {
    return { loaded: await loadCopy({ copy: summary.scenario, folder, runCode: false }), notices: [] }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const notice = `no what-if panel, as the scenario cannot be read again: ${error.message}`
    return { loaded: null, notices: summary.samples === null ? [] : [notice] }
  }
}

async function readTrades(folder: string, tiers: readonly string[]): Promise<{ rows: PlayedTrade[]; tape: Tape }> {
  const ledger = await readRows(folder, 'trades.csv', ledgerColumns(tiers))
  const trades = await readRows(folder, TAPE, TAPE_COLUMNS)
  if (trades.length !== ledger.length) throw unequalRows(join(folder, TAPE), trades.length, ledger.length)
  const legs = readManifest(folder).has(LEGS) ? await readRows(folder, LEGS, legColumns(trades.length)) : []
  const receipts = readReceipts(folder, ledger.length)
  return {
    rows: ledger.map((row, i) => {
      const { target, worst, best } = trades[i]!
      const receipt = receipts[i]!
      return { ...row, target, worst, best, cashFlow: receipt.cashFlow, ...toldOfTrade(receipt) }
    }),
    tape: tapeOf(
      trades,
      legs,
      ledger.map(({ skipReason }) => skipReason === 'void'),
    ),
  }
}

async function readBands(folder: string, samples: SampleSummary | null): Promise<BandRow[]> {
  if (samples === null) return []
  const { by, risks } = samples
  return readOwnTable(folder, 'bands.csv', row => {
    const figures = rowOf(BAND_COLUMNS, row)
    const label = by === 'plan' ? rowOf(LABEL_COLUMN, row).label : null
    const level = risks.find(each => (label === null ? each.risk === figures.risk : each.label === label))
    return { ...figures, variant: level?.variant ?? '', label: level?.label ?? '' }
  })
}

function readRows<Row>(folder: string, name: string, columns: RowColumns<Row>): Promise<Row[]> {
  return readOwnTable(folder, name, row => rowOf(columns, row))
}
