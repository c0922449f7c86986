import type { Timeline } from '../../series/timeline.ts'
import { isLogRange, mostSides, priceRange } from '../../series/timelineAxes.ts'
import { roomyNumber } from '../axisFormats.ts'
import { type ChartSize, COLOR } from '../chartTheme.ts'
import {
  axisOf,
  head,
  IN_ORDER,
  type MadePanel,
  OUTCOMES,
  type PanelLayer,
  pathOf,
  plotWidth,
  scaleOf,
  TOLD,
  WON,
  wholeExtent,
} from './panelParts.ts'

/** The price, and on it each trade from its entry to its exit. */
export function pricePanel(line: Timeline, size: ChartSize, height: number, live: boolean): MadePanel {
  const prices = [...line.price.map(({ close }) => close), ...line.trades.flatMap(({ entry, exit }) => [entry, exit])]
  const log = isLogRange('price', prices)
  const few = line.trades.length <= mostSides(plotWidth(size))
  const stops = few ? line.trades.map(({ stop }) => stop) : []
  const range = priceRange([...prices, ...stops], log, height, size.narrow)
  const y = {
    type: 'quantitative' as const,
    ...scaleOf('price', range, log, live),
    axis: {
      ...axisOf('price', range, live, 4),
      labelExpr: roomyNumber(size.narrow),
      title: null,
    },
  }
  const layers = (x: object): PanelLayer[] => [
    wholeExtent(line, x),
    {
      data: live ? { name: 'price' } : { values: [...line.price] },
      mark: { type: 'line', color: COLOR.price, strokeWidth: 0.9, clip: live },
      encoding: { x, y: { ...y, field: 'close' } },
    },
    ...(live ? [toldTrades(x, y)] : drawnTrades(line, x, y)),
    ...(live || few ? sides(line, x, y, live) : []),
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
function sides({ trades }: Timeline, x: object, y: object, live: boolean): PanelLayer[] {
  const data = live ? { name: 'sides' } : { values: trades.map(trade => ({ ...trade })) }
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
