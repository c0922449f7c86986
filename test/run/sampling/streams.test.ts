import { describe, expect, it } from 'vitest'
import { philox } from '../../../src/parts/philox.ts'
import { Purpose, rootKey, Stream } from '../../../src/parts/random.ts'
import { drawBlocks } from '../../../src/parts/resample.ts'

const root = rootKey('7')

function uniforms(path: number, count: number, purpose: number = Purpose.trades): number[] {
  const stream = new Stream(root, path, purpose)
  return Array.from({ length: count }, () => stream.nextUniform())
}

function draw(path: number, poolSize: number, meanBlock: number, count: number): Uint32Array {
  const picks = new Uint32Array(count)
  drawBlocks(new Stream(root, path, Purpose.trades), poolSize, meanBlock, picks, 0, count)
  return picks
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length
  const [meanA, meanB] = [mean(a), mean(b)]
  const covariance = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    mean(x.map((value, i) => (value - mx) * (y[i]! - my)))
  return covariance(a, meanA, b, meanB) / Math.sqrt(covariance(a, meanA, a, meanA) * covariance(b, meanB, b, meanB))
}

/** Sum of (observed - expected)² / expected. */
function chiSquare(observed: readonly number[], expected: (i: number) => number): number {
  return observed.reduce((sum, count, i) => sum + (count - expected(i)) ** 2 / expected(i), 0)
}

describe('philox', () => {
  it('gives the published blocks of Philox4x32-10', () => {
    const max = 0xffffffff
    expect(philox([0, 0, 0, 0], [0, 0])).toEqual([0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8])
    expect(philox([max, max, max, max], [max, max])).toEqual([0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd])
    expect(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toEqual([
      ...[0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ])
  })
})

describe('rootKey', () => {
  it('is the same for the same seed text, and another for another', () => {
    expect(rootKey('7')).toEqual(rootKey('7'))
    expect(rootKey('7')).not.toEqual(rootKey('07'))
    for (const word of rootKey('7')) expect(Number.isInteger(word) && word >= 0 && word < 2 ** 32).toBe(true)
  })

  it('has not changed: results of earlier runs can be verified', () => {
    expect([...draw(0, 100, 5, 12)]).toEqual([62, 63, 64, 65, 69, 70, 71, 72, 73, 74, 75, 76])
  })
})

describe('Stream', () => {
  it('is a function of seed, path and purpose alone', () => {
    const moved = new Stream(root, 99, Purpose.prices)
    moved.nextInt32()
    moved.seed(root, 3, Purpose.trades)
    expect(moved.nextInt32()).toBe(new Stream(root, 3, Purpose.trades).nextInt32())
  })

  it('differs between paths, far paths, purposes and seeds', () => {
    const first = (key: typeof root, path: number, purpose: number) => new Stream(key, path, purpose).nextInt32()
    const draws = [
      ...Array.from({ length: 1000 }, (_, path) => first(root, path, Purpose.trades)),
      ...Object.values(Purpose)
        .filter(purpose => purpose !== Purpose.trades)
        .map(purpose => first(root, 0, purpose)),
      ...[2 ** 32, 2 ** 33, 2 ** 40].map(path => first(root, path, Purpose.trades)),
      first(rootKey('8'), 0, Purpose.trades),
    ]
    expect(new Set(draws).size).toBe(draws.length)
  })

  it('has neighbours that are uncorrelated within 4 ÷ √N, in order and shifted', () => {
    const n = 4000
    for (let path = 0; path < 30; path++) {
      const [a, b] = [uniforms(path, n + 1), uniforms(path + 1, n + 1)]
      expect(Math.abs(correlation(a, b))).toBeLessThan(4 / Math.sqrt(n))
      expect(Math.abs(correlation(a.slice(1), b.slice(0, n)))).toBeLessThan(4 / Math.sqrt(n))
      expect(Math.abs(correlation(a.slice(1), a.slice(0, n)))).toBeLessThan(4 / Math.sqrt(n))
    }
  })

  it('has first draws that are uncorrelated from path to path', () => {
    const n = 4000
    const first = Array.from({ length: n + 1 }, (_, path) => uniforms(path, 1)[0]!)
    expect(Math.abs(correlation(first.slice(1), first.slice(0, n)))).toBeLessThan(4 / Math.sqrt(n))
  })

  it('draws indices evenly', () => {
    const stream = new Stream(root, 5, Purpose.trades)
    const counts = new Array<number>(64).fill(0)
    for (let i = 0; i < 64_000; i++) counts[stream.nextIndex(64)]! += 1
    const degrees = 63
    expect(Math.abs(chiSquare(counts, () => 1000) - degrees)).toBeLessThan(4 * Math.sqrt(2 * degrees))
  })

  it('draws uniforms in [0, 1) of mean a half', () => {
    const n = 20_000
    const list = uniforms(1, n)
    expect(list.every(x => x >= 0 && x < 1)).toBe(true)
    expect(Math.abs(list.reduce((sum, x) => sum + x, 0) / n - 0.5)).toBeLessThan(4 / Math.sqrt(12 * n))
  })
})

describe('drawBlocks', () => {
  it('draws every trade as often as another, with blocks and without', () => {
    for (const meanBlock of [1, 5]) {
      const counts = new Array<number>(20).fill(0)
      for (const pick of draw(2, 20, meanBlock, 40_000)) counts[pick]! += 1
      const variance = 2 * meanBlock - 1
      expect(chiSquare(counts, () => 2000)).toBeLessThan((19 + 4 * Math.sqrt(38)) * variance)
    }
  })

  it('makes blocks of geometric length with the mean asked for', () => {
    const poolSize = 100_000
    const picks = draw(4, poolSize, 5, 100_000)
    const lengths: number[] = []
    let length = 1
    for (let i = 1; i < picks.length; i++) {
      if (picks[i] === (picks[i - 1]! + 1) % poolSize) length += 1
      else {
        lengths.push(length)
        length = 1
      }
    }
    const n = lengths.length
    const mean = lengths.reduce((sum, each) => sum + each, 0) / n
    expect(Math.abs(mean - 5)).toBeLessThan((4 * Math.sqrt(20)) / Math.sqrt(n))
    const classes = Array.from({ length: 12 }, (_, k) => lengths.filter(each => (k < 11 ? each === k + 1 : each > 11)))
    const expected = (k: number) => n * (k < 11 ? 0.2 * 0.8 ** k : 0.8 ** 11)
    expect(
      chiSquare(
        classes.map(each => each.length),
        expected,
      ),
    ).toBeLessThan(11 + 4 * Math.sqrt(22))
  })

  it('goes on from the last trade to the first', () => {
    const picks = draw(6, 3, 1e9, 10)
    for (let i = 1; i < picks.length; i++) expect(picks[i]).toBe((picks[i - 1]! + 1) % 3)
  })

  it('draws independently for a mean length of 1', () => {
    const picks = draw(8, 50, 1, 20_000)
    const followed = picks.filter((pick, i) => i > 0 && pick === (picks[i - 1]! + 1) % 50).length
    expect(Math.abs(followed / 20_000 - 1 / 50)).toBeLessThan((4 * Math.sqrt(0.02 * 0.98)) / Math.sqrt(20_000))
  })

  it('starts a new block with every sample', () => {
    const picks = new Uint32Array(4000)
    const stream = new Stream(root, 0, Purpose.trades)
    for (let path = 0; path < 2000; path++) {
      stream.seed(root, path, Purpose.trades)
      drawBlocks(stream, 1000, 1e9, picks, 2 * path, 2 * path + 2)
    }
    const starts = picks.filter((_, i) => i % 2 === 0)
    expect(new Set(starts).size).toBeGreaterThan(800)
  })
})
