/** What the program says about hedges of a holding. */
import type { Said } from '../messages.ts'

export const allowedOfHedge = {
  when: 'always, strategy, or { below: { sma: 20 } }',
} as const

export const oneHolding = (given: readonly string[]): Said => ({
  message: `found ${given.length === 0 ? 'neither units nor value' : given.join(' and ')}; allowed: one of units and value`,
  hint: 'units counts coins, value is their money at the first close: hedge: { value: 500 }',
})

export const haircutNeeded: Said = {
  message: '"haircut" is missing; a holding that is margin counts for less than its price',
  hint: 'for example: haircut: 20%',
}

export const haircutUnused: Said = {
  message: 'found a haircut without spotIsMargin: true; allowed: both, or neither',
  hint: null,
}

export const hedgeOfList: Said = {
  message: 'found a hedge with a list of trades; allowed: prices.history or prices.model',
  hint: 'a hedge stands from bar to bar',
}

export const hedgeOfInverse: Said = {
  message: 'found a hedge with an inverse ladder; allowed: a ladder whose account is in the quote currency',
  hint: null,
}

export const hedgeByDay: Said = {
  message: 'found a day margin with a hedge; allowed: neither stands over night without the margin of the exchange',
  hint: 'leave account.dayMargin out',
}

export const hedgeNeedsStrategy: Said = {
  message: '"strategy" is missing; hedge.when: strategy asks it when to stand short',
  hint: 'for example: strategy: { use: trend }',
}

export const strategyUnused: Said = {
  message: 'found a strategy that the hedge does not ask; allowed: hedge.when: strategy, or no strategy',
  hint: null,
}

export const notWithHedge = (what: string): Said => ({
  message: `found ${what} with a hedge, which has none; of plan only marginBuffer and packing count`,
  hint: 'leave it out',
})
