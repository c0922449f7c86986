import type { Bars } from '../core/bars.ts'
import type { Sessions } from './sessions.ts'

/** A jump from the last close of a session to the first open of the next that has bars. */
export interface SessionJump {
  /** Index of the bar after the jump. */
  readonly bar: number
  /** Open less the close before it, in price. */
  readonly size: number
  /** How many times the usual jump it is. */
  readonly timesUsual: number
}

/** A jump counts where it is larger than so many usual ones. */
const FACTOR = 8
/** Sessions before it that say what is usual. */
const MEMORY = 60

/**
 * The jumps between two sessions that are larger than 8 times the median absolute jump into the 60 sessions before: of a
 * continuous future without adjustment the change of the contract is among them. Where the median is 0 nothing is known.
 */
export function contractRolls(bars: Bars, sessions: Sessions): SessionJump[] {
  const rolls: SessionJump[] = []
  const sizes: number[] = []
  for (const { bar, size } of stepsBetween(bars, sessions)) {
    const usual = mayBeUnusual(size, sizes) ? median(sizes.slice(-MEMORY)) : 0
    if (usual > 0 && Math.abs(size) > FACTOR * usual) rolls.push({ bar, size, timesUsual: Math.abs(size) / usual })
    sizes.push(Math.abs(size))
  }
  return rolls
}

/** Fewer other sessions do not say what is usual. */
const LEAST = 8

/**
 * Of jumps with fewer than 60 sessions before them those that are larger than 8 times the median of the others at the beginning
 * of the file, alone in their month and in the week of a quarterly roll: for a warning, as they are told by what comes later.
 */
export function earlyRolls(bars: Bars, sessions: Sessions): SessionJump[] {
  const steps: { readonly bar: number; readonly size: number }[] = []
  for (const step of stepsBetween(bars, sessions)) if (steps.push(step) > MEMORY) break
  if (steps.length <= LEAST) return []
  const found = steps.slice(0, MEMORY).flatMap(({ bar, size }, at) => {
    const usual = median(steps.toSpliced(at, 1).map(other => Math.abs(other.size)))
    const timesUsual = Math.abs(size) / usual
    return usual > 0 && timesUsual > FACTOR ? [{ bar, size, timesUsual }] : []
  })
  const month = (jump: SessionJump) => new Date(bars.time[jump.bar]!).toISOString().slice(0, 7)
  return [...Map.groupBy(found, month).values()]
    .filter(inMonth => inMonth.length === 1)
    .flat()
    .filter(({ bar }) => isRollWeek(bars.time[bar]!))
}

/** The steps from the last close of a session to the first open of the next that has bars, and those opens' indices. */
function* stepsBetween({ time, open, close }: Bars, sessions: Sessions): Generator<{ bar: number; size: number }> {
  if (time.length === 0) return
  let closes = sessions.closesAt(sessions.indexAt(time[0]!))
  for (let i = 1; i < time.length; i++) {
    if (time[i]! < closes) continue
    closes = sessions.closesAt(sessions.indexAt(time[i]!))
    yield { bar: i, size: open[i]! - close[i - 1]! }
  }
}

/** Whether enough is remembered, and half of it so small that its median may be: sparing nearly all jumps the sorting. */
function mayBeUnusual(size: number, sizes: readonly number[]): boolean {
  if (sizes.length < MEMORY) return false
  const bound = Math.abs(size) / FACTOR
  let usual = 0
  for (let i = sizes.length - MEMORY; i < sizes.length && usual <= MEMORY / 2; i++) if (sizes[i]! >= bound) usual++
  return usual <= MEMORY / 2
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Months, from 0, in which quarterly contracts end, and the days of them between which traders change to the next. */
const QUARTERS = [2, 5, 8, 11]
const WEEKS = { from: 5, to: 21 }

/** Whether a moment (UTC epoch milliseconds) lies in the weeks in which quarterly contracts are rolled. */
export function isQuarterlyRoll(ms: number): boolean {
  const day = new Date(ms)
  const date = day.getUTCDate()
  return QUARTERS.includes(day.getUTCMonth()) && date >= WEEKS.from && date <= WEEKS.to
}

const FRIDAY = 5
const DAYS_BEFORE = 8

/** Whether a moment lies between the Thursday before the week in which quarterly contracts end, and that week's Friday. */
function isRollWeek(ms: number): boolean {
  const day = new Date(ms)
  const fifteenth = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 15)).getUTCDay()
  const ends = 15 + ((FRIDAY - fifteenth + 7) % 7)
  const date = day.getUTCDate()
  return QUARTERS.includes(day.getUTCMonth()) && date >= ends - DAYS_BEFORE && date <= ends
}
