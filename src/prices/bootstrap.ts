import { z } from 'zod'
import type { Bars } from '../core/bars.ts'
import { definePriceModel, type Moment } from '../parts/priceModel.ts'
import { drawBlocks } from '../parts/resample.ts'
import { blockSumVariance } from './parts/blockSumVariance.ts'
import { checkRange, emptyBars } from './parts/emptyBars.ts'

/** As written, a list; as fitted, in the memory that threads share. */
const column = z.union([
  z.instanceof(Float64Array),
  z
    .array(z.number())
    .min(1)
    .max(2_000_000)
    .transform(list => Float64Array.from(list)),
])

const meanBlock = z.number().min(1).max(1_000_000)

const params = z
  .strictObject({
    gap: column.describe('ln(open / close of the bar before) of each bar'),
    high: column.describe('ln(high / open) of each bar'),
    low: column.describe('ln(low / open) of each bar'),
    close: column.describe('ln(close / open) of each bar'),
    volume: column.describe('volume of each bar'),
    block: meanBlock.describe('mean length of the blocks, in bars; 1 draws every bar on its own'),
  })
  .superRefine(({ gap, high, low, close, volume }, context) => {
    for (const [name, list] of Object.entries({ high, low, close, volume })) {
      if (list.length !== gap.length) {
        context.addIssue({ code: 'custom', path: [name], message: `${gap.length} numbers, as many as in gap` })
      }
    }
    const odd = close.findIndex((c, i) => !(high[i]! >= Math.max(0, c) && low[i]! <= Math.min(0, c)))
    if (odd >= 0) {
      context.addIssue({ code: 'custom', path: ['high', odd], message: 'high and low must hold open (0) and close' })
    }
  })

/** Log return from the first close to the last. */
function returnAfterFirstBar({ close }: Bars): number {
  return Math.log(close[close.length - 1]! / close[0]!)
}

/**
 * Stationary block bootstrap of real bars (Politis and Romano 1994). A bar is drawn whole, as log ratios: its gap from
 * the close before, and its high, low and close from its open; so every bar holds its own prices, and what follows
 * what within a block is as it was. The first bar opens at the start, without its gap.
 */
export default definePriceModel({
  name: 'bootstrap',
  about: 'Stationary block bootstrap: real bars drawn in blocks, each with its own gap, high, low and close.',
  params,
  tiedToBar: true,

  fitOptions: z.strictObject({
    block: meanBlock
      .optional()
      .describe('mean length of the blocks, in bars, in place of the cube root of their number'),
  }),
  fit({ open, high, low, close, volume }, _, options) {
    const n = close.length - 1
    if (n < 50) throw new Error(`the price file has ${close.length} bars; a bootstrap needs at least 51`)
    const list = (ratio: (i: number) => number) => Float64Array.from({ length: n }, (_, k) => ratio(k + 1))
    const block = options.block ?? Math.max(1, Math.round(n ** (1 / 3)))
    const chosen = options.block === undefined ? ' (the cube root of their number)' : ''
    return {
      params: {
        gap: list(i => Math.log(open[i]! / close[i - 1]!)),
        high: list(i => Math.log(high[i]! / open[i]!)),
        low: list(i => Math.log(low[i]! / open[i]!)),
        close: list(i => Math.log(close[i]! / open[i]!)),
        volume: list(i => volume[i]!),
        block,
      },
      notes: [
        `bootstrap: ${n} bars, drawn in blocks of ${block} on average${chosen}.`,
        `Of what links a bar to the next, ${Math.round((1 - 1 / block) * 100)}% is kept; the first bar of the file only ` +
          'serves the gap of the second.',
      ],
    }
  },

  simulate({ gap, high, low, close, volume, block }, shape, stream) {
    const picks = new Uint32Array(shape.bars)
    drawBlocks(stream, gap.length, block, picks, 0, shape.bars)
    const bars = emptyBars(shape)
    let price = shape.start
    for (let i = 0; i < shape.bars; i++) {
      const pick = picks[i]!
      if (i > 0) price *= Math.exp(gap[pick]!)
      bars.open[i] = price
      bars.high[i] = price * Math.exp(high[pick]!)
      bars.low[i] = price * Math.exp(low[pick]!)
      bars.volume[i] = volume[pick]!
      price *= Math.exp(close[pick]!)
      bars.close[i] = price
      checkRange(bars, i)
    }
    return bars
  },

  moments({ gap, close, block }, shape) {
    const draws = shape.bars - 1
    const sums = Float64Array.from(gap, (value, i) => value + close[i]!)
    const mean = (draws * sums.reduce((sum, value) => sum + value, 0)) / sums.length
    const moments: Moment[] = [
      { name: 'mean of log return from the first close', exact: mean, measure: returnAfterFirstBar, testable: true },
      {
        name: 'variance of log return from the first close',
        exact: blockSumVariance(sums, block, draws),
        measure: bars => (returnAfterFirstBar(bars) - mean) ** 2,
        testable: true,
      },
    ]
    return moments
  },
})
