import type { Summary, TierSummary } from '../../../results/summary.ts'
import { html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { wholeDates } from '../../markup/wholeDates.ts'
import { count, money, percent } from '../../words/format.ts'
import type { Section } from '../section.ts'

/** The numbers of the contracts, and where each is from. */
export function contractSection({ summary }: { summary: Pick<Summary, 'market'> }): Section {
  const { market } = summary
  const leverage = market.leverage === null ? '' : `, leverage ${count(market.leverage)}`
  const lead = html`<p>${market.underlying} in ${market.quote}${market.venue === null ? '' : ` on ${market.venue}`};
    margin: ${market.marginMode}${leverage}.</p>`
  const contracts = table({
    caption: 'Contracts, smallest first',
    columns: [
      { head: 'Contract' },
      { head: 'Symbol' },
      { head: 'Multiplier', kind: 'number' },
      { head: 'Tick', kind: 'number' },
      { head: 'Spread, ticks', kind: 'number' },
      { head: 'Slippage, ticks', kind: 'number' },
      { head: 'Fee per side', kind: 'number' },
      { head: 'Margin' },
      { head: 'Most per trade', kind: 'number' },
    ],
    rows: market.tiers.map(tier => [
      tier.name,
      tier.symbol,
      String(tier.multiplier),
      String(tier.tick),
      count(tier.spreadTicks),
      count(tier.slippageTicks),
      feeWords(tier, market.quote),
      tier.margin,
      tier.depth === null ? 'no limit' : count(tier.depth),
    ]),
  })
  const sources =
    market.sources.length === 0
      ? html`<p>The ladder names no sources.</p>`
      : table({
          caption: 'Sources of these numbers',
          columns: [{ head: 'Of' }, { head: 'Number' }, { head: 'Source' }],
          rows: market.sources.map(({ of, field, source }) => [of, field, wholeDates(source)]),
        })
  return { id: 'contracts', title: 'Contracts and their sources', body: [lead, contracts, sources] }
}

/** Money per contract, rates on the notional, or both. */
function feeWords({ feePerContract, maker, taker }: TierSummary, quote: string): string {
  const parts: string[] = []
  if (feePerContract !== 0) parts.push(`${money(feePerContract, quote)} a contract`)
  if (maker !== 0 || taker !== 0) parts.push(`${percent(maker, 3)} maker, ${percent(taker, 3)} taker`)
  return parts.length === 0 ? 'none' : parts.join(' + ')
}
