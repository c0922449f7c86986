import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc, { type Arbitrary } from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { csvText } from '../../../src/io/csv/csvColumns.ts'
import { csvLines } from '../../../src/io/csv/csvLines.ts'
import { readOwnTable } from '../../../src/io/folder/readTables.ts'
import { writeResults } from '../../../src/io/folder/writeResults.ts'
import { type RowColumns, rowOf, tableOf } from '../../../src/run/folder/column.ts'
import {
  BAND_COLUMNS,
  DRAWDOWN_COLUMNS,
  fillColumns,
  LABEL_COLUMN,
  ledgerColumns,
  legColumns,
  TAPE_COLUMNS,
} from '../../../src/run/folder/columns.ts'
import { columnsOfCurve, curveOf, curveReader } from '../../../src/run/folder/curveColumns.ts'
import { holds } from '../../holds.ts'

const folder = mkdtempSync(join(tmpdir(), 'stepup-columns-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TIERS = ['micro', 'standard']
const SEED = { seed: 95, numRuns: 40 }

const number = fc.oneof(fc.double({ noDefaultInfinity: true }), fc.integer()).map(value => (value === 0 ? 0 : value))
const time = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -2_208_988_800_000, max: 7_289_654_400_000 }))
/** Anything that a person may write, formulas, quotes and line ends among them; blanks alone may be read as nothing. */
const text = fc
  .oneof(fc.string(), fc.constantFrom('=1+1', '-5', "'quoted", '"', 'a,b', 'two\nlines'))
  .filter(written => written === '' || written.trim() !== '')
const side = fc.constantFrom(1, -1)
const flag = fc.boolean()
const reason = fc.integer({ min: 0, max: 8 })
const contracts = fc.tuple(number, number)

const ROWS = {
  ledger: fc.record({
    ...{ trade: number, id: text, side, entryTime: time, entry: number, stop: number, exitTime: time, exit: number },
    ...{ reason: fc.constantFrom('stop', 'target', ''), status: fc.constantFrom('taken', 'skipped', 'not_taken') },
    ...{ skipReason: fc.constantFrom('', 'risk'), stage: fc.integer({ min: 0, max: 1 }), base: number, contracts },
    ...{ equityBefore: number, budget: number, quantity: number, riskTaken: number, margin: number, gross: number },
    ...{ liquidationPrice: number, spreadCost: number, fees: number, funding: number, liquidationFee: number },
    ...{ net: number, r: number, equityAfter: number, worstEquity: number, peak: number, drawdown: number },
    ...{ closestLiquidation: number, events: fc.array(fc.constantFrom('unlock:ES', 'ruined', 'cash_flow')) },
  }),
  fill: fc.record({
    ...{ trade: number, leg: number, kind: fc.constantFrom('entry', 'exit', 'liquidation'), time, price: number },
    ...{ contracts, spreadCost: number, fee: number, funding: number, reason: text },
  }),
  trade: fc.record({
    ...{ id: text, side, entryTime: time, entry: number, stop: number, target: number, exitTime: time, exit: number },
    ...{ reason, worst: number, best: number, fundingPerUnit: number },
  }),
  leg: fc.record({
    ...{
      trade: fc.integer({ min: 1, max: 9 }),
      leg: fc.integer({ min: 0, max: 5 }),
      gone: number,
      time,
      price: number,
    },
    ...{ rests: flag, worst: number, fundingPerUnit: number, reason },
  }),
  drawdown: fc.record({
    ...{ rank: number, depth: number, depthMoney: number, peakTime: time, troughTime: time, recoveryTime: time },
    ...{ durationDays: number, recovered: flag },
  }),
  band: fc.record({
    ...{ risk: number, trade: number, p05: number, p25: number, p50: number, p75: number, p95: number },
    ...{ mean: number, alive: number, label: text },
  }),
}

let tables = 0

async function tableFile(content: AsyncIterable<string> | Iterable<string>): Promise<string> {
  const out = join(folder, String(tables++))
  await writeResults(out, [{ name: 'table.csv', content }])
  return out
}

async function writeAndRead<Row>(columns: RowColumns<Row>, rows: readonly Row[]): Promise<Row[]> {
  const { header, rows: cells } = tableOf(columns, rows)
  return readOwnTable(await tableFile(csvLines(header, cells)), 'table.csv', row => rowOf(columns, row))
}

const roundTrip = <Row>(columns: RowColumns<Row>, row: Arbitrary<Row>) =>
  holds(
    fc.asyncProperty(fc.array(row, { maxLength: 9 }), async rows => {
      expect(await writeAndRead(columns, rows)).toEqual(rows)
    }),
    SEED,
  )

describe('the columns of a results folder', () => {
  it('give back what was written: trades.csv', () => roundTrip(ledgerColumns(TIERS), ROWS.ledger))
  it('give back what was written: fills.csv', () => roundTrip(fillColumns(TIERS), ROWS.fill))
  it('give back what was written: tape.csv', () => roundTrip(TAPE_COLUMNS, ROWS.trade))
  it('give back what was written: legs.csv', () => roundTrip(legColumns(9), ROWS.leg))
  it('give back what was written: drawdowns.csv', () => roundTrip(DRAWDOWN_COLUMNS, ROWS.drawdown))
  it('give back what was written: bands.csv', () => roundTrip({ ...BAND_COLUMNS, ...LABEL_COLUMN }, ROWS.band))

  it('give back what was written: equity.csv', () =>
    holds(
      fc.asyncProperty(fc.array(fc.tuple(time, fc.array(number, { minLength: 9, maxLength: 9 }))), async rows => {
        const stage = (value: number) => (Number.isFinite(value) ? Math.abs(Math.trunc(value)) % 3 : 0)
        const wanted = rows.map(([at, numbers]) => [at, ...numbers.map((value, k) => (k === 4 ? stage(value) : value))])
        const curve = curveOf(TIERS, wanted)
        const out = await tableFile([csvText(columnsOfCurve(TIERS, curve))])
        const read = await readOwnTable(out, 'table.csv', curveReader(TIERS))
        expect(read).toEqual(wanted)
        expect(curveOf(TIERS, read)).toEqual(curve)
      }),
      SEED,
    ))
})
