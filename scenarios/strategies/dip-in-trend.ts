// Orders and parts: name this file in a scenario, `strategy: { use: ./strategies/dip-in-trend.ts, average: 20 }`, and
// let the scenario be flat at the end of the session: `exits: { flatAtSessionEnd: { minutesBefore: 15 } }`.
import { defineStrategy, sma, wilderAtr, z } from '../../src/index.ts'

export default defineStrategy({
  name: 'dip-in-trend',
  about:
    'Buys a dip of a quarter of the average range below the close while the close is above its average; sells in two halves.',
  params: z.strictObject({
    average: z.int().min(2).default(20).describe('closes of the average'),
  }),
  start(bars, { average }) {
    const mean = sma(bars.close, average)
    const range = wilderAtr(bars, 14)
    return (i, trade) => {
      if (trade !== null || !(bars.close[i]! > mean[i]!) || !(range[i]! > 0)) return null
      return {
        enter: 'long',
        limit: bars.close[i]! - range[i]! / 4,
        bars: 2,
        stopDistance: range[i]!,
        targets: [
          { r: 1, share: 0.5, thenStop: 'breakeven' },
          { r: 2, share: 0.5 },
        ],
      }
    }
  },
})
