import { join } from 'node:path'
import type { Curve } from '../../core/replay.ts'
import { makeTape, REASONS, type Tape, type TapeTrade } from '../../core/tape.ts'
import { readOwnTable, type TableRow } from '../../io/folder/readTables.ts'
import { readManifest } from '../../io/folder/resultsManifest.ts'
import type { BandRow, DrawdownRow, LedgerRow } from '../../results/ledger.ts'
import type { FileHash } from '../../results/origin.ts'
import type { RunResult } from '../../results/runResult.ts'
import type { SampleSummary } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { InputError } from '../../scenario/problem.ts'
import { loadCopy } from '../loading/loadScenario.ts'
import { samplePool } from '../sampling/samplePool.ts'
import { LEGS, readLeg, withLegs } from './legsTable.ts'
import { readReceipts, readSummary, unequalRows } from './readRun.ts'
import { isTable } from './resultTables.ts'

const TAPE = 'tape.csv'
const SIDES = ['long', 'short'] as const

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
  const { pool, notices } = await readPool(folder, summary, trades.tape)
  const result: RunResult = {
    summary,
    rows: trades.rows,
    curve: await readCurve(folder, tiers),
    drawdowns: await readOwnTable(folder, 'drawdowns.csv', drawdownRow),
    bands: await readBands(folder, summary.samples),
    pool,
    outputs: tableHashes(folder),
  }
  return { result, notices }
}

/** The tables and their hashes, as the folder lists them. */
function tableHashes(folder: string): FileHash[] {
  return Array.from(readManifest(folder), ([file, sha256]) => ({ file, sha256 })).filter(({ file }) => isTable(file))
}

/** The pool needs the scenario; without its files the page does without the what-if panel. */
async function readPool(
  folder: string,
  summary: Summary,
  tape: Tape,
): Promise<{ pool: RunResult['pool']; notices: readonly string[] }> {
  if (summary.samples === null) return { pool: null, notices: [] }
  try {
    const { scenario } = await loadCopy({ copy: summary.scenario, folder, runCode: false })
    return { pool: samplePool(scenario, tape, summary.samples), notices: [] }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { pool: null, notices: [`no what-if panel, as the scenario cannot be read again: ${error.message}`] }
  }
}

async function readTrades(folder: string, tiers: readonly string[]): Promise<{ rows: LedgerRow[]; tape: Tape }> {
  const ledger = await readOwnTable(folder, 'trades.csv', row => ledgerRow(row, tiers))
  const trades = await readTape(folder)
  if (trades.length !== ledger.length) throw unequalRows(join(folder, TAPE), trades.length, ledger.length)
  const receipts = readReceipts(folder, ledger.length)
  let peakBefore = Number.NaN
  const rows = ledger.map((row, i) => {
    const { target, worst, best } = trades[i]!
    const { cashFlow } = receipts[i]!
    const read = { ...row, target, worst, best, cashFlow, peakBefore, baseAfter: ledger[i + 1]?.base ?? Number.NaN }
    peakBefore = row.peak
    return read
  })
  return {
    rows,
    tape: makeTape(trades.map((trade, i) => ({ ...trade, void: ledger[i]!.skipReason === 'void' }))),
  }
}

async function readTape(folder: string): Promise<TapeTrade[]> {
  const trades = await readOwnTable(folder, TAPE, tapeTrade)
  if (!readManifest(folder).has(LEGS)) return trades
  return withLegs(trades, await readOwnTable(folder, LEGS, row => readLeg(row, trades.length)))
}

function ledgerRow(row: TableRow, tiers: readonly string[]): LedgerRow {
  const { text, number, time, choice, index } = row
  return {
    trade: number('trade'),
    id: text('id'),
    side: choice('side', SIDES) === 'long' ? 1 : -1,
    entryTime: time('entry_time'),
    entry: number('entry'),
    stop: number('stop'),
    target: Number.NaN,
    exitTime: time('exit_time'),
    exit: number('exit'),
    reason: text('reason'),
    worst: Number.NaN,
    best: Number.NaN,
    ambiguous: false,
    status: choice('status', ['taken', 'skipped', 'not_taken']),
    skipReason: text('skip_reason'),
    stage: index('stage', tiers.length),
    base: number('base'),
    equityBefore: number('equity_before'),
    budget: number('budget'),
    contracts: tiers.map(tier => number(`contracts_${tier}`)),
    quantity: number('quantity'),
    riskTaken: number('risk_taken'),
    margin: number('margin'),
    liquidationPrice: number('liquidation_price'),
    gross: number('gross'),
    spreadCost: number('spread_cost'),
    fees: number('fees'),
    funding: number('funding'),
    liquidationFee: number('liquidation_fee'),
    net: number('net'),
    r: number('r'),
    equityAfter: number('equity_after'),
    worstEquity: number('worst_equity'),
    peak: number('peak'),
    peakBefore: Number.NaN,
    baseAfter: Number.NaN,
    drawdown: number('drawdown'),
    closestLiquidation: number('closest_liquidation'),
    cashFlow: 0,
    events: text('events') === '' ? [] : text('events').split(';'),
  }
}

function tapeTrade({ text, number, time, choice }: TableRow): TapeTrade {
  return {
    side: text('side') === 'long' ? 1 : -1,
    entryTime: time('entry_time'),
    entry: number('entry'),
    stop: number('stop'),
    target: number('target'),
    exitTime: time('exit_time'),
    exit: number('exit'),
    exitStop: Number.NaN,
    reason: REASONS.indexOf(choice('reason', REASONS)),
    worst: number('worst'),
    best: number('best'),
    fundingPerUnit: number('funding_per_unit'),
    ambiguous: false,
    void: false,
    entryBar: -1,
    exitBar: -1,
  }
}

async function readCurve(folder: string, tiers: readonly string[]): Promise<Curve> {
  const rows = await readOwnTable(folder, 'equity.csv', row => ({
    time: row.time('time'),
    numbers: ['equity', 'worst_equity', 'balance', 'base', 'stage', 'drawdown', 'drawdown_intrabar'].map(row.number),
    contracts: tiers.map(tier => row.number(`contracts_${tier}`)),
  }))
  const column = (k: number) => Float64Array.from(rows, row => row.numbers[k]!)
  return {
    time: Float64Array.from(rows, row => row.time),
    equity: column(0),
    worst: column(1),
    balance: column(2),
    base: column(3),
    stage: Uint8Array.from(column(4)),
    contracts: tiers.map((_, k) => Float64Array.from(rows, row => row.contracts[k]!)),
    drawdown: column(5),
    drawdownIntrabar: column(6),
  }
}

function drawdownRow({ number, time, flag }: TableRow): DrawdownRow {
  return {
    rank: number('rank'),
    depth: number('depth'),
    depthMoney: number('depth_money'),
    peakTime: time('peak_time'),
    troughTime: time('trough_time'),
    recoveryTime: time('recovery_time'),
    durationDays: number('duration_days'),
    recovered: flag('recovered'),
  }
}

async function readBands(folder: string, samples: SampleSummary | null): Promise<BandRow[]> {
  return samples === null ? [] : readOwnTable(folder, 'bands.csv', row => bandRow(row, samples))
}

/** Plans by name are told apart by their label, levels by their risk. */
function bandRow({ number, text }: TableRow, { by, risks }: SampleSummary): BandRow {
  const level = risks.find(({ label, risk }) => (by === 'plan' ? label === text('variant') : risk === number('risk')))
  return {
    variant: level?.variant ?? '',
    label: level?.label ?? '',
    risk: number('risk'),
    trade: number('trade'),
    p05: number('p05'),
    p25: number('p25'),
    p50: number('p50'),
    p75: number('p75'),
    p95: number('p95'),
    mean: number('mean'),
    alive: number('alive'),
  }
}
