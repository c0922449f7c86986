import type { TradesOffered } from '../../results/samples.ts'
import type { LevelTally } from '../sampling/levelTally.ts'

/** How many trades came up in the samples; the same at every risk level. */
export function tradesOffered({ count, trades, offeredAt }: LevelTally): TradesOffered {
  const numberOf = (place: number) => {
    let left = place
    return offeredAt.findIndex(accounts => {
      left -= accounts
      return left < 0
    })
  }
  const middle = (count - 1) / 2
  return {
    least: numberOf(0),
    median: (numberOf(Math.floor(middle)) + numberOf(Math.ceil(middle))) / 2,
    most: numberOf(count - 1),
    short: count - offeredAt[trades]!,
    none: offeredAt[0]!,
  }
}
