// A strategy of your own: name this file in a scenario, `strategy: { use: ./strategies/inside-day.ts, hold: 5 }`.
import { defineStrategy, z } from '../../src/index.ts'

export default defineStrategy({
  name: 'inside-day',
  about: 'After a bar inside the range of the one before, follows its direction with a stop beyond that range.',
  params: z.strictObject({
    hold: z.int().min(1).default(5).describe('bars to stay'),
  }),
  start({ open, high, low, close }, { hold }) {
    return (i, trade) => {
      if (trade !== null) return i - trade.entryBar + 1 >= hold ? { exit: true } : null
      const inside = i > 0 && high[i]! < high[i - 1]! && low[i]! > low[i - 1]!
      if (!inside || close[i] === open[i]) return null
      return close[i]! > open[i]! ? { enter: 'long', stop: low[i - 1]! } : { enter: 'short', stop: high[i - 1]! }
    }
  },
})
