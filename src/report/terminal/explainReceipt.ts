import type { FillRow } from '../../results/ledger.ts'
import { isUnderSmallestOrder, type Receipt, type SizingReceipt } from '../../results/receipt.ts'
import type { Summary } from '../../results/summary.ts'
import { printable } from '../../scenario/printable.ts'
import { eventWords } from '../words/eventWords.ts'
import { count, date, money, percent, plural, price } from '../words/format.ts'
import { fillLines, orderWords } from '../words/heldWords.ts'
import { tierLabelOf } from '../words/tierLabel.ts'
import { difference, eveningLines, sizingLines } from './receiptSizing.ts'
import { unlockLines } from './receiptUnlock.ts'

/**
 * The arithmetic of one decision from its receipt, line by line, as a person would do it by hand.
 * @param fills of this trade: its entry and the legs in which it left
 * @param entryRested whether it entered by a limit order that rested; null where that is not known
 */
export function explainReceipt(
  receipt: Receipt,
  summary: Summary,
  fills: readonly FillRow[] = [],
  entryRested: boolean | null = null,
): string {
  const { sizing, unlock, entry, stop, legs } = receipt
  const sections = [
    [...headline(receipt), ...entryLines(receipt, entryRested, summary.facts.orders_placed)],
    accountLines(receipt, summary),
    unlock === null ? [] : unlockLines(unlock, summary),
    sizing === null ? [] : sizingLines(receipt, sizing, summary),
    [outcome(receipt, summary)],
    sizing === null || receipt.decision !== 'taken' ? [] : liquidationLines(receipt, sizing, summary),
    ...(receipt.evenings ?? []).map(evening => eveningLines(evening, summary)),
    fills.length === 0
      ? []
      : ['Fills', ...fillLines(fills, { entry, stop, ...(legs && { legs }) }, summary).map(line => `  ${line}`)],
    receipt.events.length === 0 ? [] : [`What happened: ${eventWords(receipt.events, summary)}`],
  ]
  return sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')
}

function headline({ trade, id, side, entry, stop, time }: Receipt): string[] {
  const named = id === String(trade) ? '' : ` (${printable(id)})`
  const when = time === null ? '' : `, ${date(time)}`
  return [`Trade ${count(trade)}${named}: ${side} at ${price(entry)}, stop ${price(stop)}${when}`]
}

function entryLines({ order }: Receipt, rested: boolean | null, placed: number): string[] {
  if (order !== undefined) return [`Entry: ${orderWords(order)}; ${order.rests ? RESTED : CROSSED}`]
  if (rested === null) return []
  if (placed === 0) return [`Entry: a market order, filled at the open: ${CROSSED}`]
  return [
    rested
      ? `Entry: a limit order that rested: ${RESTED}`
      : `Entry: a market fill, at an open or at a trigger: ${CROSSED}`,
  ]
}

const RESTED = 'it pays the maker fee, and no spread or slippage'
const CROSSED = 'it pays spread, slippage and the taker fee'

function accountLines(receipt: Receipt, summary: Summary): string[] {
  const { quote, tiers } = summary.market
  const largest = tiers[receipt.stage]
  const lines = [`Account: equity ${money(receipt.equity, quote)}, base ${money(receipt.base, quote)}`]
  if (largest !== undefined) lines.push(`Largest unlocked contract: ${tierLabelOf(summary, largest.name)}`)
  if (receipt.cashFlow !== 0)
    lines.push(`Cash flows before this trade: ${money(receipt.cashFlow, quote)}, included above`)
  if (receipt.demoted !== null) {
    lines.push(`Lost ${tierLabelOf(summary, receipt.demoted)}: equity had fallen too far below that of its unlock`)
  }
  return lines
}

function outcome(receipt: Receipt, summary: Summary): string {
  if (receipt.decision === 'not_taken') return 'Not taken: the account was already ruined.'
  if (isUnderSmallestOrder(receipt)) {
    return 'Skipped: what the budget and the margin allow is under the smallest order that the venue takes.'
  }
  if (receipt.decision === 'taken') return `Taken: ${sizes(receipt.sizing, summary)}.`
  if (receipt.void !== undefined) return VOID[receipt.void]
  return SKIPPED[receipt.decision] ?? `Decision: ${receipt.decision}.`
}

const VOID: Readonly<Record<NonNullable<Receipt['void']>, string>> = {
  stop: 'Skipped: the entry was at or beyond its own stop.',
  target: 'Skipped: the entry was at or beyond its own target.',
  'target order': 'Skipped: at this entry the targets were not nearest first.',
  'stop at or below zero': 'Skipped: the stop was at or below zero, which a coin-margined contract cannot reach.',
}

const SKIPPED: Readonly<Record<string, string>> = {
  'skipped: void': 'Skipped: the entry was at or beyond its own stop or target, or its targets were not nearest first.',
  'skipped: risk': 'Skipped: one of the smallest contracts would risk more than the budget.',
  'skipped: margin': 'Skipped: the margin does not allow one contract.',
  'skipped: depth': 'Skipped: the market takes not even one contract.',
}

function sizes(sizing: SizingReceipt | null, summary: Summary): string {
  const held = (sizing?.tiers ?? []).filter(tier => tier.contracts > 0)
  return held.map(tier => `${plural(tier.contracts, 'contract')} of ${tierLabelOf(summary, tier.tier)}`).join(', ')
}

/** What backs the position, what must be left, and so where it is closed by force. */
function liquidationLines({ entry, side }: Receipt, sizing: SizingReceipt, summary: Summary): string[] {
  const { quote, marginMode } = summary.market
  const { backing, maintenance, liquidationPrice, warningPrice = null } = sizing
  const lines = ['Liquidation']
  if (backing !== null && maintenance !== null) {
    const what = marginMode === 'isolated' ? 'posted margin' : 'balance after the entry fees'
    lines.push(`  ${difference([what, backing], ['maintenance at entry', maintenance], quote)} to lose`)
  }
  if (liquidationPrice === null) return [...lines, '  no price above 0 would liquidate this position']
  const away = (level: number) =>
    `${price(level)}, ${percent(Math.abs((level - entry) / entry))} ${side === 'long' ? 'below' : 'above'} the entry`
  return [
    ...lines,
    ...(warningPrice === null ? [] : [`  warning at ${away(warningPrice)}: maintenance is 80% of what backs it`]),
    `  ${marginMode === 'amount' ? 'margin call and ' : ''}liquidation price ${away(liquidationPrice)}`,
  ]
}
