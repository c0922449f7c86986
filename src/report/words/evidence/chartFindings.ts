import { ownLevel, type RiskLevelSummary, type TimeToTier } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import { costParts, costShare, totalCosts } from '../costParts.ts'
import { DRAWDOWNS, harshestDrawdown, worstDrawdown } from '../drawdownKinds.ts'
import { briefMoney, chance, count, fixed, of100, percent, plural, setting, signedPercent } from '../format.ts'
import { levelLabel } from '../levels/levelLabel.ts'
import { tierSymbol } from '../tierLabel.ts'
import { GAP_NAMES, tellingSteps } from './gapWords.ts'

/** What a chart of the evidence shows, as its title; null where it has nothing to say in a sentence. */
export const FINDINGS = {
  gap({ idealGap, market: { quote } }) {
    if (idealGap === null) return null
    const [first, ...others] = tellingSteps(idealGap, quote)
    if (first === undefined) return null
    const most = others.reduce((a, b) => (Math.abs(b.change) > Math.abs(a.change) ? b : a), first)
    return `${GAP_NAMES[most.rule]} ${most.change < 0 ? 'took' : 'added'} most: ${briefMoney(Math.abs(most.change), quote)}`
  },
  alternatives({ alternatives, facts, market }) {
    const against = (line: { readonly finalEquity: number } | null | undefined, name: string) => {
      if (line == null) return []
      const more = facts.final_equity - line.finalEquity
      const amount = briefMoney(Math.abs(more), market.quote)
      const nothing = amount === briefMoney(0, market.quote)
      return [nothing ? `as much as ${name}` : `${amount} ${more < 0 ? 'less' : 'more'} than ${name}`]
    }
    const found = [
      ...against(alternatives?.smallestOnly.line, `${tierSymbol(market.tiers[0]!)} alone`),
      ...against(alternatives?.buyAndHold.line, 'holding'),
    ]
    return found.length === 0 ? null : `It ended with ${found.join(' and ')}`
  },
  results({ tradeMetrics: { values }, market: { quote } }) {
    const { win_rate: rate, average_win: win, average_loss: loss } = values
    if (rate == null || win == null || loss == null) return null
    return `${percent(rate)} of the trades won, ${briefMoney(win, quote)} on average; the others lost ${briefMoney(Math.abs(loss), quote)}`
  },
  drawdown({ facts, limits }) {
    const kind = harshestDrawdown([facts])
    const worst = worstDrawdown(facts, kind)
    if (worst === null || worst <= 0) return null
    const limit = limits.drawdown
    const side = limit === null ? '' : `, ${worst > limit ? 'past' : 'within'} your ${setting(limit)}`
    return `At its deepest ${percent(worst)} below the peak, ${DRAWDOWNS[kind].where}${side}`
  },
  fan(summary) {
    const { samples, market } = summary
    const own = ownLevel(samples)
    if (samples === null || own === undefined) return null
    return `The middle account ends with ${briefMoney(own.medianFinal.value, market.quote)} after ${plural(samples.trades, 'trade')}`
  },
  alive({ samples }) {
    const own = ownLevel(samples)
    if (samples === null || own === undefined || own.ruined.share === 0) return null
    return `${of100(own.ruined.share)} are ruined within ${plural(samples.trades, 'trade')}`
  },
  cost({ costs, market: { quote } }) {
    const total = totalCosts(costs)
    if (total < 0) return `Funding brought in ${briefMoney(-total, quote)} more than all costs took`
    if (costParts(costs).length === 0) return 'There were no costs'
    return `Costs took ${briefMoney(total, quote)}: ${costShare(costs)}`
  },
  'spread-ends'({ samples, market }) {
    const own = ownLevel(samples)
    return own === undefined ? null : `The middle one ends with ${briefMoney(own.medianFinal.value, market.quote)}`
  },
  'spread-falls'({ samples, limits: { drawdown } }) {
    const own = ownLevel(samples)
    if (own === undefined) return null
    const p95 = own.drawdownP95.value
    const side = drawdown === null ? '' : p95 > drawdown ? ', past your limit' : ', within your limit'
    return `95 of 100 fall at most ${percent(p95)}${side}`
  },
  incidence({ samples, market }) {
    const own = ownLevel(samples)
    const [told] = samples?.timeToTier ?? []
    const last = told?.points.at(-1)
    if (own === undefined || told === undefined || last === undefined) return null
    return `${of100(last.reached.share)} unlock ${symbolOf(told, market)} within ${plural(last.trade, 'trade')}`
  },
  survival(summary) {
    const levels = levelsOf(summary)
    if (levels.length < 2) return null
    const worst = levels.reduce((a, b) => (b.ruined.share > a.ruined.share ? b : a))
    if (worst.ruined.share === 0) return 'None of them ruins an account'
    return `${levelLabel(worst.variant, summary)} ruins most: ${chance(worst.ruined.share)} of the accounts`
  },
  growth(summary) {
    const levels = levelsOf(summary)
    if (levels.length < 2) return null
    const best = levels.reduce((a, b) => (b.medianFinal.value > a.medianFinal.value ? b : a))
    const { quote } = summary.market
    return `${levelLabel(best.variant, summary)} has the highest median end, ${briefMoney(best.medianFinal.value, quote)}`
  },
  paired(summary) {
    const others = levelsOf(summary).flatMap(level =>
      level.own || level.paired === null ? [] : [{ level, by: level.paired }],
    )
    const [first, ...rest] = others
    if (first === undefined) return null
    const { level, by } = rest.reduce((a, b) => (b.by.value > a.by.value ? b : a), first)
    if (by.low === 0 && by.high === 0)
      return `${levelLabel(level.variant, summary)} typically ends just as this plan does`
    const sure = by.low <= 0 && by.high >= 0 ? ', within chance' : ''
    return `${levelLabel(level.variant, summary)} typically ends ${signedPercent(Math.expm1(by.value))} against this plan${sure}`
  },
} as const satisfies Readonly<Record<string, (summary: Summary) => string | null>>

/**
 * What half of the winners went through, or half of the losers let go.
 * @param excursions of all closed trades, in stop distances
 */
export function excursionFinding(
  side: 'adverse' | 'favourable',
  excursions: readonly { readonly adverse: number; readonly favourable: number; readonly r: number }[],
): string | null {
  const ended = excursions.filter(({ r }) => (side === 'adverse' ? r > 0 : r <= 0))
  const sizes = ended.map(each => each[side]).sort((a, b) => (side === 'adverse' ? a - b : b - a))
  const half = sizes[Math.ceil(sizes.length / 2) - 1]
  if (half === undefined) return null
  return side === 'adverse'
    ? `Half of the winners went at most ${fixed(half, 2)} stop distances against`
    : `Half of the losers were once ${fixed(half, 2)} stop distances ahead`
}

/** What the band of the last trades shows. */
export function rollingFinding(windows: readonly { readonly low: number; readonly high: number }[]): string {
  const [above, below] = [windows.filter(({ low }) => low > 0).length, windows.filter(({ high }) => high < 0).length]
  if (above === windows.length) return 'The band lies above 0 throughout'
  if (below === windows.length) return 'The band lies below 0 throughout'
  if (above + below === 0) return 'The band never leaves 0: no window shows an edge by itself'
  const sides = [above > 0 ? 'above' : '', below > 0 ? 'below' : ''].filter(side => side !== '').join(' and ')
  return `The band lies ${sides} 0 at times, in ${count(above + below)} of ${plural(windows.length, 'window')}`
}

function levelsOf({ samples }: Summary): readonly RiskLevelSummary[] {
  return samples?.risks ?? []
}

function symbolOf({ tier }: TimeToTier, { tiers }: Summary['market']): string {
  const traded = tiers.find(({ name }) => name === tier)
  return traded === undefined ? tier : tierSymbol(traded)
}
