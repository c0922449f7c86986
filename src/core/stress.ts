/** A rise of every margin from a moment on (§7). */
export interface Stress {
  /** All margins are multiplied by it. */
  readonly factor: number
  /** UTC epoch milliseconds. */
  readonly from: number
}

/** What margins are multiplied by at a time; an unknown time (NaN) is before it. */
export function marginFactor(stress: Stress | null, time: number): number {
  return stress !== null && time >= stress.from ? stress.factor : 1
}
