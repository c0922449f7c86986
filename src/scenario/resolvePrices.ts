import { rateOf } from './fundingRates.ts'
import type { FundingSource, ModelPrices, Prices } from './scenario.ts'
import type { PricesInput } from './scenarioSchema.ts'

/** The one source of prices that a checked scenario gives. */
export function resolvePrices({ history, model, trades }: PricesInput): Prices {
  if (history !== undefined) {
    const { file, format, funding } = history
    const { columns = null, from = null, to = null, zone = null, stamps = null, dates = null } = history
    return { kind: 'history', file, format, columns, from, to, zone, stamps, dates, funding: resolveFunding(funding) }
  }
  if (model !== undefined) {
    const { use, start, bar, bars, params = null, fit } = model
    return { kind: 'model', use, start, barMs: bar, bars, params, fit: fit === undefined ? null : resolveFit(fit) }
  }
  if (trades === undefined) throw new Error('no source of prices: the scenario was not checked')
  const { file, pricesAre = 'mid', entry, stopDistance } = trades
  const scale = entry === undefined || stopDistance === undefined ? null : { entry, stopDistance }
  return { kind: 'trades', file, pricesAre, scale }
}

function resolveFit({ file, ...options }: NonNullable<NonNullable<PricesInput['model']>['fit']>): ModelPrices['fit'] {
  return { file, options }
}

function resolveFunding(funding: NonNullable<PricesInput['history']>['funding']): FundingSource | null {
  if (funding === undefined) return null
  if (typeof funding === 'string') return { kind: 'file', file: funding, fill: null, unit: null }
  const { unit = null } = funding
  if ('rate' in funding) return { kind: 'rate', rate: rateOf(funding.rate, unit) }
  const { file, fill } = funding
  return { kind: 'file', file, fill: fill === undefined ? null : rateOf(fill, unit), unit }
}
