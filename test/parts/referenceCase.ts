import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Bars } from '../../src/core/bars.ts'
import { alignFunding, type BarFunding } from '../../src/core/funding.ts'
import type { FillRules } from '../../src/parts/fillRules.ts'

const CASES = join(import.meta.dirname, '../reference/cases')
/** Cases on real prices are not part of the project; they are checked where they lie beside it. */
const SHARED = join(import.meta.dirname, '../../../shared')

/** A row of a CSV file, by the names of its columns. */
type Row<Name extends string> = Partial<Record<Name, string>>
type PriceRow = Row<'time' | 'timestamp' | 'date' | 'open' | 'high' | 'low' | 'close' | 'volume'>
type FundingRow = Row<'time' | 'timestamp' | 'date' | 'rate' | 'funding_rate'>

export type LedgerRow = Row<
  | 'trade'
  | 'side'
  | 'entry_time'
  | 'entry'
  | 'stop'
  | 'exit_time'
  | 'exit'
  | 'reason'
  | 'status'
  | 'skip_reason'
  | 'quantity'
  | 'funding'
  | 'events'
>

export interface ReferenceCase {
  readonly bars: Bars
  readonly funding: BarFunding | null
  readonly fills: FillRules
  readonly strategy: { readonly use: string } & Record<string, unknown>
  readonly expected: LedgerRow[]
  readonly facts: { readonly ambiguous: number; readonly void: number }
}

export function hasRealPrices(): boolean {
  return existsSync(join(SHARED, 'reference/cases'))
}

/** Reads what a tape needs of a case: bars, funding, strategy, and the expected ledger. */
export function readCase(name: string): ReferenceCase {
  const own = join(CASES, name)
  const folder = existsSync(own) ? own : join(SHARED, 'reference/cases', name)
  const scenario = parse(readFileSync(join(folder, 'scenario.yaml'), 'utf8'))
  const { from, to, funding } = scenario.prices.history
  const inRange = (time: number) => time >= Date.parse(from ?? '1970-01-01') && time < Date.parse(to ?? '2100-01-01')
  const bars = toBars(readRows(inputFile(folder, 'bars.csv')).filter(row => inRange(timeOf(row))))
  return {
    bars,
    funding: funding === undefined ? null : toFunding(bars, readRows(inputFile(folder, 'funding.csv'))),
    fills: { intrabar: 'pessimistic', targetAtOpen: false, tick: null, ...scenario.fills },
    strategy: scenario.strategy,
    expected: readRows(join(folder, 'expected/trades.csv')),
    facts: JSON.parse(readFileSync(join(folder, 'expected/summary.json'), 'utf8')).facts,
  }
}

/** The input itself, or the file that the case's `data.txt` names for it. */
function inputFile(folder: string, name: string): string {
  const list = join(folder, 'data.txt')
  if (!existsSync(list)) return join(folder, name)
  const source = new RegExp(`^${name} <- (\\S+)`, 'm').exec(readFileSync(list, 'utf8'))?.[1]
  return join(SHARED, 'data', source ?? name)
}

function readRows<Name extends string>(file: string): Row<Name>[] {
  const [header, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const names = header!.split(',')
  return lines.map(line => Object.fromEntries(line.split(',').map((cell, k) => [names[k]!, cell])) as Row<Name>)
}

function timeOf(row: Row<'time' | 'timestamp' | 'date'>): number {
  const stamp = row.time ?? row.timestamp ?? row.date ?? ''
  return /^\d+$/.test(stamp) ? Number(stamp) : Date.parse(stamp)
}

function toBars(rows: PriceRow[]): Bars {
  const column = (name: keyof PriceRow) => Float64Array.from(rows, row => Number(row[name]))
  return {
    time: Float64Array.from(rows, timeOf),
    open: column('open'),
    high: column('high'),
    low: column('low'),
    close: column('close'),
    volume: column('volume'),
    mark: null,
  }
}

function toFunding(bars: Bars, rows: FundingRow[]): BarFunding {
  const settlements = {
    time: Float64Array.from(rows, row => Math.round(timeOf(row) / 60_000) * 60_000),
    rate: Float64Array.from(rows, row => Number(row.rate ?? row.funding_rate)),
  }
  return alignFunding(bars, settlements, false)
}
