import type { TopLevelSpec } from 'vega-lite'
import type { LevelName } from '../../series/accountLevels.ts'
import type { Timeline } from '../../series/timeline.ts'
import type { AxisRange } from '../../series/timelineAxes.ts'
import type { TimelineAxes } from '../../series/timelineWindow.ts'
import { type ChartSize, COLOR } from '../chartTheme.ts'

type Panel = Extract<TopLevelSpec, { vconcat: unknown }>['vconcat'][number]

/** A layer of a panel. */
export type PanelLayer = Extract<Panel, { layer: unknown }>['layer'][number]

/** Room left of a panel for its axis, and right of it for what its lines are called. */
export const [LEFT, RIGHT, LEFT_NARROW, RIGHT_NARROW] = [58, 92, 46, 16]

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
      ...{ ...UNCUT, align: 'left', baseline: 'bottom', x: -(narrow ? LEFT_NARROW : LEFT), y: -6 },
      ...{ fontSize: 12, color: COLOR.ink },
    } as never,
    encoding: { text: { value: text } },
  }
}

/** Text stands beside panels too, where Vega-Lite would cut it off as soon as a strip chooses what they show. */
export const UNCUT = { type: 'text' as const, clip: false }

/** A panel whose axis follows what the strip has chosen: the signal `axes` has its range and labels. */
export type FollowedAxis = keyof TimelineAxes

/** The scale of a panel, from end to end of its range. */
export function scaleOf(what: FollowedAxis, { low, high }: AxisRange, log: boolean, live: boolean): object {
  const domain = live ? ['low', 'high'].map(end => ({ expr: `axes.${what}.${end}` })) : [low, high]
  return { scale: { ...(log ? { type: 'log' } : { zero: false }), domain, nice: false } }
}

/** The labels of its axis. */
export function axisOf(what: FollowedAxis, { ticks }: AxisRange, live: boolean, tickCount: number): object {
  if (ticks === null) return { tickCount }
  return { values: live ? { signal: `axes.${what}.ticks` } : ticks }
}

/** A level of the account in a live chart, as long as it is near. */
export function levelNamed(what: LevelName): Pick<PanelLayer, 'data' | 'transform'> {
  return { data: { name: 'levels' }, transform: [{ filter: { field: 'what', equal: what } }] }
}

/** The trade whose receipt is shown, where a key has chosen one. */
export function chosenTrade(x: object): PanelLayer {
  return {
    data: { name: 'chosen' },
    mark: { type: 'rule', color: COLOR.ink, strokeDash: [3, 3], clip: true },
    encoding: { x: { ...x, field: 'x2' } as never },
  }
}

/** The receipt of the trade under the pointer. */
export const TOLD = { tooltip: { field: 'trade', type: 'nominal' as const } }

/**
 * One path in pieces that do not touch, a piece for each trade: it weighs a fraction of what marks of their own do, so that
 * every trade can be drawn.
 */
export function pathOf(pieces: readonly (readonly { readonly x: number; readonly y: number }[])[]): object[] {
  const points = pieces.flatMap(piece => [...piece, { ...piece.at(-1)!, y: null }])
  return points.map((point, i) => ({ ...point, i }))
}

/** The order of the points of such a path. */
export const IN_ORDER = { order: { field: 'i' } }

/** What was won and what was lost. */
export const OUTCOMES = [
  { won: true, color: COLOR.main },
  { won: false, color: COLOR.bad },
] as const

/** The same, of marks. */
export const WON = { condition: { test: 'datum.won', value: COLOR.main }, value: COLOR.bad }
