import { areAroundZero, cellNumber, POINT } from '../columns/cellNumber.ts'
import { normaliseName, TIME_COLUMN } from '../columns/findColumns.ts'
import type { Head } from '../columns/head.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { StampReader } from '../columns/stampReader.ts'

/** Names that files give to the equity of an account, the best first; prices and indices will do as well. */
export const EQUITY_NAMES: readonly string[] = [
  'equity',
  'netliquidation',
  'netliquidationvalue',
  'accountvalue',
  'portfoliovalue',
  'balance',
  'nav',
  'capital',
  'value',
  'adjclose',
  'close',
  'price',
  'index',
]

/** Names of a column that no equity has. */
const NO_EQUITY = /rate$|funding|return|change|drawdown|percent|pct|%/
/** Of one that begins at what was made, and not at what was there. */
const GAINS = /profit|pnl|p&l|gain/

export interface CurveColumns {
  /** Index of the column of times; null where there is none. */
  readonly time: number | null
  readonly value: number
  readonly valueName: string
  /** Whether its name says that it holds what was made. */
  readonly isGains: boolean
  readonly ignored: readonly string[]
}

/** Finds time and equity: by name, or where the name is unknown, as the one column beside the time. */
export function curveColumns(head: Head, problems: ProblemList): CurveColumns {
  const header = head.rows[0]!
  const names = header.map(normaliseName)
  if (header.some(cell => !Number.isNaN(cellNumber(cell.replace(',', '.'), POINT)))) {
    problems.add(1, '', 'the file has no header row', 'name the columns in the first line: time,equity')
    problems.throwIfAny()
  }
  const time = timeColumn(head, names)
  const known = EQUITY_NAMES.find(name => names.includes(name))
  const others = header.map((_, i) => i).filter(i => i !== time)
  const value = known === undefined ? others[0] : names.indexOf(known)
  if (value === undefined || (known === undefined && others.length > 1)) {
    const found = header.map(cell => cell.trim()).join(', ')
    problems.add(1, '', `which column holds the equity? the columns are: ${found}`, 'name it "equity"')
  }
  const isNoEquity = known === undefined && value !== undefined && NO_EQUITY.test(names[value]!)
  if (isNoEquity) {
    const name = header[value]!.trim()
    const isRates = /rate$|funding/.test(names[value]!)
    const message = `column "${name}" holds ${isRates ? 'rates' : 'changes or shares'}, and no equity`
    problems.add(1, '', message, isRates ? ratesHint(name, names[value]!) : 'name it "equity" where it is one')
  } else if (
    known === undefined &&
    value !== undefined &&
    !GAINS.test(names[value]!) &&
    areAroundZero(head.rows.slice(1), value)
  ) {
    const name = header[value]!.trim()
    const message = `column "${name}" holds numbers around 0, rates or returns, and no equity`
    problems.add(1, '', message, `${ratesHint(name, names[value]!)}; name it "equity" where it is one`)
  }
  if (known !== undefined && names.indexOf(known, value! + 1) >= 0) {
    problems.add(1, '', `two columns are named "${header[value!]!.trim()}"`, 'remove or rename one of them')
  }
  problems.throwIfAny()
  const ignored = others.filter(i => i !== value).map(i => header[i]!.trim())
  const isGains = known === undefined && GAINS.test(names[value!]!)
  return {
    time,
    value: value!,
    valueName: header[value!]!.trim(),
    isGains,
    ignored: ignored.filter(name => name !== ''),
  }
}

/** How rates of settlements are read, which those of a year are not. */
function ratesHint(name: string, normalised: string): string {
  return /annual|apr|apy|year/.test(normalised)
    ? 'a rate of a year is not what a settlement pays: bring the rates of the settlements'
    : `funding rates are read with --column rate=${JSON.stringify(name)} beside that of the time, and with the unit that they are in (--unit)`
}

/** By name; or a first column without one, as data frames are written, where its cells are times. */
function timeColumn({ rows }: Head, names: readonly string[]): number | null {
  const alias = TIME_COLUMN.aliases.find(name => names.includes(name))
  if (alias !== undefined) return names.indexOf(alias)
  if (names[0] !== '') return null
  const cell = new TextEncoder().encode(rows[1]?.[0] ?? '')
  return Number.isNaN(new StampReader().read(cell, 0, cell.length)) ? null : 0
}
