import { frequentStep } from './frequentStep.ts'

const HOUR_MS = 3_600_000
/** Steps on either side of one that tell how often settlements are made. */
const AROUND = 5
/** So many steps of one length make it the usual one: fewer tell nothing. */
const LEAST = 3
/** A step longer than so many of the usual ones has a hole. */
const LONG = 1.5

/** Two settlements, in UTC epoch milliseconds, between which others are missing. */
export interface SettlementHole {
  readonly from: number
  readonly to: number
  /** What is missing. */
  readonly times: readonly number[]
}

/**
 * The holes that settlements show themselves, whatever the schedule of the venue: it may have settled more often for a while.
 * @param time increasing
 * @param hours from one settlement to the next, as the source has them for each, NaN = not; null = it does not say
 */
export function settlementHoles(time: Float64Array, hours: Float64Array | null): SettlementHole[] {
  const steps = time.subarray(1).map((ms, i) => ms - time[i]!)
  const stated = hours === null ? null : statedSteps(steps, hours)
  const holes: SettlementHole[] = []
  for (let i = 0; i < steps.length; i++) {
    const usual = stated?.[i] ?? stepAround(steps, i)
    if (usual === null || steps[i]! <= LONG * usual) continue
    const missing = Math.round(steps[i]! / usual) - 1
    const times = Array.from({ length: missing }, (_, k) => time[i]! + (k + 1) * usual)
    holes.push({ from: time[i]!, to: time[i + 1]!, times })
  }
  return holes
}

/** Each step as the rows at its ends have it, the longer where they differ; null where they do not, or most steps are longer than they say. */
function statedSteps(steps: Float64Array, hours: Float64Array): (number | null)[] | null {
  const stated = Array.from(steps, (_, i) => {
    const ms = Math.max(hours[i]!, hours[i + 1]!) * HOUR_MS
    return ms > 0 ? ms : null
  })
  const long = stated.filter((ms, i) => ms !== null && steps[i]! > LONG * ms).length
  return long * 2 > steps.length ? null : stated
}

/** What most of the steps around one are, of two as frequent the longer; null where none of them is frequent. */
function stepAround(steps: Float64Array, at: number): number | null {
  const around = [...steps.subarray(Math.max(0, at - AROUND), at), ...steps.subarray(at + 1, at + AROUND + 1)]
  const { step, count } = frequentStep(around, 'longer')
  return count < LEAST ? null : step
}
