import { isVoidEntry, type TapeTrade } from '../../core/tape.ts'
import type { StampReader } from '../columns/stampReader.ts'
import { inferReason } from './inferReason.ts'
import type { TradeRow } from './tradeRow.ts'

/** What the prices of a list of R alone are built from: the scenario states it, it is never guessed. */
export interface RScale {
  readonly entry: number
  readonly stopDistance: number
}

/** What the reader of a trade had to fill in. */
export interface FilledIn {
  reason: number
  extremes: number
  widened: number
}

/** A trade from a row that gives its prices. */
export function tradeOfPrices(row: TradeRow, stamps: StampReader, filledIn: FilledIn): TapeTrade {
  const side = row.side()
  const entry = row.price('entry')
  const stop = row.price('stop')
  const target = row.optionalPrice('target')
  const exit = row.price('exit')
  const given = row.optionalReason()
  if (given === null) filledIn.reason++
  const written = { worst: row.optionalExtreme('worst'), best: row.optionalExtreme('best') }
  return {
    side,
    entryTime: row.optionalTime('entry_time', stamps),
    entry,
    stop,
    target,
    exitTime: row.optionalTime('exit_time', stamps),
    exit,
    exitStop: stop,
    reason: given ?? inferReason(side, stop, target, exit),
    ...extremes(side, entry, exit, written, filledIn),
    fundingPerUnit: row.funding('funding_per_unit', entry),
    ambiguous: false,
    void: isVoidEntry(side, entry, stop, target),
    entryBar: -1,
    exitBar: -1,
  }
}

/** A trade from a row that gives its R alone: long unless the row says otherwise. */
export function tradeOfR(row: TradeRow, stamps: StampReader, filledIn: FilledIn, scale: RScale): TapeTrade {
  const side = row.text('side') === '' ? 1 : row.side()
  const { entry, stopDistance } = scale
  const stop = entry - side * stopDistance
  const exit = entry + side * row.number('r') * stopDistance
  filledIn.reason++
  return {
    side,
    entryTime: row.optionalTime('entry_time', stamps),
    entry,
    stop,
    target: Number.NaN,
    exitTime: row.optionalTime('exit_time', stamps),
    exit,
    exitStop: stop,
    reason: inferReason(side, stop, Number.NaN, exit),
    ...extremes(side, entry, exit, { worst: Number.NaN, best: Number.NaN }, filledIn),
    fundingPerUnit: 0,
    ambiguous: false,
    void: false,
    entryBar: -1,
    exitBar: -1,
  }
}

/** Worst and best price while open; NaN where the list gives none. Entry and exit always count, as a tape demands. */
function extremes(
  side: number,
  entry: number,
  exit: number,
  written: { worst: number; best: number },
  filledIn: FilledIn,
): { worst: number; best: number } {
  if (Number.isNaN(written.worst) || Number.isNaN(written.best)) filledIn.extremes++
  const adverse = side > 0 ? Math.min : Math.max
  const favourable = side > 0 ? Math.max : Math.min
  const worst = Number.isNaN(written.worst) ? entry : written.worst
  const best = Number.isNaN(written.best) ? entry : written.best
  const whole = { worst: adverse(worst, entry, exit), best: favourable(best, entry, exit) }
  const isWider = (a: number, b: number): boolean => !Number.isNaN(a) && a !== b
  if (isWider(written.worst, whole.worst) || isWider(written.best, whole.best)) filledIn.widened++
  return whole
}
