import type { Argv } from 'yargs'
import { oddsText } from '../report/terminal/oddsText.ts'
import type { OddsInputs } from '../results/odds.ts'
import { strategyOdds } from '../run/odds/strategyOdds.ts'
import { BARE_RISKS } from '../scenario/fields.ts'
import { FlagReader } from './flagReader.ts'
import { type CommonFlags, printDrawn, printJson } from './shared.ts'

/** The work for a drawdown grows with the square of the trades: at this many it takes some seconds. */
const MOST_TRADES = 2000

/** Flags as text: `odds` checks them all at once. */
const FLAGS = {
  win: 'share of trades that win: 45% or 0.45 (required)',
  payoff: 'win ÷ loss before costs: 1.6 (required)',
  risk: 'share of equity that a trade risks: 1% (required)',
  trades: `number of trades, at most ${MOST_TRADES} (required)`,
  cost: 'cost of every trade in R: 0.05 (default 0)',
  ruin: 'share of the start at or below which the account is ruined (default 50%)',
  drawdown: 'drawdowns, parted by commas (default 10%,20%,30%,50%)',
  'qualify-trades': 'trades before a step up (default 50)',
  'check-until': 'the last trade after which the step up is tested (default: the larger of trades and qualify-trades)',
  confidence: 'one-sided confidence in a mean R above 0 that the step up asks for: 95% (default: none)',
} as const

export function builder(yargs: Argv) {
  for (const [name, describe] of Object.entries(FLAGS)) {
    yargs.option(name, { type: 'string', requiresArg: true, describe })
  }
  return yargs
}

export async function handler(flags: CommonFlags): Promise<number> {
  const odds = strategyOdds(readInputs(flags))
  if (flags.json) printJson(odds)
  else printDrawn(flags, odds, oddsText)
  return 0
}

function readInputs(flags: object): OddsInputs {
  const read = new FlagReader(flags)
  const between = (what: string) => ({ what, inRange: (value: number) => value > 0 && value < 1 })
  const wholeNumber = (what: string) => ({
    what: `a whole number from 1 to ${MOST_TRADES}${what}`,
    inRange: (value: number) => Number.isInteger(value) && value >= 1 && value <= MOST_TRADES,
  })
  const trades = read.number('trades', wholeNumber(', for the exact laws of more take too long'))
  const qualifyTrades = read.number('qualify-trades', { ...wholeNumber(''), fallback: 50 })
  const inputs: OddsInputs = {
    winRate: read.percent('win', between('a win rate between 0% and 100%, such as 45% or 0.45')),
    payoff: read.number('payoff', { what: 'a number above 0, such as 1.6', inRange: value => value > 0 }),
    risk: read.percent('risk', {
      ...between('a share of equity between 0% and 100%, such as 1%, or a fraction below 0.1'),
      bare: BARE_RISKS,
    }),
    trades,
    cost: read.number('cost', {
      what: 'a number of R from 0, such as 0.05',
      inRange: value => value >= 0,
      fallback: 0,
    }),
    ruin: read.percent('ruin', {
      what: 'a share of the start from 0% to below 100%',
      inRange: value => value >= 0 && value < 1,
      fallback: 0.5,
    }),
    drawdowns: read.percents('drawdown', between('shares between 0% and 100%, such as 20%,30%'), [0.1, 0.2, 0.3, 0.5]),
    confidence: readConfidence(read),
    qualifyTrades,
    checkUntil: read.number('check-until', { ...wholeNumber(''), fallback: Math.max(trades, qualifyTrades) }),
  }
  checkTogether(inputs, read)
  read.throwIfAny()
  return inputs
}

function readConfidence(read: FlagReader): number | null {
  if (!read.has('confidence')) return null
  return read.percent('confidence', {
    what: 'a percentage between 0% and 100%',
    inRange: value => value > 0 && value < 1,
  })
}

/** Problems of flags that are right by themselves; comparisons with NaN, of flags that are not, find none. */
function checkTogether({ payoff, cost, risk, qualifyTrades, checkUntil, confidence }: OddsInputs, read: FlagReader) {
  if (cost >= payoff) read.add('cost', `found ${cost}; allowed: below the payoff, ${payoff}, or a win is a loss`)
  if (risk * (1 + cost) >= 1) {
    read.add('risk', `found ${risk}; allowed: below ${1 / (1 + cost)}, or a loss with its cost takes the whole account`)
  }
  if (checkUntil < qualifyTrades) {
    read.add('check-until', `found ${checkUntil}; allowed: at least --qualify-trades, ${qualifyTrades}`)
  }
  if (confidence !== null && qualifyTrades < 2) {
    read.add('qualify-trades', `found ${qualifyTrades}; allowed with a confidence: at least 2, for a deviation`)
  }
}
