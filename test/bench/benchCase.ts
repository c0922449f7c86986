/** One line of the table. */
export interface Measured {
  readonly what: string
  /** Of what `nanoseconds` is the time: one trade of one account, one bar; null = a whole command. */
  readonly unit: string | null
  /** The fastest round, for one unit or for the whole command. */
  readonly nanoseconds: number
  /** What of the same bench it is compared with: a plain loop, or an empty Node; null = nothing does comparable work. */
  readonly plain: 'account' | 'bar' | 'node' | null
  /** Anything else worth saying. */
  readonly note: string
}

/** Time of the fastest of some rounds, in nanoseconds: what others on the machine take is least in it. */
export function fastest(rounds: number, play: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const before = process.hrtime.bigint()
    play()
    best = Math.min(best, Number(process.hrtime.bigint() - before))
  }
  return best
}

/** A bench whose answer is wrong measures nothing. */
export function check(what: string, found: unknown, expected: unknown): void {
  if (!Object.is(found, expected)) throw new Error(`${what}: ${found} instead of ${expected}`)
}
