import type { TradeCells } from '../tradeCells.ts'
import { moveOf } from '../trips/marketMoves.ts'
import type { RawTrip } from '../trips/rawTrip.ts'
import { isDollar, isFiat, quoteOf } from './quoteOf.ts'

/** By how much a result may miss what the prices made in the currency of a pair, beside costs. */
const SLACK = 0.005
const CENT = 0.0101

type Currencies = ReadonlyMap<string, readonly string[]>

/** The currencies that results are in, as far as the file tells, with the symbols of each. */
export interface FoundCurrencies {
  readonly currencies: Currencies
  readonly notices: readonly string[]
}

/**
 * By a column or the coin behind the results; where there is none, by the pairs whose results their prices made, or that name
 * what they are settled in. A dollar and the coins that stand for it count as one, which is said.
 */
export function currenciesOf(cells: TradeCells, trips: readonly RawTrip[]): FoundCurrencies {
  const written = writtenOnes(cells)
  if (written.size > 0) return { currencies: written, notices: [] }
  const shown = Map.groupBy(
    [...Map.groupBy(trips, ({ symbol }) => symbol)].flatMap(([symbol, own]) => {
      const quote = quoteOf(symbol)
      return quote !== null && (quote.isSettled || isMadeByPrices(own)) ? [{ symbol, currency: quote.currency }] : []
    }),
    ({ currency }) => currency,
  )
  const found = new Map([...shown].map(([currency, of]) => [currency, of.map(({ symbol }) => symbol)]))
  const names = [...found.keys()]
  if (names.length < 2 || !names.every(isDollar)) return { currencies: found, notices: [] }
  const notice = `results are in ${names.join(', ')}: each is taken as a dollar`
  return { currencies: new Map([[names[0]!, [...found.values()].flat()]]), notices: [notice] }
}

function writtenOnes(cells: TradeCells): Currencies {
  const found = new Map<string, string[]>()
  for (let row = 0; row < cells.rows; row++) {
    const symbol = cells.text('symbol', row)
    const currency = cells.text('quote_coin', row) || currencyOf(cells.text('account', row))
    if (currency === '') continue
    const symbols = found.get(currency) ?? []
    found.set(currency, symbols)
    if (!symbols.includes(symbol)) symbols.push(symbol)
  }
  return found
}

/** What an account is in, behind its name: `U123 (USD)`. */
function currencyOf(account: string): string {
  const currency = /\(([A-Z]{3,5})\)$/.exec(account)?.[1] ?? ''
  return isFiat(currency) || isDollar(currency) ? currency : ''
}

/** Whether each result is the move of the price times the quantity, but for costs that are much less. */
function isMadeByPrices(trips: readonly RawTrip[]): boolean {
  const moved = trips.filter(trip => Math.abs(moveOf(trip)) > 0)
  if (moved.some(trip => trip.isPriced)) return true
  const costOf = ({ costs }: RawTrip) => costs.reduce((sum, cost) => sum + Math.abs(cost), 0)
  const isNear = (trip: RawTrip) => {
    const move = moveOf(trip)
    return Math.abs(trip.result - move) <= costOf(trip) + Math.min(CENT, Math.abs(move) / 10) + SLACK * Math.abs(move)
  }
  const isLarge = (trip: RawTrip) => Math.abs(moveOf(trip)) > 2 * costOf(trip)
  return moved.some(isLarge) && moved.every(isNear)
}
