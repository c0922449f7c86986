import { moneyMade } from '../../results/outcome.ts'
import type { Summary } from '../../results/summary.ts'
import { FEW_TRADES } from '../../stats/edge.ts'
import { count, inR, money, percent, plural, roundMoney } from './format.ts'
import { pathWords } from './outcomeWords.ts'
import { ruinWords } from './ruinWords.ts'

type Told = Omit<Summary, 'verdict'>

/** Below this share of the trades, or of the risk asked, a result is not that of the strategy. */
const HALF = 0.5
const NOTHING_SAID = `one trade says nothing about a strategy: bring at least ${FEW_TRADES}`

/** Whether there was one trade alone to be taken, and it did not ruin the account. */
export function isOneTrade({ facts, outcome }: Pick<Summary, 'facts' | 'outcome'>): boolean {
  return facts.taken === 1 && facts.trades - facts.void === 1 && outcome !== 'ruined'
}

/** In one sentence what happened and what it proves, with what limits it before it. */
export function headline(summary: Told): string {
  const path = summary.data.model === null ? [] : [`on ${pathWords(summary)}`]
  const little = ['ruined', 'stalled'].includes(summary.outcome) ? [] : littleTaken(summary)
  const sentence = [...path, [...little, whatHappened(summary, little.length > 0)].join(': ')].join(', ')
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`
}

/** That less than half was taken of the trades, or of the risk that the plan asks for; of both the smaller. */
function littleTaken({ facts, risk }: Told): string[] {
  if (facts.taken === 0) return []
  const [trades, asked] = [facts.taken / facts.trades, risk.share ?? 1]
  if (Math.min(trades, asked) >= HALF) return []
  const what =
    asked < trades ? `${percent(asked)} of the risk` : `${count(facts.taken)} of ${plural(facts.trades, 'trade')}`
  return [`only ${what} taken`]
}

/** @param brief after a limit that was said first: how long it took is left out */
function whatHappened(summary: Told, brief: boolean): string {
  switch (summary.outcome) {
    case 'not tested':
      return `${noTrade(summary)}: nothing was tested`
    case 'not tradable':
      return noneTaken(summary)
    case 'ruined':
      return `ruined after ${count(summary.facts.taken)} of ${plural(summary.facts.trades, 'trade')}: ${ruinWords(summary)}`
    case 'stalled':
      return `it stalled${afterTrades(summary)}`
    case 'lost':
      return isOneTrade(summary) ? NOTHING_SAID : moved(summary, brief)
    case 'unproven':
      return isOneTrade(summary) && summary.cutOff?.decides !== true
        ? NOTHING_SAID
        : `${moved(summary, brief)}${whyUnproven(summary, brief)}`
    case 'shown':
      return `${moved(summary, brief)}, with an edge${brief ? '' : `: ${inR(summary.edge.mean)} a trade`}`
  }
}

function noTrade({ facts, period }: Told): string {
  if (facts.void > 0) return `not one of ${plural(facts.void, 'trade')} could be entered`
  if (facts.orders_placed > 0) {
    const none =
      facts.orders_placed === 1
        ? 'its one order was not filled'
        : `not one of its ${count(facts.orders_placed)} orders was filled`
    return `the strategy made no trade, as ${none}`
  }
  return period.bars === null
    ? 'the list holds no trade'
    : `the strategy made no trade in ${plural(period.bars, 'bar')}`
}

function noneTaken({ facts, market }: Told): string {
  const none = facts.trades === 1 ? 'the one trade' : `not one of ${plural(facts.trades, 'trade')}`
  if (refusedWhole(facts)) {
    return `the margin refuses ${facts.trades === 1 ? none : 'every trade'}: at its entry a position must keep no less than what backs it, and no account is large enough`
  }
  const tooSmall = facts.skipped_risk + facts.skipped_margin === facts.trades
  if (!tooSmall) return facts.trades === 1 ? `${none} could not be taken` : `${none} could be taken`
  return `${roundMoney(facts.start, market.quote)} is too small: ${none} ${facts.trades === 1 ? 'does not fit' : 'fits'}`
}

/** Whether every trade fits by risk and margin, and is refused for its maintenance: more money makes the position larger, too. */
export function refusedWhole({ trades, void: voids, skipped_maintenance: refused }: Told['facts']): boolean {
  return refused !== null && refused > 0 && refused === trades - voids
}

function afterTrades({ facts }: Told): string {
  const trades = `${count(facts.taken)} of ${plural(facts.trades, 'trade')}`
  return facts.taken < HALF * facts.trades ? ` with only ${trades} taken` : ` after ${trades}`
}

function whyUnproven({ facts, cutOff, edge }: Told, brief: boolean): string {
  if (cutOff?.decides === true) return `, but ${hangsOn(facts, cutOff)}`
  const { trades: closed } = edge
  const but = moneyMade(facts) > 0 ? 'but' : 'and'
  if (closed === 1) return `, ${but} ${NOTHING_SAID}`
  if (closed < FEW_TRADES) return `, ${but} ${plural(closed, 'trade')} are too few to tell`
  return brief ? ', proving no edge' : `, ${but} its trades prove no edge`
}

function hangsOn(facts: Told['facts'], { trades }: NonNullable<Told['cutOff']>): string {
  const open = trades.length === 1 ? 'a trade' : `${count(trades.length)} trades`
  const without = moneyMade(facts) - trades.reduce((sum, { net }) => sum + net, 0)
  const what = without > 0 ? 'whether a trade gains hangs on' : 'only by'
  return `${what} ${open} still open at the end`
}

/** `it grew 90.4% in 20 years`; in money where cash flows moved, too. */
export function moved(summary: Told, brief = false): string {
  const { facts, market } = summary
  const made = moneyMade(facts)
  const time = brief ? '' : span(summary)
  if (made === 0) return 'it ended where it started'
  const share = Math.abs(facts.final_equity / facts.start - 1)
  const inMoney = facts.total_cash_flows !== 0 || share < 0.0005
  const amount = inMoney ? money(Math.abs(made), market.quote) : percent(share)
  if (!inMoney && made > 0 && share >= 10) return `it grew ${count(Math.round(1 + share))}-fold${time}`
  const verb = made < 0 ? 'lost' : inMoney ? 'made' : 'grew'
  return `it ${verb} ${amount}${time}`
}

const DAYS_OF_A_YEAR = 365.25
const DAYS_OF_A_MONTH = DAYS_OF_A_YEAR / 12

/** How long it took, in the largest unit that there are two of; simulated time counts in trades. */
function span({ period, data, facts }: Told): string {
  const { days } = period
  if (days === null || data.model !== null) return ` in ${plural(facts.taken, 'trade')}`
  if (days >= 2 * DAYS_OF_A_YEAR) return ` in ${count(Math.round(days / DAYS_OF_A_YEAR))} years`
  if (days >= 2 * DAYS_OF_A_MONTH) return ` in ${count(Math.round(days / DAYS_OF_A_MONTH))} months`
  if (days >= 2) return ` in ${count(Math.round(days))} days`
  const hours = days * 24
  if (hours >= 2) return ` in ${count(Math.round(hours))} hours`
  const minutes = Math.round(hours * 60)
  return minutes < 2 ? ' within a day' : ` in ${count(minutes)} minutes`
}
