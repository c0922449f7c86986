import type { AccountLevel, LevelName } from '../../series/accountLevels.ts'
import { accountNames } from '../../series/accountNames.ts'
import { fittingTicks } from '../../series/fittingTicks.ts'
import type { Timeline } from '../../series/timeline.ts'
import { accountRange, isLogRange } from '../../series/timelineAxes.ts'
import { moneyLabel } from '../axisFormats.ts'
import { type ChartSize, COLOR } from '../chartTheme.ts'
import { namesLayers } from './namesLayers.ts'
import {
  axisOf,
  ends,
  head,
  levelNamed,
  type MadePanel,
  type PanelLayer,
  plotWidth,
  scaleOf,
  wholeExtent,
} from './panelParts.ts'

const MARKS = {
  passed: { shape: 'circle', color: COLOR.ink, filled: true },
  failed: { shape: 'circle', color: COLOR.ink, filled: false },
  lost: { shape: 'triangle-down', color: COLOR.second, filled: true },
  stalled: { shape: 'square', color: COLOR.second, filled: true },
  ruined: { shape: 'M-1,-1L1,1M1,-1L-1,1', color: COLOR.limit, filled: false },
} as const

const LEVELS: Readonly<Record<LevelName, { color: string; strokeDash?: number[]; strokeWidth?: number }>> = {
  start: { color: COLOR.muted },
  ruin: { color: COLOR.limit, strokeDash: [6, 4], strokeWidth: 1.4 },
}

/** Labels of its axis on a telephone, none of which lies on what stands below. */
const TICKS_NARROW = 3
/** What a name below the lowest level takes on a telephone, in pixels. */
const NAME_BELOW = 12

/** The account with its start, its ruin and what happened to it; both levels are within its range, of a part of it where they are near. */
export function accountPanel(line: Timeline, size: ChartSize, height: number, live: boolean): MadePanel {
  const { account, levels, marks, quote, fall } = line
  const values = [...[...account, ...marks].map(({ equity }) => equity), ...levels.map(({ value }) => value)]
  const log = isLogRange('account', values)
  const made = accountRange(values, log, size.narrow && levels.length > 1 ? NAME_BELOW / height : 0)
  const range = size.narrow ? { ...made, ticks: fittingTicks(made.low, made.high, log, height, TICKS_NARROW) } : made
  const y = {
    type: 'quantitative' as const,
    ...scaleOf('account', range, log, live),
    axis: {
      ...axisOf('account', range, live, 5),
      labelExpr: moneyLabel(quote),
      title: null,
    },
  }
  const level = ({ what, value }: AccountLevel): PanelLayer => ({
    ...(live ? levelNamed(what) : { data: { values: [{ value }] } }),
    mark: { type: 'rule', ...LEVELS[what] },
    encoding: { y: { ...y, field: 'value' } },
  })
  const [from, to] = ends(line)
  const title = `Account${quote === 'USD' ? '' : `, ${quote}`}, ${line.timed ? 'value at each close' : 'after each trade'}${log ? ', log scale' : ''}`
  const fallen = (x: object): PanelLayer[] =>
    fall === null
      ? []
      : [
          {
            data: { values: [{ x: fall.from, x2: fall.to }] },
            mark: { type: 'rect', color: COLOR.bad, opacity: 0.08, clip: live },
            encoding: { x, x2: { field: 'x2' } },
          },
        ]
  const layers = (x: object): PanelLayer[] => [
    wholeExtent(line, x),
    ...fallen(x),
    ...levels.map(level),
    {
      data: live ? { name: 'account' } : { values: [...account] },
      mark: { type: 'line', color: COLOR.main, strokeWidth: 1.7, strokeJoin: 'round', clip: live },
      encoding: { x, y: { ...y, field: 'equity' } },
    },
    ...markPoints(line, size, x, y, live),
    ...namesLayers(
      live
        ? null
        : accountNames(line, { from, to, ...range, log, height, width: plotWidth(size), narrow: size.narrow }),
    ),
    head(title, size),
  ]
  return { height, layers }
}

/** Marks of what happened to the account. */
function markPoints({ marks }: Timeline, size: ChartSize, x: object, y: object, live: boolean): PanelLayer[] {
  const kinds = [...new Set(marks.map(({ kind }) => kind))]
  return kinds.map((kind): PanelLayer => {
    const { shape, color, filled } = MARKS[kind]
    return {
      ...(live
        ? { data: { name: 'marks' }, transform: [{ filter: { field: 'kind', equal: kind } }] }
        : { data: { values: marks.filter(mark => mark.kind === kind).map(({ x, equity }) => ({ x, equity })) } }),
      mark: {
        ...{ type: 'point', shape, filled, size: size.narrow ? 46 : 64, opacity: 1, strokeWidth: filled ? 1 : 2 },
        ...(filled
          ? { color, stroke: COLOR.paper }
          : { stroke: color, fill: kind === 'failed' ? COLOR.paper : undefined }),
        clip: live,
      } as never,
      encoding: { x, y: { ...y, field: 'equity' } },
    }
  })
}
