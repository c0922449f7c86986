import type { TopLevelSpec } from 'vega-lite'
import type { Timeline } from '../../series/timeline.ts'
import { type ChartSize, COLOR } from '../chartTheme.ts'

type Panel = Extract<TopLevelSpec, { vconcat: unknown }>['vconcat'][number]

/** A layer of a panel. */
export type PanelLayer = Extract<Panel, { layer: unknown }>['layer'][number]

/** Room left of a panel for its axis, and right of it for what its lines are called. */
export const [LEFT, RIGHT, LEFT_NARROW, RIGHT_NARROW] = [58, 92, 46, 16]
/** Height of a line of text. */
export const LINE = 15

/** A panel, once its axis is known. */
export interface MadePanel {
  readonly height: number
  readonly layers: (x: object) => PanelLayer[]
}

/** Width of the panels in a drawing of this size. */
export function plotWidth({ width, narrow }: ChartSize): number {
  return width - (narrow ? LEFT_NARROW + RIGHT_NARROW : LEFT + RIGHT)
}

/** From the first to the last point of the account. */
export function ends({ account }: Timeline): [number, number] {
  return [account[0]?.x ?? 0, account.at(-1)?.x ?? 1]
}

/** Keeps the axis of a panel that shows all at the ends of the account. */
export function wholeExtent(line: Timeline, x: object): PanelLayer {
  return {
    data: { values: ends(line).map(at => ({ x: at })) },
    mark: { type: 'point', opacity: 0, size: 1, color: COLOR.ink },
    encoding: { x },
  }
}

/** What stands over a panel in place of a title beside its axis. */
export function head(text: string, { narrow }: ChartSize): PanelLayer {
  return {
    data: { values: [{}] },
    mark: {
      ...{ type: 'text', align: 'left', baseline: 'bottom', x: -(narrow ? LEFT_NARROW : LEFT), y: -6 },
      ...{ fontSize: 12, color: COLOR.ink },
    } as never,
    encoding: { text: { value: text } },
  }
}

/** Only what the strip has chosen, so that the axes follow it. */
export function within(live: boolean): { transform?: { filter: { param: string } }[] } {
  return live ? { transform: [{ filter: { param: 'brush' } }] } : {}
}

/** The receipt of the trade under the pointer. */
export function told(live: boolean): { tooltip?: { field: string; type: 'nominal' } } {
  return live ? { tooltip: { field: 'trade', type: 'nominal' } } : {}
}

/** What was won and what was lost. */
export const WON = { condition: { test: 'datum.won', value: COLOR.main }, value: COLOR.bad }
