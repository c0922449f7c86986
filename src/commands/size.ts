import type { Argv } from 'yargs'
import { sizingText } from '../report/terminal/sizingText.ts'
import { tierOf } from '../run/loading/findMarket.ts'
import { loadText } from '../run/loading/loadScenario.ts'
import { sizeStart } from '../run/sizing/sizeStart.ts'
import { BARE_RISKS } from '../scenario/fields.ts'
import { notices } from '../scenario/messages.ts'
import { InputError, type Problem } from '../scenario/problem.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { FlagReader } from './flagReader.ts'
import { readMarketFlag } from './marketFlag.ts'
import { remindOfOverdueFacts } from './remindOfOverdueFacts.ts'
import { type CommonFlags, printDrawn, printJson } from './shared.ts'

interface Flags extends CommonFlags {
  readonly market: string | undefined
  readonly venue: string | undefined
  readonly broker: string | undefined
}

/** Flags as text: `size` checks them all at once. */
const FLAGS = {
  market: 'a contract such as mnq, a ladder of data/ladders, or a file of your own (required)',
  start: 'the account, in its currency: 2000 (required)',
  risk: 'share of the account that one trade may lose: 1% (required)',
  stop: 'distance from entry to stop, in price: 20 (required)',
  price: 'price that margins and fees by rate are of (required, unless the ladder states one)',
  leverage: 'of perpetuals: 5',
  venue: 'of perpetuals: binance',
  broker: 'whose day margin counts, of data/brokers or a file: ninjatrader',
  'margin-buffer': 'share of equity that margin never uses (default 50%)',
} as const

/** Nothing is read or played: a scenario has prices and a strategy, and a day margin is of bars. */
const NO_TRADES = {
  prices: { history: { file: 'none' } },
  strategy: { use: 'script', decisions: [{ bar: 0, exit: true }] },
} as const

export function builder(yargs: Argv) {
  for (const [name, describe] of Object.entries(FLAGS)) {
    yargs.option(name, { type: 'string', requiresArg: true, describe })
  }
  return yargs
}

export async function handler(flags: Flags): Promise<number> {
  const read = new FlagReader(flags)
  const above = (what: string) => ({ what, inRange: (value: number) => value > 0 })
  const market = readMarketFlag(flags.market, read)
  if (flags.market === undefined) read.add('market', `missing; it takes ${FLAGS.market}`)
  const start = read.number('start', above('money above 0, such as 2000'))
  const risk = read.percent('risk', {
    what: 'a share of the account above 0%, such as 1%, or a fraction below 0.1',
    inRange: value => value > 0 && value <= 1,
    bare: BARE_RISKS,
  })
  const stop = read.number('stop', above('a distance above 0, such as 20'))
  const stated = market?.ladder.referencePrice
  const price = read.number('price', {
    ...(market?.ladder.negativePrices === true
      ? { what: 'the price of the market, which may be below zero', inRange: () => true }
      : above('the price of the market')),
    // Of a market that is not found nobody knows whether it states a price.
    ...(stated === undefined && (market !== null || flags.market === undefined)
      ? {}
      : { fallback: stated ?? Number.NaN }),
  })
  const leverage = read.has('leverage') ? read.number('leverage', above('a number above 0, such as 5')) : null
  const buffer = read.percent('margin-buffer', {
    what: 'a share from 0% to below 100%',
    inRange: value => value >= 0 && value < 1,
    fallback: 0.5,
  })
  read.throwIfAny()
  const terms = {
    account: {
      start,
      ...(leverage === null ? {} : { leverage }),
      ...(flags.broker === undefined ? {} : { dayMargin: flags.broker }),
    },
    market: { ladder: market!.name, ...(flags.venue === undefined ? {} : { venue: flags.venue }) },
    ...NO_TRADES,
    plan: { risk: `${risk * 100}%`, marginBuffer: `${buffer * 100}%` },
  }
  const { scenario } = await inFlags(() => loadText('stepup size', JSON.stringify(terms)))
  if (!flags.quiet) remindOfOverdueFacts(scenario)
  const sized = sizeStart(scenario, price, stop, tierOf(market!, flags.market!))
  const sizing = { ...sized, notes: [...sized.notes, ...unused(scenario)] }
  if (flags.json) printJson(sizing)
  else printDrawn(flags, sizing, sizingText)
  return 0
}

/** Flags that change nothing on this market, as a run says it. */
function unused({ market: { venue }, notices: said }: Scenario): string[] {
  const known = [notices.leverageUnused, ...(venue === null ? [] : [notices.venueUnused(venue.name)])]
  return said.filter(notice => known.includes(notice)).map(notice => `${notice[0]!.toUpperCase()}${notice.slice(1)}.`)
}

/** What the user typed, in place of the keys of the scenario that is made of it. */
const FLAG_OF: Readonly<Record<string, string>> = {
  'account.start': '--start',
  'account.leverage': '--leverage',
  'account.dayMargin': '--broker',
  'market.ladder': '--market',
  'market.venue': '--venue',
  'plan.risk': '--risk',
  'plan.marginBuffer': '--margin-buffer',
}

async function inFlags<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.problems.map(problemOfFlag))
    throw error
  }
}

function problemOfFlag(problem: Problem): Problem {
  const flag = FLAG_OF[problem.path]
  if (flag === undefined) return problem
  const hint = problem.hint
    ?.replaceAll(/for example: (leverage|venue): /g, 'for example: --$1 ')
    .replaceAll('dayMargin: ', '--broker ')
    .replaceAll('market.venue', '--venue')
  return { ...problem, file: flag, line: null, column: null, path: '', hint: hint ?? null, source: null }
}
