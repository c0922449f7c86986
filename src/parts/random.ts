import seedrandom from 'seedrandom'
import { philox } from './philox.ts'

/** What a stream is for: two purposes never share draws. The numbers are part of every result, so they never change. */
export const Purpose = { trades: 1, noEdge: 2, prices: 3, funding: 4, moments: 5, histories: 6 } as const

/** Four 32-bit words that stand for the seed text. */
export type RootKey = readonly [number, number, number, number]

/** Turns the seed, any text, into the root key (seedrandom's default generator, used once per run). */
export function rootKey(seed: string): RootKey {
  const generator = seedrandom(seed)
  const word = () => generator.int32() >>> 0
  return [word(), word(), word(), word()]
}

/**
 * The random stream of one path: a function of (root, path, purpose) alone, so that results do not depend on workers
 * or blocks. A Philox block seeds the sfc32 generator (Doty-Humphrey, PractRand).
 */
export class Stream {
  private a = 0
  private b = 0
  private c = 0
  private counter = 1

  constructor(root: RootKey, path: number, purpose: number) {
    this.seed(root, path, purpose)
  }

  /** Puts this object at the start of another stream. */
  seed(root: RootKey, path: number, purpose: number): void {
    const high = Math.floor(path / 0x1_0000_0000)
    const words = philox([path >>> 0, high ^ root[2], purpose, root[3]], [root[0], root[1]])
    this.a = words[0] | 0
    this.b = words[1] | 0
    this.c = words[2] | 0
    this.counter = 1
    for (let i = 0; i < 12; i++) this.nextInt32()
  }

  /** A signed 32-bit integer. */
  nextInt32(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return sum
  }

  /** A uniform index in 0 … n-1; n below 2^21, so that the product is exact. */
  nextIndex(n: number): number {
    return Math.floor(((this.nextInt32() >>> 0) * n) / 0x1_0000_0000)
  }

  /** Uniform in [0, 1) with 53 bits. */
  nextUniform(): number {
    const high = this.nextInt32() >>> 5
    const low = this.nextInt32() >>> 6
    return (high * 0x400_0000 + low) / 0x20_0000_0000_0000
  }
}
