import { alignFunding, fundingAtOpen } from '../../../src/core/funding.ts'
import { openOne } from '../openOne.ts'
import type { Inputs, Made } from './example.ts'
import { averageEntry, closed, liquidation } from './positions.ts'

const HOUR_MS = 3_600_000

const profitOf = (side: number) => (example: Inputs) => {
  const { contracts, face = 1, entry, exit = example.mark } = example
  return closed({ inverse: true, side, quantity: contracts * face, entry, exit }).gross
}

/** 'standard futures' at 1x, as a share of the margin. */
const profitShare = ({ direction, size_btc, margin_btc, open, close }: Inputs) => {
  const { gross, margin } = closed({
    ...{ inverse: true, side: direction, quantity: size_btc * open },
    ...{ entry: open, exit: close },
  })
  if (margin !== margin_btc) throw new Error(`margin is ${margin}`)
  return gross / margin
}

/** What a long of so much face value pays at one settlement. */
export function inverseFunding(face: number, mark: number, rate: number): number {
  const price = Float64Array.of(mark, mark)
  const time = Float64Array.of(0, HOUR_MS)
  const bars = { time, open: price, high: price, low: price, close: price, volume: Float64Array.of(0, 0), mark: null }
  const settlement = { time: Float64Array.of(HOUR_MS), rate: Float64Array.of(rate) }
  const fundingPerUnit = fundingAtOpen(bars, alignFunding(bars, settlement, true), 1)
  return closed({ inverse: true, quantity: face, entry: mark, exit: mark, fundingPerUnit }).funding
}

export const INVERSE_EXAMPLES: Made = {
  'BYB-9': ({ qty_usd, entry, leverage, MMR }) => {
    const position = {
      inverse: true,
      quantity: qty_usd,
      leverage,
      rate: MMR,
      venue: { maintenanceAt: 'entry' },
    } as const
    const { margin } = openOne({ ...position, trade: { entry } })
    const price = (side: number) => liquidation({ ...position, trade: { side, entry } })
    return { PV: margin * leverage, IM: margin, LP_short: price(-1), LP_long: price(1) }
  },
  'BYB-10': ({ qty_usd, entry, leverage, MMR }) => {
    const position = { inverse: true, quantity: qty_usd, leverage, rate: MMR }
    const price = (side: number) => liquidation({ ...position, trade: { side, entry } })
    return { LP_long: price(1), LP_short: price(-1) }
  },
  'BYB-11': ({ qty, price, leverage }) =>
    openOne({ inverse: true, quantity: qty, leverage, trade: { entry: price } }).margin,
  'BYB-12': ({ fills_usd }) => averageEntry(fills_usd, true),
  // The entry fee is not in the example: the balance is what is left after it.
  'BYB-14': ({ qty, entry, balance, taker }) => {
    const venue = { closeFeeInTrigger: true }
    const position = { inverse: true, quantity: qty, leverage: 100, marginMode: 'cross', taker, venue } as const
    return liquidation({ ...position, rate: 0, start: balance + (taker * qty) / entry, trade: { entry } })
  },
  'BGX-3': profitShare,
  'BGX-5': profitShare,
  'BMX-1': profitOf(-1),
  'BMX-3': profitOf(-1),
  'BMX-5': profitOf(1),
  'INV-1': profitOf(1),
  'INV-2': profitOf(1),
  'HOT-1': profitOf(1),
  'FND-2': ({ par, contracts, mark, rate }) => inverseFunding(par * contracts, mark, rate),
  'FND-4': ({ contracts, mark, rate }) => inverseFunding(contracts, mark, rate),
}
