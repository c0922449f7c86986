import { logTicks } from '../../series/logTicks.ts'
import type { Timeline } from '../../series/timeline.ts'
import { type ChartSize, COLOR } from '../chartTheme.ts'
import {
  head,
  IN_ORDER,
  logAxis,
  type MadePanel,
  OUTCOMES,
  type PanelLayer,
  pathOf,
  plotWidth,
  TOLD,
  WON,
  wholeExtent,
} from './panelParts.ts'

/** From so many pixels a trade on, triangles and stops can be told apart. */
const PIXELS_FOR_SIDES = 12
/** From this ratio of highest to lowest price on, equal steps are equal growth. */
const LOG_PRICE = 2.5

/** The price, and on it each trade from its entry to its exit. */
export function pricePanel(line: Timeline, size: ChartSize, height: number, live: boolean): MadePanel {
  const prices = [...line.price.map(({ close }) => close), ...line.trades.flatMap(({ entry, exit }) => [entry, exit])]
  const [low, high] = [prices.reduce((a, b) => Math.min(a, b)), prices.reduce((a, b) => Math.max(a, b))]
  const log = low > 0 && high / low >= LOG_PRICE
  const ticks = log ? logAxis(logTicks(low, high, size.narrow ? 3 : 5), live) : { tickCount: size.narrow ? 3 : 4 }
  const y = {
    type: 'quantitative' as const,
    scale: { ...(log ? { type: 'log' as const } : { zero: false }), nice: false, padding: 4 },
    axis: { ...ticks, format: ',~r', title: null },
  }
  const most = Math.floor(plotWidth(size) / PIXELS_FOR_SIDES)
  const few = line.trades.length <= most
  const layers = (x: object): PanelLayer[] => [
    wholeExtent(line, x),
    {
      data: live ? { name: 'price' } : { values: [...line.price] },
      mark: { type: 'line', color: COLOR.price, strokeWidth: 0.9, clip: live },
      encoding: { x, y: { ...y, field: 'close' } },
    },
    ...(live ? [toldTrades(x, y)] : drawnTrades(line, x, y)),
    ...(live || few ? sides(line, x, y, live, most) : []),
    head(`Price, ${line.underlying}${log ? ', log scale' : ''}`, size),
  ]
  return { height, layers }
}

/** All trades in two paths. */
function drawnTrades({ trades }: Timeline, x: object, y: object): PanelLayer[] {
  return OUTCOMES.map(({ won, color }) => {
    const pieces = trades.filter(trade => trade.won === won)
    return {
      data: {
        values: pathOf(
          pieces.map(
            ({ x, x2, entry, exit }) =>
              [
                { x, y: entry },
                { x: x2, y: exit },
              ] as const,
          ),
        ),
      },
      mark: { type: 'line', color, strokeWidth: 1.8, strokeCap: 'butt' },
      encoding: { x, y: { ...y, field: 'y' }, ...IN_ORDER },
    } as PanelLayer
  })
}

/** Each trade by itself, with its receipt. */
function toldTrades(x: object, y: object): PanelLayer {
  return {
    data: { name: 'trades' },
    mark: { type: 'rule', strokeWidth: 1.8, clip: true },
    encoding: {
      x,
      x2: { field: 'x2' },
      y: { ...y, field: 'entry' },
      y2: { field: 'exit' },
      color: WON,
      ...TOLD,
    },
  }
}

/** Entries by their side, exits, and a whisker to each stop; of a part that was zoomed into, where it has room for them. */
function sides({ trades }: Timeline, x: object, y: object, live: boolean, most: number): PanelLayer[] {
  const roomy = live
    ? {
        transform: [{ joinaggregate: [{ op: 'count' as const, as: 'shown' }] }, { filter: `datum.shown <= ${most}` }],
      }
    : {}
  const data = live ? { name: 'trades' } : { values: trades.map(trade => ({ ...trade })) }
  return [
    {
      data,
      ...roomy,
      mark: { type: 'rule', strokeWidth: 1, opacity: 0.7, clip: live },
      encoding: { x, y: { ...y, field: 'entry' }, y2: { field: 'stop' }, color: WON },
    },
    {
      data,
      ...roomy,
      mark: { type: 'tick', thickness: 1.2, size: 7, orient: 'horizontal', clip: live },
      encoding: { x, y: { ...y, field: 'stop' }, color: WON },
    },
    {
      data,
      ...roomy,
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
