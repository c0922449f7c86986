import { logTicks } from '../../series/logTicks.ts'
import type { Timeline } from '../../series/timeline.ts'
import { type ChartSize, COLOR } from '../chartTheme.ts'
import { head, type MadePanel, type PanelLayer, plotWidth, told, WON, wholeExtent, within } from './panelParts.ts'

/** From so many pixels a trade on, triangles and stops can be told apart. */
const PIXELS_FOR_SIDES = 12
/** From this ratio of highest to lowest price on, equal steps are equal growth. */
const LOG_PRICE = 2.5

/** The price, and on it each trade from its entry to its exit. */
export function pricePanel(line: Timeline, size: ChartSize, height: number, live: boolean): MadePanel {
  const prices = [...line.price.map(({ close }) => close), ...line.trades.flatMap(({ entry, exit }) => [entry, exit])]
  const [low, high] = [prices.reduce((a, b) => Math.min(a, b)), prices.reduce((a, b) => Math.max(a, b))]
  const log = low > 0 && high / low >= LOG_PRICE
  const ticks = log && !live ? { values: logTicks(low, high, size.narrow ? 3 : 5) } : { tickCount: size.narrow ? 3 : 4 }
  const y = {
    type: 'quantitative' as const,
    scale: { ...(log ? { type: 'log' as const } : { zero: false }), nice: false, padding: 4 },
    axis: { ...ticks, format: ',~r', title: null },
  }
  const few = plotWidth(size) / Math.max(1, line.trades.length) >= PIXELS_FOR_SIDES
  const layers = (x: object): PanelLayer[] => [
    wholeExtent(line, x),
    {
      data: { values: [...line.price] },
      ...within(live),
      mark: { type: 'line', color: COLOR.price, strokeWidth: 0.9, clip: live },
      encoding: { x, y: { ...y, field: 'close' } },
    },
    {
      data: { values: [...line.trades] },
      ...within(live),
      mark: { type: 'rule', strokeWidth: 1.8, clip: live },
      encoding: {
        x,
        x2: { field: 'x2' },
        y: { ...y, field: 'entry' },
        y2: { field: 'exit' },
        color: WON,
        ...told(live),
      },
    },
    ...(few ? sides(line, x, y, live) : []),
    head(`Price, ${line.underlying}${log ? ', log scale' : ''}`, size),
  ]
  return { height, layers }
}

/** Entries by their side, exits, and a whisker to each stop. */
function sides({ trades }: Timeline, x: object, y: object, live: boolean): PanelLayer[] {
  const data = { values: trades.map(trade => ({ ...trade })) }
  return [
    {
      data,
      mark: { type: 'rule', strokeWidth: 1, opacity: 0.7, clip: live },
      encoding: { x, y: { ...y, field: 'entry' }, y2: { field: 'stop' }, color: WON },
    },
    {
      data,
      mark: { type: 'tick', thickness: 1.2, size: 7, orient: 'horizontal', clip: live },
      encoding: { x, y: { ...y, field: 'stop' }, color: WON },
    },
    {
      data,
      mark: { type: 'point', filled: true, size: 42, opacity: 1, clip: live },
      encoding: {
        x,
        y: { ...y, field: 'entry' },
        color: WON,
        shape: { condition: { test: 'datum.long', value: 'triangle-up' }, value: 'triangle-down' },
      },
    },
  ]
}
