import { accountCurrency, type MarginSize, type Tier } from '../../core/ladder.ts'
import { setting } from '../../report/words/format.ts'
import type { MarketSummary, PeriodSummary, TierSummary } from '../../results/summary.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { MarketData } from '../market/marketData.ts'

const DAY_MS = 86_400_000

/** What was traded, and where its numbers come from. */
export function marketSummary({ market, account }: Scenario): MarketSummary {
  const { ladder, venue } = market
  const rate = ladder.margin === 'rate'
  return {
    underlying: ladder.underlying,
    quote: accountCurrency(ladder),
    session: ladder.session,
    venue: venue?.name ?? null,
    marginMode: rate ? account.marginMode : 'amount',
    leverage: rate ? account.leverage : null,
    tiers: ladder.tiers.map(tierSummary),
    sources: market.sources.map(({ of, field, source }) => ({ of, field, source })),
  }
}

function tierSummary(tier: Tier): TierSummary {
  return {
    name: tier.name,
    symbol: tier.symbol,
    multiplier: tier.multiplier,
    tick: tier.tick,
    spreadTicks: tier.spreadTicks,
    slippageTicks: tier.slippageTicks,
    feePerContract: tier.fee.perContract,
    maker: tier.fee.maker,
    taker: tier.fee.taker,
    margin: marginText(tier),
    depth: Number.isFinite(tier.depth) ? tier.depth : null,
  }
}

function marginText({ margin }: Tier): string {
  const last = margin.at(-1)
  if (last === undefined) return 'by leverage'
  const byDay = last.day === undefined ? '' : `, by day ${sizeText(last.day)}`
  const text = `${sizeText(last.initial)} / ${sizeText(last.maintenance)}${byDay}`
  return margin.length === 1 ? text : `${text} (the last of ${margin.length} dated entries)`
}

function sizeText(size: MarginSize): string {
  return 'amount' in size ? String(size.amount) : `${setting(size.share)} of notional`
}

/** When it was traded. */
export function periodSummary({ bars, rows, tape }: MarketData): PeriodSummary {
  const times = rows?.time ?? bars?.time ?? null
  const start = times === null ? tape.entryTime[0] : times[0]
  const end = times === null ? tape.exitTime[tape.count - 1] : times.at(-1)
  const known = start !== undefined && end !== undefined && !Number.isNaN(start) && !Number.isNaN(end)
  return {
    start: known ? new Date(start).toISOString() : null,
    end: known ? new Date(end).toISOString() : null,
    days: known ? (end - start) / DAY_MS : null,
    bars: times?.length ?? null,
  }
}
