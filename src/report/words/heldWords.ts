import type { FillRow, LedgerRow, PlayedTrade } from '../../results/ledger.ts'
import type { LegReceipt, OrderReceipt } from '../../results/receipt.ts'
import type { MarketSummary, Summary } from '../../results/summary.ts'
import { count, date, money, price } from './format.ts'

/** What a trade held: `1 ES + 3 MES`, largest first. */
export function heldWords(
  row: Pick<LedgerRow, 'contracts'>,
  { tiers }: { readonly tiers: readonly Pick<MarketSummary['tiers'][number], 'name' | 'symbol'>[] },
): string {
  return tiers
    .map((tier, k) => ({ symbol: tier.symbol === '' ? tier.name : tier.symbol, n: row.contracts[k] ?? 0 }))
    .filter(({ n }) => n > 0)
    .reverse()
    .map(({ symbol, n }) => `${count(n)} ${symbol}`)
    .join(' + ')
}

/** One fill in words: which it is, when, what left or entered at which price, and what that cost. */
export function fillWords(fill: FillRow, { market }: Pick<Summary, 'market'>): string {
  const { quote } = market
  const costs = [
    `spread and slippage ${money(fill.spreadCost, quote)}`,
    `fees ${money(fill.fee, quote)}`,
    ...(fill.funding === 0 ? [] : [`funding ${money(fill.funding, quote)}`]),
  ]
  const when = Number.isNaN(fill.time) ? '' : ` ${date(fill.time)}`
  return `${nameOf(fill)}${when}: ${heldWords(fill, market)} at ${price(fill.price)}; ${costs.join(', ')}`
}

/** What an entry was placed as, and how it filled. */
export function orderWords({ kind, limit, trigger, rests, place }: OrderReceipt): string {
  const levels = [
    ...(kind === 'market' ? ['market order'] : []),
    ...(trigger === null ? [] : [`stop entry at ${price(trigger)}`]),
    ...(limit === null ? [] : [`limit at ${price(limit)}`]),
  ]
  const how = kind === 'limit' && !rests ? 'traded on arrival' : rests ? 'rested' : null
  return [
    ...levels,
    ...(how === null ? [] : [how]),
    `filled ${place === 'open' ? 'at the open' : 'inside the bar'}`,
  ].join(', ')
}

type Told = Partial<Pick<PlayedTrade, 'order' | 'legs'>> & Pick<PlayedTrade, 'stop' | 'entry'>

/** The fills of a trade in words, with its legs that closed no contract, and where the stop stood once it had moved. */
export function fillLines(fills: readonly FillRow[], told: Told, summary: Pick<Summary, 'market'>): string[] {
  const { order, legs = [] } = told
  const placed = order === undefined ? '' : ` (${orderWords(order)})`
  const lines = fills.map(fill => {
    const words = fillWords(fill, summary)
    return { leg: fill.leg, line: fill.leg === 0 ? words.replace('entry', `entry${placed}`) : words }
  })
  const without = legs.filter(({ contracts }) => contracts.every(n => n === 0))
  lines.push(
    ...without.map(({ leg, reason, price: at }) => ({
      leg,
      line: `leg ${leg} (${reason}): at ${price(at)}, too small a part to close a contract; the position went on`,
    })),
  )
  return lines
    .sort((a, b) => a.leg - b.leg)
    .map(({ leg, line }) => `${line}${stopWords(legs[leg - 1], legs[leg - 2]?.stop ?? told.stop, told.entry)}`)
}

/** The stop of a leg's bar, where it is another than at the leg before. */
function stopWords(leg: LegReceipt | undefined, before: number, entry: number): string {
  if (leg === undefined || leg.stop === null || leg.stop === before) return ''
  return `; the stop had moved to ${price(leg.stop)}${leg.stop === entry ? ', the entry' : ''}`
}

/** The fills by trade, of those that say more than the ledger: it left in parts, or an order entered it. */
export function fillsToOpen(
  fills: readonly FillRow[],
  rows: readonly Pick<PlayedTrade, 'trade' | 'order' | 'legs'>[],
): ReadonlyMap<number, readonly FillRow[]> {
  const byOrder = rows.filter(({ order, legs }) => legs !== undefined || (order ?? MARKET).kind !== 'market')
  const open = new Set(byOrder.map(({ trade }) => trade))
  const byTrade = Map.groupBy(fills, ({ trade }) => trade)
  return new Map([...byTrade].filter(([trade, those]) => those.length > 2 || open.has(trade)))
}

const MARKET = { kind: 'market' } as const

function nameOf({ leg, kind, reason }: FillRow): string {
  if (kind === 'entry') return 'entry'
  return kind === 'liquidation' ? `leg ${leg} (liquidation)` : `leg ${leg} (${reason})`
}
