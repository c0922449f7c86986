import { firstAbove } from '../../core/bands.ts'
import { nearRanks } from '../../core/nearRanks.ts'

/** Values in order, each once, in columns that may have room for more. A bracket is a row of them in which none was dropped. */
export interface Kept {
  readonly value: Float64Array
  /** How often the value came. */
  readonly times: Uint32Array
  /** Values dropped between this one and the one before. */
  readonly dropped: Uint32Array
  readonly count: number
}

/** What is known of some of the values. */
export interface RankPart extends Omit<Kept, 'count'> {
  /** Values dropped above all others. */
  readonly above: number
}

/** Room for so many values. */
export function makeKept(count: number): Kept {
  return { value: new Float64Array(count), times: new Uint32Array(count), dropped: new Uint32Array(count), count }
}

/**
 * Of values in any order those near some ranks.
 * @param ranges first and last rank, from 0, of each range
 * @param room for so many values, or for all that are kept
 */
export function keptNear(
  values: Float64Array,
  ranges: readonly (readonly [number, number])[],
  room: number,
): { readonly kept: Kept; readonly above: number } {
  const { sorted, leftOut } = nearRanks(values, ranges)
  const { value, times, dropped } = makeKept(Math.max(sorted.length, room))
  let [count, below] = [0, 0]
  for (let k = 0; k < sorted.length; count++) {
    const first = k
    value[count] = sorted[first]!
    dropped[count] = leftOut[first]! - below
    below = leftOut[first]!
    while (k < sorted.length && sorted[k] === sorted[first]) k++
    times[count] = k - first
  }
  return { kept: { value, times, dropped, count }, above: values.length - sorted.length - below }
}

/** In columns without room for more. */
export function copyOf({ value, times, dropped, count }: Kept): Kept {
  return { value: value.slice(0, count), times: times.slice(0, count), dropped: dropped.slice(0, count), count }
}

/** Whether a value is the first of a bracket. */
export function opensBracket({ dropped }: Kept, k: number): boolean {
  return k === 0 || dropped[k]! > 0
}

/** Whether nothing was dropped. */
export function isAll({ dropped, above }: Pick<RankPart, 'dropped' | 'above'>): boolean {
  return above === 0 && dropped.every(values => values === 0)
}

/** How many values a part knows of. */
export function totalOf({ times, dropped, above }: RankPart): number {
  const sum = (values: Uint32Array) => values.reduce((total, each) => total + each, 0)
  return sum(times) + sum(dropped) + above
}

/** Two sets of values as one. A value that lies where the other side has dropped some has no rank any more: it is dropped. */
export function joined(a: RankPart, b: RankPart): { readonly kept: Kept; readonly above: number } {
  const { value, times, dropped } = makeKept(a.value.length + b.value.length)
  let [n, i, j, gap] = [0, 0, 0, 0]
  while (i < a.value.length || j < b.value.length) {
    const ofA = i < a.value.length && !(j < b.value.length && b.value[j]! < a.value[i]!)
    const here = ofA ? a.value[i]! : b.value[j]!
    const ofB = !ofA || (j < b.value.length && b.value[j] === here)
    const isHidden = (!ofA && droppedBefore(a, i) > 0) || (!ofB && droppedBefore(b, j) > 0)
    let came = 0
    if (ofA) {
      gap += a.dropped[i]!
      came += a.times[i++]!
    }
    if (ofB) {
      gap += b.dropped[j]!
      came += b.times[j++]!
    }
    if (isHidden) gap += came
    else {
      value[n] = here
      times[n] = came
      dropped[n++] = gap
      gap = 0
    }
  }
  return { kept: { value, times, dropped, count: n }, above: gap + a.above + b.above }
}

/** Values dropped below the one at a place, and above the one before. */
function droppedBefore({ dropped, above }: RankPart, place: number): number {
  return place < dropped.length ? dropped[place]! : above
}

/** By kept value: how many values are at or below it. */
export function endsOf({ times, dropped, count }: Kept, ends = new Float64Array(count)): Float64Array {
  let end = 0
  for (let k = 0; k < count; k++) {
    end += dropped[k]! + times[k]!
    ends[k] = end
  }
  return ends
}

/** The value of a rank from 0; NaN where it was dropped. */
export function valueAt({ value, times, count }: Kept, ends: Float64Array, rank: number): number {
  const k = firstAbove(ends, rank)
  return k < count && rank >= ends[k]! - times[k]! ? value[k]! : Number.NaN
}
