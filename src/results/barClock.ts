import type { StageChange } from './account.ts'
import type { HedgeResult } from './hedge.ts'
import type { Receipt } from './receipt.ts'
import type { RunResult } from './runResult.ts'
import type { Summary } from './summary.ts'

/** No data has times of this era: a time in it is the number of a simulated bar, from 1, in milliseconds. */
export const BAR_ERA = Date.UTC(3000, 0, 1)

/** The number of a simulated bar that a time of the bar clock stands for; null for any other time. */
export function barNumber(time: number): number | null {
  return time > BAR_ERA ? time - BAR_ERA : null
}

/**
 * A run on simulated prices, whose dates are made up, with the number of the bar in place of every time; any other run as
 * it is.
 */
export function onBarClock(result: RunResult): RunResult {
  const { summary, curve, rows, fills, drawdowns } = result
  if (!hasMadeUpDates(summary)) return result
  const clock = clockOf(curve.time)
  return {
    ...result,
    summary: timedSummary(summary, clock),
    curve: { ...curve, time: curve.time.map(clock) },
    rows: rows.map(row => ({ ...row, entryTime: clock(row.entryTime), exitTime: clock(row.exitTime) })),
    fills: fills.map(fill => ({ ...fill, time: clock(fill.time) })),
    drawdowns: drawdowns.map(row => ({
      ...row,
      ...{ peakTime: clock(row.peakTime), troughTime: clock(row.troughTime), recoveryTime: clock(row.recoveryTime) },
    })),
  }
}

/** The same of a hedge. */
export function hedgeOnBarClock(result: HedgeResult): HedgeResult {
  const { summary, curve, rows } = result
  if (!hasMadeUpDates(summary)) return result
  const clock = clockOf(curve.time)
  const { period, facts } = summary
  return {
    summary: {
      ...summary,
      period: { ...period, start: clockText(period.start, clock), end: clockText(period.end, clock) },
      facts: { ...facts, hedge_closest_time: clockText(facts.hedge_closest_time, clock) },
    },
    curve: { ...curve, time: curve.time.map(clock) },
    rows: rows.map(row => ({ ...row, entryTime: clock(row.entryTime), exitTime: clock(row.exitTime) })),
  }
}

/** Whether its bars are simulated. */
export function hasMadeUpDates({ data, period }: Pick<Summary, 'data' | 'period'>): boolean {
  return data.model !== null && period.bars !== null
}

/**
 * A receipt on simulated prices, with the number of the bar in place of every time.
 * @param opens of all bars, ascending
 */
export function receiptOnBarClock(receipt: Receipt, opens: Float64Array): Receipt {
  const clock = clockOf(opens)
  const { evenings } = receipt
  return {
    ...receipt,
    time: clockText(receipt.time, clock),
    ...(evenings && { evenings: evenings.map(row => ({ ...row, time: clockText(row.time, clock) })) }),
  }
}

type Clock = (time: number) => number

function clockText<Time extends string | null>(time: Time, clock: Clock): Time {
  return (time === null ? null : new Date(clock(Date.parse(time))).toISOString()) as Time
}

/** The bar that a time lies in; what has no time has no bar. */
function clockOf(opens: Float64Array): Clock {
  return time => {
    if (Number.isNaN(time)) return time
    let [low, high] = [0, opens.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (opens[middle]! <= time) low = middle + 1
      else high = middle
    }
    return BAR_ERA + Math.max(1, low)
  }
}

function timedSummary(summary: Summary, clock: Clock): Summary {
  const { period, ruin, plan, ambiguity, entryLimit } = summary
  const text = (time: string | null) => clockText(time, clock)
  const timed = <Row extends { readonly time: string | null }>(rows: readonly Row[]): Row[] =>
    rows.map(row => ({ ...row, time: text(row.time) }))
  const fills = <Found extends { unlocksOnlyHere: readonly StageChange[]; unlocksOnlyThere: readonly StageChange[] }>(
    found: Found | null,
  ) =>
    found && {
      ...found,
      ...{ unlocksOnlyHere: timed(found.unlocksOnlyHere), unlocksOnlyThere: timed(found.unlocksOnlyThere) },
    }
  return {
    ...summary,
    period: { ...period, start: text(period.start), end: text(period.end) },
    ruin: ruin && { ...ruin, time: text(ruin.time) },
    plan: {
      ...plan,
      unlocks: timed(plan.unlocks),
      demotions: timed(plan.demotions),
      baseSteps: timed(plan.baseSteps),
    },
    ambiguity: fills(ambiguity),
    entryLimit: fills(entryLimit),
  }
}
