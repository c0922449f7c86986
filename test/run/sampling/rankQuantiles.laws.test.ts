import fc from 'fast-check'
import { quantileSorted } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { Purpose, rootKey, Stream } from '../../../src/parts/random.ts'
import { RankQuantiles } from '../../../src/run/sampling/rankQuantiles.ts'
import { holds } from '../../holds.ts'

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95]

/** Laws that accounts have: spread out, on a few values, or most of them at one. */
const LAWS = {
  spread: (chance: Stream) => Math.exp(4 * chance.nextUniform()),
  steps: (chance: Stream) => Math.floor(20 * chance.nextUniform()),
  ruined: (chance: Stream) => (chance.nextUniform() < 0.7 ? 500 : 500 + chance.nextUniform()),
  one: () => 1000,
} as const

function draw(law: keyof typeof LAWS, count: number, seed: number): Float64Array {
  const chance = new Stream(rootKey(`ranks ${seed}`), 0, Purpose.trades)
  return new Float64Array(count).map(() => LAWS[law](chance))
}

/** Added in pieces of so many. */
function quantilesOf(values: Float64Array, piece: number, deviations?: number, whole?: number): RankQuantiles {
  const quantiles = new RankQuantiles(SHARES, deviations, whole)
  for (let at = 0; at < values.length; at += piece) quantiles.add(values.subarray(at, at + piece))
  return quantiles
}

function bySorting(values: Float64Array): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return SHARES.map(share => {
    const place = share * (sorted.length - 1)
    const low = sorted[Math.floor(place)]!
    return low + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - low)
  })
}

describe('RankQuantiles', () => {
  it('are to the bit those of all values sorted, however many and in whatever pieces they come', async () => {
    const law = fc.constantFrom(...(Object.keys(LAWS) as (keyof typeof LAWS)[]))
    const property = fc.property(
      law,
      fc.nat(90_000),
      fc.integer({ min: 1, max: 5000 }),
      fc.constantFrom(0, 1000, 200_000, Number.POSITIVE_INFINITY),
      fc.nat(),
      (name, more, piece, toCome, seed) => {
        const values = draw(name, more + 1, seed)
        const quantiles = quantilesOf(values, piece, undefined, values.length + toCome)
        expect(quantiles.quantiles()).toEqual(bySorting(values))
      },
    )
    await holds(property, { seed: 14, numRuns: 40 })
  })

  it('are the same when parts of the values are added up apart and joined, in whatever order', async () => {
    const property = fc.property(
      fc.constantFrom(...(Object.keys(LAWS) as (keyof typeof LAWS)[])),
      fc.array(fc.oneof(fc.nat(3000), fc.integer({ min: 16_000, max: 40_000 })), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.nat(),
      (name, sizes, isKnown, seed) => {
        const pieces = sizes.map((size, k) => draw(name, size + 1, seed + k))
        const all = pieces.flatMap(piece => [...piece])
        const count = isKnown ? all.length : undefined
        const whole = new RankQuantiles(SHARES, undefined, count)
        for (const piece of pieces) whole.join(quantilesOf(piece, 700, undefined, count).part())
        expect(whole.count).toBe(all.length)
        expect(whole.quantiles()).toEqual(bySorting(Float64Array.from(all)))
      },
    )
    await holds(property, { seed: 14, numRuns: 30 })
  })

  it('are null, and none that is wrong, where parts have dropped each other’s neighbours', () => {
    const whole = new RankQuantiles([0.5])
    for (const shift of [0, 10]) {
      const part = new RankQuantiles([0.5], 0.01)
      part.add(draw('spread', 40_000, 3).map(value => value + shift))
      whole.join(part.part())
    }
    expect(whole.isWhole).toBe(false)
    expect(whole.quantiles()).toBeNull()
  })

  it('are those of type 7', () => {
    const values = draw('spread', 1001, 1)
    const sorted = [...values].sort((a, b) => a - b)
    const found = quantilesOf(values, 100).quantiles()!
    found.forEach((value, k) => {
      expect(value).toBeCloseTo(quantileSorted(sorted, SHARES[k]!), 12)
    })
  })

  it('are null, never wrong, where a wanted value was dropped, as an order that is not random makes likely', () => {
    const values = draw('spread', 200_000, 2)
    const sorted = values.toSorted()
    expect(quantilesOf(sorted, 250).quantiles()).toBeNull()
    const lost = Array.from({ length: 30 }, (_, seed) => {
      const drawn = draw('spread', 60_000, seed)
      const narrow = quantilesOf(drawn, 250, 0.2)
      const found = narrow.quantiles()
      if (found !== null) expect(found).toEqual(bySorting(drawn))
      expect(narrow.isWhole).toBe(found !== null)
      return found === null
    })
    expect(lost).toContain(true)
    expect(quantilesOf(values, 250, 28).quantiles()).toEqual(bySorting(values))
  })

  it('keep fewer values the nearer the whole is', () => {
    const values = draw('spread', 120_000, 4)
    const kept = (whole?: number) => quantilesOf(values, 250, undefined, whole).part().value.length
    expect(kept(120_000)).toBeLessThan(50)
    expect(kept(125_000)).toBeLessThan(0.3 * kept())
    expect(kept(1e9)).toBeGreaterThan(0.99 * kept())
  })

  it('can be told on the way, and go on', () => {
    const values = draw('spread', 70_000, 3)
    const quantiles = new RankQuantiles(SHARES)
    for (let at = 0; at < values.length; at += 7000) {
      quantiles.add(values.subarray(at, at + 7000))
      expect(quantiles.quantiles()).toEqual(bySorting(values.subarray(0, at + 7000)))
    }
  })
})
