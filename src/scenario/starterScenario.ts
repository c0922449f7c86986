/** The blocks of a commented scenario that depend on what it is for. */
export interface StarterBlocks {
  readonly name: string
  /** Lines of `account`, of `market` and of `prices`, without their first. */
  readonly account: readonly string[]
  readonly market: readonly string[]
  readonly prices: readonly string[]
  /** Whether the prices are a list of trades, which needs no strategy. */
  readonly isTradeList: boolean
  /** As a scenario writes it: `2%`. */
  readonly risk: string
  /** Whether its trades have prices at or below zero, which cannot be scaled to another. */
  readonly isBelowZero: boolean
}

/** The text of a commented scenario to begin with. */
export function commentedScenario({
  name,
  account,
  market,
  prices,
  isTradeList,
  risk,
  isBelowZero,
}: StarterBlocks): string {
  return `# A scenario for: npx stepup run THIS-FILE
# Percentages are written as 1% or as 0.01. A key that stepup does not know is an error, so a misspelt one never
# passes unnoticed. Any value can be changed for one run: npx stepup run THIS-FILE --set plan.risk=2%

name: ${JSON.stringify(name)}

account:
${indented(account)}

market:
${indented(market)}

prices:
${indented(prices)}
${isTradeList ? '' : STRATEGY}
# The plan sees money only. It decides how many contracts of which size each trade gets.
plan:
  risk: ${risk}                   # the most that one trade may lose, of the base
${PLAN}${isTradeList ? '' : FILLS}${samplesOf(isBelowZero)}`
}

/**
 * The scenario to begin with that needs no file of the user's: the S&P 500, micro (MES) to standard (ES).
 * @param pricesFile a CSV of daily S&P 500 prices, relative to where the scenario will lie
 */
export function starterScenario(name: string, pricesFile: string): string {
  return commentedScenario({
    name,
    account: ['start: 50000               # what you begin with, in the currency of the contracts'],
    market: ['ladder: sp500-cme          # the contracts, smallest first: MES ($5 a point), then ES ($50 a point)'],
    prices: ['history:', `  file: ${JSON.stringify(pricesFile)}`],
    isTradeList: false,
    risk: '2%',
    isBelowZero: false,
  })
}

function indented(lines: readonly string[]): string {
  return lines.map(line => `  ${line}`).join('\n')
}

const STRATEGY = `
# The strategy sees prices only. It decides when to enter, where the stop is, and when to leave.
strategy:
  use: breakout
  lookback: 55               # enter on a close beyond the extremes of the last 55 bars
  exit: 20                   # leave on a close beyond the opposite extreme of the last 20
  stop: { atr: 1.5 }         # the stop, in average true ranges from the entry
  target: { r: 3 }           # the target, in stop distances
`

const PLAN = `  rebase: 25%                # the base rises each time the account has grown by this much (0 = after every trade)
  whenDown: follow           # below the base, risk is taken from the account itself
  qualify: { trades: 50 }    # trades on one contract size, with an average profit, before the next size opens
  demote: 20%                # a fall of this much since a size opened closes it again (null = never)
  packing: mixed             # fill what is left of the budget with smaller contracts
  marginBuffer: 50%          # the share of the account that margin may not use
  ruin: 50%                  # the account counts as ruined at this share of the start
`

const FILLS = `
fills:
  ticks: round               # stops, targets and orders move to the next tick, where they fill later (exact = they stay)
`

const samplesOf = (isBelowZero: boolean) => `
# The trades of the replay, drawn again in another order, many times: what else could have happened?
samples:
  count: 10000
  trades: 100
  seed: 1                    # the same seed gives the same samples
${isBelowZero ? '  anchor: own                # each trade at its own prices: those at or below zero cannot be scaled to another\n' : ''}  risks: [0.5%, 1%, 2%, 3%]

# What you are willing to accept. A risk level that breaks a limit is not recommended.
limits:
  ruin: 1%
  drawdown: 30%
`
