import { rootOf } from '../rootOf.ts'

/** A butterfly or the like, as CME writes it: `ES:BF H4-M4-U4`. */
const COMBINATION = /^[A-Z0-9]+:[A-Z0-9]{2} /

/** Whether a symbol is of two deliveries of one future or more, bought and sold at once: `MNQH4-MNQM4`. */
export function isSpread(symbol: string): boolean {
  const legs = symbol.split('-')
  return COMBINATION.test(symbol) || (legs.length > 1 && legs.every(isDelivery) && new Set(legs.map(rootOf)).size === 1)
}

function isDelivery(symbol: string): boolean {
  return rootOf(symbol) !== symbol
}
