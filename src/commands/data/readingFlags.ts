import type { Argv } from 'yargs'
import type { z } from 'zod'
import { BAR_FORMATS } from '../../io/bars/barFormats.ts'
import { FUNDING_FORMATS } from '../../io/funding/fundingFormats.ts'
import { TRADE_FORMATS } from '../../io/trades/tradeFormats.ts'
import { MAPPED_NAMES } from '../../io/trades/tradeLayout.ts'
import { isZone } from '../../parts/zone.ts'
import type { FileReading } from '../../run/data/fileReading.ts'
import { columnMapField, rateMapField } from '../../scenario/columnMap.ts'
import { check } from '../../scenario/findings.ts'
import { RATE_UNITS, type RateUnit } from '../../scenario/fundingRates.ts'
import { foundButAllowed } from '../../scenario/messages.ts'
import { allowedTime } from '../../scenario/sessionMessages.ts'
import { isPowerOfTen } from '../../scenario/sessionSchema.ts'
import type { FlagReader } from '../flagReader.ts'
import { readSide, readTickets, SIDE_FLAG, TICKETS_FLAG } from '../positionFlags.ts'

/** Flags that state how a price file is read, as `prices.history` of a scenario does. */
export interface ReadingFlags {
  readonly format: string | undefined
  readonly zone: string | undefined
  readonly stamps: string | undefined
  readonly dates: string | undefined
  readonly jumps: string | undefined
  readonly decimals: string | undefined
  readonly symbol: string | undefined
  readonly unit: string | undefined
  readonly column: readonly string[]
}

/** Those of commands that read lists of trades, too. */
export interface ListFlags extends ReadingFlags {
  readonly account: readonly string[] | undefined
  readonly side: string | undefined
  readonly tickets: string | undefined
}

/** Those of prices, of funding rates and of lists of trades, each name once. */
export const FORMAT_NAMES = [
  ...new Set(['auto', ...[BAR_FORMATS, FUNDING_FORMATS, TRADE_FORMATS].flatMap(all => all.map(({ name }) => name))]),
]
const STAMPS = ['open', 'close'] as const
const DATES = ['day-first', 'month-first', 'year-first'] as const
const JUMPS = ['traded'] as const
const DECIMALS = ['point', 'comma'] as const

export function readingArguments<T>(yargs: Argv<T>) {
  const text = { type: 'string', requiresArg: true } as const
  return yargs
    .option('format', { ...text, describe: 'how the file is laid out (default: by its contents)' })
    .option('zone', { ...text, describe: 'zone of times that name none: America/New_York (default UTC, and said)' })
    .option('stamps', {
      ...text,
      describe: 'what of a bar its time marks, open or close, where the file does not tell',
    })
    .option('dates', {
      ...text,
      describe: 'order of 03/04/2024, day-first or month-first, where the file does not tell',
    })
    .option('jumps', {
      ...text,
      describe: 'traded, where prices really moved by a power of ten from one to the next',
    })
    .option('decimals', {
      ...text,
      describe: 'what parts the fraction of a number, point or comma, where the file does not tell',
    })
    .option('symbol', {
      ...text,
      describe: 'whose rows, of a file of several; front: the contract that was traded most the day before',
    })
    .option('unit', {
      ...text,
      describe: `what 1 of the prices is: 0.01 for cents, 1e-9 for billionths; of funding rates: ${RATE_UNITS.join(', ')}`,
    })
    .option('column', {
      ...text,
      array: true,
      nargs: 1,
      default: [] as string[],
      describe:
        'a column by its name or number: --column time=Day --column open=2, of trades --column side=Dir, of funding rates --column rate=Value (repeatable)',
    })
}

/** The same, and whose trades of a list count. */
export function listArguments<T>(yargs: Argv<T>) {
  return readingArguments(yargs)
    .option('account', {
      type: 'string',
      array: true,
      nargs: 1,
      requiresArg: true,
      describe: 'whose trades, of a list of several accounts: --account 7001 (repeatable)',
    })
    .option('side', SIDE_FLAG)
    .option('tickets', TICKETS_FLAG)
}

export function readList(flags: ListFlags, read: FlagReader): FileReading {
  return {
    ...readReading(flags, read),
    accounts: read.has('account') ? read.words('account') : null,
    side: readSide(read),
    tickets: readTickets(read),
  }
}

/** What the flags say; problems are added to those of the reader. */
export function readReading(flags: ReadingFlags, read: FlagReader): FileReading {
  const { zone = null } = flags
  if (zone !== null && !isZone(zone)) read.add('zone', foundButAllowed(zone, allowedTime.zone))
  return {
    format: read.has('format') ? (read.choice('format', FORMAT_NAMES) ?? 'auto') : 'auto',
    zone,
    stamps: read.has('stamps') ? read.choice('stamps', STAMPS) : null,
    dates: read.has('dates') ? read.choice('dates', DATES) : null,
    jumps: read.has('jumps') ? read.choice('jumps', JUMPS) : null,
    decimals: read.has('decimals') ? read.choice('decimals', DECIMALS) : null,
    symbol: flags.symbol ?? null,
    unit: readRateUnit(flags) === null ? readPriceUnit(flags, read) : null,
    ...(flags.column.length === 0 ? { columns: null } : readColumns(flags.column, read)),
  }
}

/** Of funding rates, where the flag names one. */
export function readRateUnit({ unit }: ReadingFlags): RateUnit | null {
  return RATE_UNITS.find(each => each === unit) ?? null
}

function readPriceUnit({ unit }: ReadingFlags, read: FlagReader): number | null {
  if (unit === undefined || isPowerOfTen(Number(unit))) return unit === undefined ? null : Number(unit)
  read.add('unit', foundButAllowed(unit, `${allowedTime.priceUnit}; of funding rates ${RATE_UNITS.join(', ')}`))
  return null
}

const OF_BARS: readonly string[] = ['open', 'high', 'low', 'close', 'volume']
const OF_RATES: readonly string[] = ['rate', 'hours']
const OF_TRADES: readonly string[] = MAPPED_NAMES.filter(name => name !== 'time')

/** Columns of a list of trades or of funding rates, where none is of a bar alone. */
function readColumns(pairs: readonly string[], read: FlagReader): Pick<FileReading, 'columns' | 'list' | 'rates'> {
  const written: Record<string, string | number> = {}
  for (const pair of pairs) {
    const [, name, column] = /^([^=]+)=(.+)$/.exec(pair) ?? []
    if (name === undefined)
      read.add('column', `found ${JSON.stringify(pair)}; allowed: name=column, such as time=Datum`)
    else if (written[name] !== undefined) read.add('column', `"${name}" is given twice`, 'name each once')
    else written[name] = /^[1-9]\d*$/.test(column!) ? Number(column) : column!
  }
  const names = Object.keys(written)
  const has = (wanted: readonly string[]) => names.some(name => wanted.includes(name))
  if (has(OF_BARS) || !has([...OF_RATES, ...OF_TRADES])) return { columns: checkedMap(columnMapField, written, read) }
  if (has(OF_RATES)) return { columns: null, rates: checkedMap(rateMapField, written, read) }
  return { columns: null, list: written }
}

/** Null where something is wrong with it, which becomes problems of the reader. */
function checkedMap<T>(schema: z.ZodType<T>, written: object, read: FlagReader): T | null {
  const checked = check(schema, written)
  if ('data' in checked) return checked.data
  for (const { path, message, hint } of checked.findings) {
    read.add('column', path.length === 0 ? message : `${path.join('.')}: ${message}`, hint)
  }
  return null
}
