import Table from 'cli-table3'
import type { Sizing, TierSizing } from '../../results/sizing.ts'
import { count, money, setting } from '../words/format.ts'
import { firstAnswer, tradableAnswer } from '../words/sizingWords.ts'
import { painter } from './ansi.ts'
import { bareTable } from './bareTable.ts'
import { wrapText } from './wrapText.ts'

/** What `size` prints: the answer, and each contract against each limit. */
export function sizingText(found: Sizing, { width, color }: { width: number; color: boolean }): string {
  const paint = painter(color)
  const { quote, tiers } = found
  const table = new Table({
    ...bareTable,
    head: ['', ...tiers.map(({ symbol, tier }) => paint('bold', `${symbol} (${tier})`))],
    colAligns: ['left', ...tiers.map(() => 'right' as const)],
  })
  const byDay = found.dayMarginOf !== null
  const exchange = byDay ? ' (exchange)' : ''
  const row = (name: string, value: (tier: Sizing['tiers'][number]) => string) =>
    table.push([name, ...tiers.map(value)])
  row('contracts by risk', tier => count(tier.byRisk))
  row(`contracts by margin${exchange}`, tier => count(tier.byMargin))
  if (byDay) row('contracts by day margin', tier => count(tier.byDayMargin))
  if (tiers.some(({ byVenue }) => byVenue !== null)) {
    row('contracts that the venue takes', tier => count(tier.byVenue))
  }
  const one = tiers.some(({ fewest }) => fewest > 1) ? 'the smallest order' : 'one'
  if (one !== 'one') row('contracts in the smallest order', tier => count(tier.fewest))
  row('loss at the stop, each', tier => money(tier.loss, quote))
  row(`initial margin${exchange}, each`, tier => money(tier.initialMargin, quote))
  if (byDay) row('day margin, each', tier => money(tier.dayMargin, quote))
  row('maintenance, each', tier => money(tier.maintenance, quote))
  row('one tick, each', tier => money(tier.tickValue, quote))
  row(`${one} fits by risk from`, tier => money(tier.needsByRisk, quote))
  row(`${one} fits by margin${exchange} from`, tier => money(tier.needsByMargin, quote))
  if (byDay) row(`${one} fits by day margin from`, tier => money(tier.needsByDayMargin, quote))
  row(`${one} fits from`, tier => money(fitsFrom(tier), quote))
  const buffer = `The trade may lose ${money(found.budget, quote)}; margin uses at most ${setting(found.marginShare)} of equity.`
  const notes = found.notes.map(note => `Note: ${note}`)
  const paragraphs = [
    ...[firstAnswer(found), tradableAnswer(found), taken(found), table.toString(), buffer, assumed(found)],
    ...notes,
  ]
  return `${paragraphs.map(text => (text.includes('\n') ? text : wrapText(text, width).join('\n'))).join('\n\n')}\n`
}

/** Nothing is known of the trade: what is taken of it. */
function assumed({ side, tiers, asked, quote }: Sizing): string {
  const { loss, lossOutside, symbol } = tiers[asked]!
  const taken = `Nothing is known of the trade: it is sized as a ${side}, the side that loses no less, at the market, in the main session, at the margins of today.`
  return lossOutside > loss
    ? `${taken} Outside the main session the spread is wider: there one ${symbol} loses ${money(lossOutside, quote)} at the stop.`
    : taken
}

function fitsFrom({ needsByRisk, needsByMargin, needsByDayMargin }: TierSizing): number | null {
  const margin = needsByDayMargin ?? needsByMargin
  return margin === null ? null : Math.max(needsByRisk, margin)
}

/** Largest first, as one says it. */
function taken({ contracts, tiers, budget, quote }: Sizing): string {
  const parts = tiers.flatMap(({ symbol }, k) => (contracts[k]! > 0 ? [`${count(contracts[k]!)} ${symbol}`] : []))
  if (parts.length === 0) return 'Together, with every size unlocked: not one contract.'
  const atRisk = tiers.reduce((sum, { loss }, k) => sum + contracts[k]! * loss, 0)
  return `Together, with every size unlocked: ${parts.toReversed().join(' and ')}, with ${money(atRisk, quote)} of the ${money(budget, quote)} at risk.`
}
