import type { Bars } from '../../src/core/bars.ts'
import { CalendarSessions } from '../../src/parts/barSessions.ts'
import { Purpose, rootKey, Stream } from '../../src/parts/random.ts'
import { ALWAYS } from '../../src/parts/sessionCalendar.ts'
import type { Strategy } from '../../src/parts/strategy.ts'
import { makeTapeFromBars } from '../../src/parts/tapeMaker.ts'
import breakout from '../../src/strategies/breakout.ts'
import meanReversion from '../../src/strategies/mean-reversion.ts'
import { check, fastest, type Measured } from './benchCase.ts'
import { plainBreakout } from './plainLoops.ts'

const BARS = 1_000_000
const ROUNDS = 5

/** Minute bars of a walk in quarter points. */
export function walk(count: number): Bars {
  const stream = new Stream(rootKey('bench bars'), 0, Purpose.prices)
  const column = () => new Float64Array(count)
  const bars = {
    time: column(),
    open: column(),
    high: column(),
    low: column(),
    close: column(),
    volume: column(),
    mark: null,
  }
  let price = 20_000
  for (let i = 0; i < count; i++) {
    const ticks = () => stream.nextIndex(41) - 20
    const open = price
    price = Math.max(1000, price + ticks() / 4)
    bars.time[i] = 1_600_000_000_000 + i * 60_000
    bars.open[i] = open
    bars.close[i] = price
    bars.high[i] = Math.max(open, price) + Math.abs(ticks()) / 8
    bars.low[i] = Math.min(open, price) - Math.abs(ticks()) / 8
    bars.volume[i] = 100
  }
  return bars
}

function tape<Params>(bars: Bars, strategy: Strategy<Params>, params: unknown, expected: number): Measured {
  const parsed = strategy.params.parse(params)
  const sessions = new CalendarSessions(ALWAYS, bars.time, 60_000)
  const play = () =>
    makeTapeFromBars(
      bars,
      strategy.start(bars, parsed, sessions),
      { intrabar: 'pessimistic', targetAtOpen: false, entryLimit: 'through', tick: null },
      null,
    ).tape
  check(`${strategy.name}: trades`, play().count, expected)
  const time = fastest(ROUNDS, play) / bars.time.length
  const note = `indicators, decisions and fills of ${expected.toLocaleString('en')} trades`
  return { what: `bars to tape, ${strategy.name}`, unit: 'bar', nanoseconds: time, plain: 'bar', note }
}

const LOOKBACK = 240

export function barCases(bars: Bars): Measured[] {
  return [
    tape(bars, breakout, { lookback: LOOKBACK, stop: { atr: 12 }, target: { r: 2 } }, BREAKOUTS),
    tape(bars, meanReversion, { lookback: 120, entry: 2.5, stop: { atr: 12 } }, REVERSIONS),
  ]
}

/** The plain loop on the same bars. */
export function plainBarTime(bars: Bars): number {
  check('plain breakout: trades', plainBreakout(bars, LOOKBACK), PLAIN_BREAKOUTS)
  return fastest(ROUNDS, () => plainBreakout(bars, LOOKBACK)) / bars.time.length
}

export const millionBars = (): Bars => walk(BARS)

/** Figures of a first run. */
const BREAKOUTS = 3561
const REVERSIONS = 6045
const PLAIN_BREAKOUTS = 11365
