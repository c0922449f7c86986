import type { Facts } from '../../results/account.ts'
import { plural } from './format.ts'

/** How many trades came to the warning level, and what the rules make of a call for margin. */
export function marginCallWords({ margin_warnings: warned }: Pick<Facts, 'margin_warnings'>): string {
  const call = 'A call for margin comes at the liquidation price: the rules liquidate there, and wait for no money.'
  // Results of older versions do not know.
  if (warned === null) return call
  const came = warned === 0 ? 'No trade came' : `${plural(warned, 'trade')} came`
  return `${came} to the warning level, where the maintenance is 80% of what backs the position. ${call}`
}
