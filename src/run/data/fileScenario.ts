import { basename, dirname, relative } from 'node:path'
import type { Source } from '../../io/columns/source.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import { withRows } from '../../io/csv/openRows.ts'
import { inputError } from '../../io/files/inputError.ts'
import type { KnownMarket } from '../../io/files/programMarkets.ts'
import { refuseAccounts } from '../../io/trades/accounts/refuseAccounts.ts'
import { PLAIN_LIST } from '../../io/trades/readTrades.ts'
import { barText } from '../../report/words/barText.ts'
import { plural } from '../../report/words/format.ts'
import type { BarInspection } from '../../results/fileInspection.ts'
import { InputError, type Problem } from '../../scenario/problem.ts'
import { commentedScenario } from '../../scenario/starterScenario.ts'
import { loadText } from '../loading/loadScenario.ts'
import { isBelowZero } from '../market/belowZero.ts'
import { readMarket } from '../market/readMarket.ts'
import type { FileReading } from './fileReading.ts'
import { historyLines } from './historyBlock.ts'
import { inspectBars } from './inspectBars.ts'
import { kindOfFile } from './kindOfFile.ts'
import { listLines } from './listBlock.ts'
import { fundingHint, fundingPeriod, fundingText, type StatedFunding } from './statedFunding.ts'

/** What a scenario for a file of the user's is made of. */
export interface FileScenarioTerms {
  readonly name: string
  /** Where the scenario will lie. */
  readonly scenarioFile: string
  readonly market: KnownMarket
  readonly start: number
  /** Of contracts with margin by rate; null = none. */
  readonly venue: string | null
  readonly leverage: number | null
  /** A file of prices or of trades. */
  readonly file: string
  /** Null = none. */
  readonly funding: StatedFunding | null
  readonly reading: FileReading
  /** Of a list of trades without stops, as a scenario writes it; null = the list has them. */
  readonly stopDistance: string | null
}

/** The text of a scenario that runs a file in a market, tried before it is given. Throws InputError where it does not run. */
export async function fileScenario(terms: FileScenarioTerms): Promise<string> {
  const { name, scenarioFile, market, start, venue, leverage, file, stopDistance } = terms
  const folder = dirname(scenarioFile)
  const { kind, bars } = await withRows(file, source => inspected(source, terms), terms.reading.decimals)
  const isList = kind === 'trade-list' || kind === 'results'
  if (kind !== 'bars' && !isList) {
    throw inputError(file, 'this is neither a price file nor a list of trades', HINTS[kind])
  }
  if (stopDistance !== null && !isList) {
    throw inputError(file, 'this is no list of trades, so that it has no stops', 'leave out --stop-distance')
  }
  if (!isList) refuseAccounts(file, terms.reading)
  const tiers = market.ladder.tiers.map(({ symbol }) => symbol).join(', ')
  const blocks = {
    name,
    account: [
      `${`start: ${start}`.padEnd(WIDTH)} # what you begin with, in ${market.ladder.inverse ? 'the coin' : market.ladder.quote}`,
      ...(leverage === null ? [] : [`leverage: ${leverage}`]),
    ],
    market: [
      `${`ladder: ${market.name}`.padEnd(WIDTH)} # the contracts, smallest first: ${tiers}`,
      ...(venue === null ? [] : [`venue: ${venue}`]),
    ],
    prices:
      bars !== null
        ? await hinted(terms, () => historyOf(bars, terms, folder))
        : listLines(relative(folder, file), terms.reading, stopDistance),
    isTradeList: isList,
    risk: '1%',
  }
  const text = commentedScenario({ ...blocks, isBelowZero: false })
  const { tape } = await hinted(terms, async () => readMarket(await loadText(scenarioFile, text, folder)))
  return isBelowZero(tape) ? commentedScenario({ ...blocks, isBelowZero: true }) : text
}

/** Where stops or rates need a statement, a flag takes it; there is no scenario yet to write it into. */
async function hinted<T>({ funding }: FileScenarioTerms, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const hintOf = ({ file, hint }: Problem) => {
      if (hint === PLAIN_LIST.howToStateStops) return STOPS_HINT
      const isOfRates = hint !== null && funding !== null && basename(file) === basename(funding.file)
      return isOfRates ? fundingHint(hint, funding) : hint
    }
    throw new InputError(error.problems.map(problem => ({ ...problem, hint: hintOf(problem) })))
  }
}

const STOPS_HINT = 'state it: --stop-distance 50 in the unit of the prices, or --stop-distance 1% of the entry'

/** Where the comments begin. */
const WIDTH = 26

const HINTS = {
  funding: 'name the prices with --file, and these rates with --funding',
  equity: 'npx stepup stats reads it',
  ledger: 'npx stepup stats reads it; the tape.csv beside it can be played again',
} as const

/** What the file is, and what it holds where it has prices. */
async function inspected(source: Source, { reading, market }: FileScenarioTerms) {
  const kind = kindOfFile(source.head, reading)
  return { kind, bars: kind === 'bars' ? await inspectBars(source, { reading, unit: null, market }) : null }
}

async function historyOf(
  { format, rows, barMs, first, last }: BarInspection,
  { file, funding, reading }: FileScenarioTerms,
  folder: string,
): Promise<string[]> {
  const length = barMs === null ? '' : ` of ${barText(barMs)}`
  const bars = { first: Date.parse(first), last: Date.parse(last), barMs: barMs ?? 0 }
  const { from, to } = funding === null ? { from: null, to: null } : await fundingPeriod(funding, bars)
  return [
    `history:                   # ${plural(rows, 'bar')}${length}, read in the format "${format}"`,
    ...historyLines(relative(folder, file), reading).map(line => `  ${line}`),
    ...(from === null ? [] : [`  from: ${isoTime(from)}  # funding begins`]),
    ...(to === null ? [] : [`  to: ${isoTime(to)}    # funding ends`]),
    ...(funding === null ? [] : [`  funding: ${fundingText(funding, folder)}`]),
  ]
}
