import { wilderAtr } from '../../../src/parts/indicators/wilderAtr.ts'
import { amountMargin, makeTier, makeTrade, play, results } from '../support.ts'
import type { Inputs, Made } from './example.ts'

/** So small a contract that whole numbers of it cut nothing off that a book prints. */
const DUST = makeTier({ multiplier: 1e-9, margin: amountMargin(1e-12, 5e-13) })

/** Growth of an account that risks a fixed fraction of all it has on trades of these results in R, by the plan `rebase: 0`. */
function growth(r: readonly number[], risk: number): number {
  const plan = { risk, rebase: 0, ruin: 0, marginBuffer: 0 }
  return play({ tiers: [DUST], plan, account: { start: 1 }, trades: results(...r) }).account.equity
}

/** Results in units of the largest loss. */
function inLosses({ trades }: Inputs): number[] {
  const largest = -Math.min(...trades)
  return trades.map(result => result / largest)
}

function bestFraction(r: readonly number[], fractions: readonly number[]): number {
  return fractions.reduce((best, f) => (growth(r, f) > growth(r, best) ? f : best))
}

const range = (from: number, to: number, step: number) =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step)

const unit = ({ account, N, dollars_per_point, pct }: Inputs) => {
  const { budget, contracts, riskTaken } = sized(account, pct, N, dollars_per_point)
  return { raw: (budget * contracts[0]!) / riskTaken, contracts: contracts[0]! }
}

/** One trade without costs. */
function sized(start: number, risk: number, stop: number, multiplier: number) {
  const trades = [makeTrade({ entry: 10 * stop, stop: 9 * stop, exit: 10 * stop, worst: 10 * stop })]
  return play({ tiers: [makeTier({ multiplier })], account: { start }, plan: { risk }, trades }).rows[0]!
}

export const SIZING_EXAMPLES: Made = {
  'SIZ-1': example => inLosses(example).map(r => growth([r], example.f)),
  'SIZ-2': example => {
    const r = inLosses(example)
    const f_by_hundredths = bestFraction(r, range(0.01, 0.99, 0.01))
    const f_fine = bestFraction(r, range(f_by_hundredths - 0.01, f_by_hundredths + 0.01, 0.0001))
    const TWR = growth(r, f_by_hundredths)
    return { f_by_hundredths, f_fine, TWR, geo_mean: TWR ** (1 / r.length) }
  },
  'SIZ-4': example => growth(inLosses(example), example.f),
  'SIZ-5': example => growth(inLosses(example), example.f),
  // The first 20 ranges of an average of 20 make the N that the series starts from.
  'SIZ-8': ({ N0, TR }) => {
    const ranges = [...new Array<number>(20).fill(N0), ...TR]
    const low = Float64Array.from(ranges, () => 1)
    return { last: wilderAtr({ high: Float64Array.from(ranges, range => 1 + range), low, close: low }, 20).at(-1)! }
  },
  'SIZ-9': unit,
  'SIZ-10': unit,
  'SIZ-14': ({ balance, risk_pct, largest_loss }) => {
    const { budget, contracts, riskTaken } = sized(balance, risk_pct, largest_loss, 1)
    return (budget * contracts[0]!) / riskTaken
  },
  // The least account, in whole dollars, that takes so many contracts.
  'SIZ-16': ({ stop_points, point_value, contracts, risk }) => {
    const takes = (start: number) => sized(start, risk, stop_points, point_value).contracts[0]! >= contracts
    let [less, enough] = [1, 1e7]
    while (enough - less > 1) {
      const middle = Math.floor((less + enough) / 2)
      if (takes(middle)) enough = middle
      else less = middle
    }
    return enough
  },
}
