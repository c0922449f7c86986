import { rateOf } from '../fundingRates.ts'
import type { FundingSource, HistoryPrices, ModelPrices, Prices, SecondFile, TradeListPrices } from '../scenario.ts'
import type { PricesInput } from '../scenarioSchema.ts'

/** The one source of prices that a checked scenario gives. */
export function resolvePrices({ history, model, trades }: PricesInput): Prices {
  if (history !== undefined) return resolveHistory(history)
  if (model !== undefined) {
    const { use, start, bar, bars, params = null, fit } = model
    return { kind: 'model', use, start, barMs: bar, bars, params, fit: fit === undefined ? null : resolveFit(fit) }
  }
  if (trades === undefined) throw new Error('no source of prices: the scenario was not checked')
  return resolveTrades(trades)
}

function resolveHistory(history: NonNullable<PricesInput['history']>): HistoryPrices {
  const { file, format, funding } = history
  const { columns = null, from = null, to = null, zone = null, stamps = null, dates = null } = history
  const { decimals = null, unit = null, jumps = null, symbol = null, rolls = null, depth = null, detail } = history
  const read = { file, format, columns, from, to, zone, stamps, dates, decimals, unit, jumps, symbol }
  const finer = detail === undefined ? null : resolveBars(detail)
  return { kind: 'history', ...read, rolls, depth, detail: finer, funding: resolveFunding(funding) }
}

function resolveTrades(trades: NonNullable<PricesInput['trades']>): TradeListPrices {
  const {
    file,
    format,
    columns = null,
    symbol,
    account,
    side = null,
    tickets = null,
    zone = null,
    dates = null,
    decimals = null,
  } = trades
  const { unit = null, jumps = null, pricesAre = 'mid', entry, stopDistance, bars } = trades
  return {
    kind: 'trades',
    file,
    format,
    columns,
    symbols: symbol === undefined ? null : [symbol].flat(),
    accounts: account === undefined ? null : [account].flat().map(String),
    side,
    tickets,
    zone,
    dates,
    decimals,
    unit,
    jumps,
    pricesAre,
    scale: entry === undefined || typeof stopDistance !== 'number' ? null : { entry, stopDistance },
    stops: entry === undefined ? resolveStops(stopDistance) : null,
    bars: bars === undefined ? null : resolveBars(bars),
  }
}

/** A share is written with its sign, a distance without. */
function resolveStops(distance: NonNullable<PricesInput['trades']>['stopDistance']): TradeListPrices['stops'] {
  if (distance === undefined) return null
  if (typeof distance === 'object' && 'atr' in distance)
    return { kind: 'atr', times: distance.atr, period: distance.period }
  return typeof distance === 'number' ? { kind: 'distance', distance } : { kind: 'share', share: distance.share }
}

function resolveBars(bars: NonNullable<NonNullable<PricesInput['trades']>['bars']>): SecondFile {
  const stated = typeof bars === 'string' ? { file: bars, format: 'auto' } : bars
  const { file, format, zone = null, stamps = null, dates = null } = stated
  const { decimals = null, unit = null, jumps = null, symbol = null } = stated
  return { file, format, zone, stamps, dates, decimals, unit, jumps, symbol }
}

/** What does not say how the file is read is an option of the model. */
function resolveFit(fit: NonNullable<NonNullable<PricesInput['model']>['fit']>): ModelPrices['fit'] {
  const { file, format, zone, stamps, dates, decimals, unit, jumps, symbol, ...options } = fit
  return { bars: resolveBars({ file, format, zone, stamps, dates, decimals, unit, jumps, symbol }), options }
}

function resolveFunding(funding: NonNullable<PricesInput['history']>['funding']): FundingSource | null {
  if (funding === undefined) return null
  const stated = typeof funding === 'string' ? { file: funding, format: 'auto' } : funding
  const { unit = null } = stated
  if ('rate' in stated) return { kind: 'rate', rate: rateOf(stated.rate, unit) }
  const { file, format, columns = null, fill, zone = null, dates = null, decimals = null, symbol = null } = stated
  const filled = fill === undefined ? null : rateOf(fill, unit)
  return { kind: 'file', file, format, columns, fill: filled, unit, zone, dates, decimals, symbol }
}
