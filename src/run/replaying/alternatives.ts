import type { Bars } from '../../core/bars.ts'
import { type BarFunding, fundingAtOpen, fundingInside } from '../../core/funding.ts'
import { makeTape, Reason, type Tape } from '../../core/tape.ts'
import type { Alternative, AlternativeLine, Alternatives } from '../../results/alternatives.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import type { MarketData } from '../market/marketData.ts'
import { withoutMargin } from './fewerRules.ts'
import { compileScenario, type PlayedLine, playBarLine } from './replayScenario.ts'

/** Points of a line. */
const POINTS = 300

/** @param smallestOnly the run with the smallest contract alone; null where it was not played */
export function alternatives(scenario: Scenario, market: MarketData, smallestOnly: PlayedLine | null): Alternatives {
  return {
    smallestOnly: smallestOnly === null ? none(whyNotAlone(scenario)) : some(smallestOnly, null),
    buyAndHold: buyAndHold(scenario, market),
  }
}

function whyNotAlone({ market: { ladder } }: Scenario): string {
  return ladder.tiers.length < 2
    ? 'the ladder has one contract'
    : 'with the smallest contract alone the account cannot pay a withdrawal'
}

/** Plays the purchase as one trade of the whole start, its stop at zero: by the rule of sizing that is what it can pay for. */
export function buyAndHold(scenario: Scenario, market: MarketData): Alternative {
  const reason = whyNotHeld(scenario, market)
  if (reason !== null) return none(reason)
  const bars = market.bars!
  const { ladder } = scenario.market
  const smallest = { ...ladder, tiers: [{ ...ladder.tiers[0]!, depth: Number.POSITIVE_INFINITY }] }
  const free = withoutMargin({ ...scenario, market: { ...scenario.market, ladder: smallest } })
  const plan = { ...free.plan, ...{ risk: 1, ruin: 0, minimumOne: false, riskIncludesCosts: true } }
  const unlimited = { ...market, dayBars: null, mostUnits: null }
  const compiled = compileScenario(
    { ...free, plan },
    unlimited,
    heldThroughout(bars, market.funding),
    free.market.ladder,
  )
  const played = playBarLine(compiled.plan, compiled.quotes, market, bars)
  const { account } = played
  if (account.taken === 0) return none(`the start does not pay for one ${ladder.tiers[0]!.symbol} without leverage`)
  return some(played, account.position.contracts[0]!)
}

function whyNotHeld({ market: { ladder }, cashFlows }: Scenario, { bars }: MarketData): string | null {
  if (bars === null) return 'a list of trades has no price to hold'
  if (ladder.inverse) return 'the account is kept in the coin itself: to hold is to do nothing'
  if (ladder.negativePrices) return 'where prices may fall below zero nothing is held without leverage'
  if (cashFlows.dated.length > 0 || cashFlows.monthly !== null)
    return 'deposits and withdrawals would go into no purchase'
  return null
}

/** Long from the first open to the last close, where it still pays the settlements inside the last bar. */
function heldThroughout(bars: Bars, funding: BarFunding | null): Tape {
  const { time, open, high, low, close } = bars
  const last = time.length - 1
  let [worst, best] = [low[0]!, high[0]!]
  for (let b = 1; b <= last; b++) {
    worst = Math.min(worst, low[b]!)
    best = Math.max(best, high[b]!)
  }
  let fundingPerUnit = 0
  for (let b = 0; funding !== null && b <= last; b++) {
    if (b > 0) fundingPerUnit += fundingAtOpen(bars, funding, b)
    fundingPerUnit += fundingInside(bars, funding, b)
  }
  return makeTape([
    {
      ...{ side: 1, entryTime: time[0]!, entry: open[0]!, stop: 0, target: Number.NaN },
      ...{ exitTime: time[last]!, exit: close[last]!, exitStop: 0, reason: Reason.end },
      ...{ worst, best },
      ...{ fundingPerUnit, ambiguous: false, void: false, entryBar: 0, exitBar: last },
    },
  ])
}

function some({ account, line: { equity, worstDrawdown } }: PlayedLine, contracts: number | null): Alternative {
  const rows = thinnedRows(equity.length, [i => equity[i]!, i => -equity[i]!], POINTS)
  const line: AlternativeLine = {
    finalEquity: account.equity,
    worstDrawdown,
    contracts,
    ruined: account.ruined === 1,
    rows,
    equity: rows.map(row => equity[row]!),
  }
  return { line, reason: null }
}

function none(reason: string): Alternative {
  return { line: null, reason }
}
