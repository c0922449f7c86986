import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawerOf } from '../../../src/parts/drawnBars.ts'
import type { PathShape } from '../../../src/parts/priceModel.ts'
import { BarWriter } from '../../../src/prices/parts/barWriter.ts'
import { BridgeExtremes } from '../../../src/prices/parts/bridge.ts'
import { nextNormal } from '../../../src/prices/parts/normal.ts'
import { holds } from '../../holds.ts'
import { shapeOf, streamOf, uniforms } from '../support.ts'

const BARS = 40
const SHAPE = shapeOf(1, BARS)

/** What each of these bars does: its gap, and for each of its steps the move and the deviation. */
interface Written {
  readonly seed: string
  readonly steps: number
  readonly deviation: number
  readonly gap: number
}

const written: fc.Arbitrary<Written> = fc.record({
  seed: fc.string({ minLength: 1 }),
  steps: fc.integer({ min: 1, max: 3 }),
  deviation: fc.constantFrom(0, 1e-12, 0.001, 0.03, 0.4, 20),
  gap: fc.constantFrom(0, 0.02, -0.01),
})

const movesOf = ({ seed, deviation }: Written) => {
  const stream = streamOf(`${seed} moves`)
  return () => deviation * nextNormal(stream)
}

function write(given: Written, shape: PathShape = SHAPE) {
  const { seed, steps, deviation, gap } = given
  const writer = new BarWriter(shape, streamOf(seed), steps)
  const nextMove = movesOf(given)
  for (let bar = 0; bar < shape.bars; bar++) {
    writer.open(bar === 0 ? 0 : gap)
    for (let step = 0; step < steps; step++) writer.diffuse(nextMove(), deviation)
    writer.close()
  }
  return writer.bars
}

/** The extremes of the same bars, each drawn at once. */
function drawnAtOnce(given: Written) {
  const { seed, steps, deviation, gap } = given
  const [stream, nextMove, bridge] = [streamOf(seed), movesOf(given), new BridgeExtremes()]
  const [high, low] = [new Float64Array(BARS), new Float64Array(BARS)]
  let price = SHAPE.start
  for (let bar = 0; bar < BARS; bar++) {
    if (bar > 0 && gap !== 0) price *= Math.exp(gap)
    let [most, least] = [price, price]
    for (let step = 0; step < steps; step++) {
      const move = nextMove()
      bridge.draw(move, deviation, ...uniforms(stream))
      most = Math.max(most, price * Math.exp(bridge.high))
      least = Math.min(least, price * Math.exp(bridge.low))
      price *= Math.exp(move)
    }
    high[bar] = Math.max(most, price)
    low[bar] = Math.min(least, price)
  }
  return { high, low }
}

const tame = written.filter(({ deviation }) => deviation < 1)

describe('BarWriter', () => {
  it('draws the same extremes bar by bar in any order, all at once, and as if each had been drawn with its bar', () => {
    const order = fc.array(fc.nat(BARS - 1), { maxLength: 2 * BARS })
    holds(
      fc.property(tame, order, (given, bars) => {
        const { high, low } = drawnAtOnce(given)
        const all = write(given)
        expect({ high: all.high, low: all.low }).toEqual({ high, low })
        const some = write(given)
        const drawer = drawerOf(some)!
        for (const bar of bars) {
          drawer.draw(bar)
          expect([drawer.drawn.high[bar], drawer.drawn.low[bar]]).toEqual([high[bar], low[bar]])
        }
        expect({ high: some.high, low: some.low }).toEqual({ high, low })
      }),
      { seed: 61, numRuns: 100 },
    )
  })

  it('sketches one extreme as it will be drawn, and a bound beyond the other; neither changes what is drawn', () => {
    let sketched = 0
    holds(
      fc.property(tame, given => {
        const { high, low } = drawnAtOnce(given)
        const bars = write(given)
        const drawer = drawerOf(bars)!
        for (let bar = 0; bar < BARS; bar++) {
          if (!drawer.sketch(bar)) continue
          sketched++
          const [known, other, side] = drawer.upIsKnown ? [high[bar]!, low[bar]!, -1] : [low[bar]!, high[bar]!, 1]
          expect(drawer.known).toBe(known)
          expect(side * (drawer.bound - other)).toBeGreaterThan(0)
        }
        expect({ high: bars.high, low: bars.low }).toEqual({ high, low })
        expect(drawer.sketch(0)).toBe(false)
      }),
      { seed: 62, numRuns: 100 },
    )
    expect(sketched).toBeGreaterThan(500)
  })

  it('refuses a price out of range where its bar is written, whether or not its extremes are asked for', () => {
    const wild: Written = { seed: 'wild', steps: 1, deviation: 20, gap: 0 }
    expect(() => write(wild, shapeOf(1, 4000))).toThrow(/left the range of numbers/)
  })
})
