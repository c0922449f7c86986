import type { Bars } from '../core/bars.ts'

/** Draws the extremes of bars whose opens and closes are known. */
export interface ExtremesDrawer {
  /** The bars as far as they are drawn; the extremes of the others are those of what is known of them. */
  readonly drawn: Bars
  draw(bar: number): void
  drawAll(): void
  /**
   * Finds one extreme of a bar and a bound of the other, which is cheaper than drawing both; false where the bar is drawn or has
   * no bound. What is found stands in the fields below, until the next call.
   */
  sketch(bar: number): boolean
  /** Whether the known extreme is the high. */
  readonly upIsKnown: boolean
  readonly known: number
  /** A price that the other extreme surely does not reach. */
  readonly bound: number
}

const drawers = new WeakMap<Bars, ExtremesDrawer>()

/** Bars whose extremes are drawn when they are asked for: reading `high` or `low` draws those of all bars. */
export function barsOf(drawer: ExtremesDrawer): Bars {
  const { time, open, high, low, close, volume, mark } = drawer.drawn
  const bars: Bars = {
    time,
    open,
    get high() {
      drawer.drawAll()
      return high
    },
    get low() {
      drawer.drawAll()
      return low
    },
    close,
    volume,
    mark,
  }
  drawers.set(bars, drawer)
  return bars
}

/** What draws the extremes of these bars one by one; null where they are known. */
export function drawerOf(bars: Bars): ExtremesDrawer | null {
  return drawers.get(bars) ?? null
}
