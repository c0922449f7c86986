import type { Argv } from 'yargs'
import type { TradeColumnMap } from '../io/trades/recogniseTrades.ts'
import type { StopRule } from '../io/trades/tapeTerms.ts'
import { TRADE_FORMATS } from '../io/trades/tradeFormats.ts'
import { isZone } from '../parts/zone.ts'
import { statsText } from '../report/terminal/statsText.ts'
import { FILE_KINDS } from '../results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../run/stats/statsOfFile.ts'
import { foundButAllowed } from '../scenario/messages.ts'
import { COSTS_FLAG, readCosts } from './costsFlag.ts'
import { FlagReader } from './flagReader.ts'
import { readSide, readTickets, SIDE_FLAG, TICKETS_FLAG } from './positionFlags.ts'
import { type CommonFlags, printDrawn, printJson } from './shared.ts'

interface Flags extends CommonFlags {
  readonly file: string
  readonly negativePrices: boolean
}

const FORMATS = [...FILE_KINDS, ...TRADE_FORMATS.map(({ name }) => name)]
const DECIMALS = ['point', 'comma'] as const
const JUMPS = ['traded'] as const
const DATES = ['day-first', 'month-first', 'year-first'] as const

export function builder(yargs: Argv) {
  return yargs
    .positional('file', {
      type: 'string',
      demandOption: true,
      describe: 'a CSV file with a header: an equity curve (time,equity) or a trade list (net, r, or prices)',
    })
    .option('periods', {
      type: 'string',
      requiresArg: true,
      describe: 'rows of a curve per year: 252, 365, 52, 12 (default: from the distance of the rows)',
    })
    .option('risk-free', { type: 'string', requiresArg: true, describe: 'rate per year: 3% (default 0)' })
    .option('start', {
      type: 'string',
      requiresArg: true,
      describe: 'equity before the first trade of a list, for its drawdown in percent',
    })
    .option('costs', COSTS_FLAG)
    .option('format', {
      type: 'string',
      requiresArg: true,
      describe: `what the file holds: ${FORMATS.join(', ')} (default: by its header)`,
    })
    .option('column', {
      type: 'string',
      array: true,
      nargs: 1,
      requiresArg: true,
      describe: 'which column is which, for a list that nothing knows: --column net=Result (repeatable)',
    })
    .option('symbol', {
      type: 'string',
      array: true,
      nargs: 1,
      requiresArg: true,
      describe: 'rows of a list that count: --symbol MESH4 (repeatable; default: all)',
    })
    .option('account', {
      type: 'string',
      array: true,
      nargs: 1,
      requiresArg: true,
      describe: 'accounts of a list that count: --account 7001 (repeatable; default: all, added up)',
    })
    .option('side', SIDE_FLAG)
    .option('tickets', TICKETS_FLAG)
    .option('zone', {
      type: 'string',
      requiresArg: true,
      describe: 'of times that name none: America/New_York (default UTC)',
    })
    .option('dates', { type: 'string', requiresArg: true, describe: `order of 03/04/2024: ${DATES.join(', ')}` })
    .option('decimals', {
      type: 'string',
      requiresArg: true,
      describe: `what parts a fraction, where the file does not tell: ${DECIMALS.join(', ')}`,
    })
    .option('stop-distance', {
      type: 'string',
      requiresArg: true,
      describe: 'where the stops were, for a list of prices without: 50 in the unit of the prices, or 1% of the entry',
    })
    .option('point-value', {
      type: 'string',
      requiresArg: true,
      describe: 'what a point of one contract is worth in money, for fills or prices without results: 5 for MES',
    })
    .option('jumps', {
      type: 'string',
      requiresArg: true,
      describe: 'prices of a list that move by a power of ten were traded so, and are no change of unit: traded',
    })
    .option('negative-prices', {
      type: 'boolean',
      default: false,
      describe: 'prices at or below zero are right, as those of crude oil on 2020-04-20',
    })
}

export async function handler(flags: Flags): Promise<number> {
  const stats = await statsOfFile(flags.file, readOptions(flags))
  if (flags.json) printJson(stats)
  else printDrawn(flags, stats, statsText)
  return 0
}

function readOptions(flags: Pick<Flags, 'negativePrices'>): StatsOptions {
  const read = new FlagReader(flags)
  const above0 = (what: string) => ({ what, inRange: (value: number) => value > 0 })
  const options: StatsOptions = {
    ...PLAIN_STATS,
    format: read.has('format') ? read.choice('format', FORMATS) : null,
    columns: read.has('column') ? readColumns(read) : null,
    only: read.has('symbol') ? read.words('symbol') : null,
    accounts: read.has('account') ? read.words('account') : null,
    side: readSide(read),
    tickets: readTickets(read),
    zone: read.has('zone') ? readZone(read) : null,
    dates: read.has('dates') ? read.choice('dates', DATES) : null,
    decimals: read.has('decimals') ? read.choice('decimals', DECIMALS) : null,
    periodsPerYear: read.has('periods') ? read.number('periods', above0('a number above 0, such as 252')) : null,
    riskFree: read.has('risk-free')
      ? read.percent('risk-free', {
          what: 'a rate a year from -50% to 100%, such as 3%',
          inRange: value => value >= -0.5 && value <= 1,
        })
      : null,
    costs: read.has('costs') ? readCosts(read) : null,
    start: read.has('start') ? read.number('start', above0('an amount of money above 0')) : null,
    stops: read.has('stop-distance') ? readStops(read) : null,
    pointValue: read.has('point-value') ? read.number('point-value', above0('an amount of money above 0')) : null,
    negativePrices: flags.negativePrices,
    jumps: read.has('jumps') ? read.choice('jumps', JUMPS) : null,
  }
  read.throwIfAny()
  return options
}

const GIVEN_ONCE = 'name each once; further columns of fees are fee_2 and fee_3'

/** `name=Header`, the flag repeatable. */
function readColumns(read: FlagReader): TradeColumnMap {
  const pairs = read.words('column').map(text => {
    const at = text.indexOf('=')
    if (at < 1) read.add('column', foundButAllowed(text, 'name=Header, such as net=Result'))
    const column = text.slice(at + 1).trim()
    return [text.slice(0, at).trim(), /^[1-9]\d*$/.test(column) ? Number(column) : column] as const
  })
  const names = pairs.map(([name]) => name)
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice !== undefined) read.add('column', `"${twice}" is given twice`, GIVEN_ONCE)
  return Object.fromEntries(pairs)
}

function readZone(read: FlagReader): string | null {
  const [zone = ''] = read.words('zone')
  if (isZone(zone)) return zone
  read.add('zone', foundButAllowed(zone, 'the name of a zone, such as America/New_York'))
  return null
}

function readStops(read: FlagReader): StopRule {
  const [text = ''] = read.words('stop-distance')
  const what = 'a distance above 0 in the unit of the prices, such as 50, or a share of the entry, such as 1%'
  if (text.includes('%')) {
    const inRange = (value: number) => value > 0 && value < 1
    return { kind: 'share', share: read.percent('stop-distance', { what, inRange }) }
  }
  return { kind: 'distance', distance: read.number('stop-distance', { what, inRange: value => value > 0 }) }
}
