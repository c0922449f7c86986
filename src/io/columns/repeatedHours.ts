/**
 * Rows whose time a clock shows twice, as one that goes back does for an hour, with the second of the two moments (UTC epoch
 * ms). They are read as the first, and told apart when all rows of a file are there.
 */
export type Repeats = ReadonlyMap<number, number>

/** Rows of which each is later than the one before, or all earlier, for a file that is newest first. */
type Series = readonly number[]

/**
 * Sets the times of bars that are of the second hour: of bars of one name (null = of all) none has the time of another.
 * Where the rows are in no order, or do not tell, the first counts.
 */
export function tellBarsApart(time: Float64Array, repeats: Repeats, names: readonly string[] | null): void {
  if (repeats.size === 0) return
  const all = names === null ? [rowsOfTimes(time)] : byName(rowsOfTimes(time), names)
  const ordered = all.filter(series => areInOrder(time, repeats, series))
  tellSeriesApart(time, repeats, ordered, false)
}

/** Steps in order, at the least, for each that goes against it, as where accounts or months were joined. */
const MOST_STRAY = 2

/**
 * The same for what happened, of which several may be at one time: only the order of rows tells, so they must be in
 * order elsewhere, most of them or of those of one name, and around the hour. Gives the rows, which stay in the first hour, of which nothing tells.
 */
export function tellEventsApart(
  time: Float64Array,
  repeats: Repeats,
  names: readonly string[],
  isOne: (row: number) => boolean,
): readonly number[] {
  if (repeats.size === 0) return []
  const rows = rowsOfTimes(time).filter(isOne)
  const isOrdered = (series: Series) => areInOrder(time, repeats, series)
  const parts = Map.groupBy(isOrdered(rows) ? [rows] : byName(rows, names), isOrdered)
  const untold = (parts.get(false) ?? []).flat().filter(row => repeats.has(row))
  return [...tellSeriesApart(time, repeats, parts.get(true) ?? [], true), ...untold]
}

/** Gives the rows of hours in which times go back more than once. */
function tellSeriesApart(time: Float64Array, repeats: Repeats, all: readonly Series[], mayTie: boolean): number[] {
  const isNewestFirst = isReversed(time, repeats, all)
  const untold: number[] = []
  for (const series of all) {
    const oldestFirst = isNewestFirst ? series.toReversed() : series
    for (const { from, to } of runsOf(time, repeats, oldestFirst)) {
      const run = oldestFirst.slice(from, to)
      const second = secondFrom(
        run.map(row => time[row]!),
        mayTie,
      )
      const [before, behind] = [oldestFirst[from - 1], oldestFirst[to]]
      if (second === null || (mayTie && isStray(time, repeats, run, { before, behind }))) untold.push(...run)
      else for (const row of run.slice(second)) time[row] = repeats.get(row)!
    }
  }
  return untold
}

/** Whether rows are newest first: by the steps around such hours, or by those in them where there are no others. */
export function isReversed(time: Float64Array, repeats: Repeats, all: readonly Series[]): boolean {
  const backwardOf = (known: Repeats) => {
    const steps = all.map(series => stepsOf(time, known, series))
    return steps.reduce((total, [forward, backward]) => total + backward - forward, 0)
  }
  const around = backwardOf(repeats)
  return around === 0 ? backwardOf(NO_REPEATS) > 0 : around > 0
}

const NO_REPEATS: Repeats = new Map()

/** Whether rows are oldest or newest first around such hours, most of them. */
export function areInOrder(time: Float64Array, repeats: Repeats, series: Series): boolean {
  const steps = stepsOf(time, repeats, series)
  return MOST_STRAY * Math.min(...steps) <= Math.max(...steps)
}

/** Whether rows of such an hour are not where their time is: the row before is later, or the row behind earlier. */
function isStray(
  time: Float64Array,
  repeats: Repeats,
  run: readonly number[],
  { before, behind }: { readonly before: number | undefined; readonly behind: number | undefined },
): boolean {
  const isLater = before !== undefined && time[before]! > repeats.get(run[0]!)!
  return isLater || (behind !== undefined && time[behind]! < time[run.at(-1)!]!)
}

/** Steps forward and back in time; those between two times that are shown twice tell nothing. */
function stepsOf(time: Float64Array, repeats: Repeats, series: Series): [forward: number, backward: number] {
  let [forward, backward] = [0, 0]
  for (let i = 1; i < series.length; i++) {
    const [before, row] = [series[i - 1]!, series[i]!]
    if (repeats.has(row) && repeats.has(before)) continue
    if (time[row]! > time[before]!) forward++
    else if (time[row]! < time[before]!) backward++
  }
  return [forward, backward]
}

/** Places of neighbours whose times are of one hour that is shown twice. */
function runsOf(time: Float64Array, repeats: Repeats, series: Series): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  let last = Number.NaN
  for (const [i, row] of series.entries()) {
    const later = repeats.get(row)
    if (later === undefined) last = Number.NaN
    else {
      // Of one hour: the first moment of each is before the second of the other.
      if (time[row]! < last && last - time[row]! < 2 * (later - time[row]!)) runs.at(-1)!.to = i + 1
      else runs.push({ from: i, to: i + 1 })
      last = later
    }
  }
  return runs
}

/**
 * The place from which times are of the second hour: the one at which they go back, or else the one at which they stand
 * still, where they may not. Null where they go back more than once.
 */
function secondFrom(times: readonly number[], mayTie: boolean): number | null {
  const at = (isSecond: (i: number) => boolean) => times.flatMap((_, i) => (i > 0 && isSecond(i) ? [i] : []))
  const back = at(i => times[i]! < times[i - 1]!)
  if (back.length > 1) return null
  const still = back.length === 1 || mayTie ? back : at(i => times[i] === times[i - 1])
  return still.length === 1 ? still[0]! : times.length
}

function rowsOfTimes(time: Float64Array): number[] {
  const rows: number[] = []
  for (const [row, ms] of time.entries()) if (!Number.isNaN(ms)) rows.push(row)
  return rows
}

function byName(rows: Series, names: readonly string[]): number[][] {
  const found = new Map<string, number[]>()
  for (const row of rows) {
    const series = found.get(names[row]!)
    if (series === undefined) found.set(names[row]!, [row])
    else series.push(row)
  }
  return [...found.values()]
}
