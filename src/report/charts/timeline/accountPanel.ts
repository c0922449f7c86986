import { logTicks } from '../../series/logTicks.ts'
import type { Timeline } from '../../series/timeline.ts'
import { type ChartSize, COLOR } from '../chartTheme.ts'
import { names } from './accountNames.ts'
import { head, logAxis, type MadePanel, type PanelLayer, wholeExtent, within } from './panelParts.ts'

const MARKS = {
  passed: { shape: 'circle', color: COLOR.ink, filled: true },
  failed: { shape: 'circle', color: COLOR.ink, filled: false },
  lost: { shape: 'triangle-down', color: COLOR.second, filled: true },
  stalled: { shape: 'square', color: COLOR.second, filled: true },
  ruined: { shape: 'M-1,-1L1,1M1,-1L-1,1', color: COLOR.limit, filled: false },
} as const

/** The account with its start, its ruin and what happened to it; both levels are always within its range. */
export function accountPanel(line: Timeline, size: ChartSize, height: number, live: boolean): MadePanel {
  const { account, start, ruin, quote, fall } = line
  const equities = [...account.map(({ equity }) => equity), start, ...(ruin === null ? [] : [ruin])]
  const [low, high] = [equities.reduce((a, b) => Math.min(a, b)), equities.reduce((a, b) => Math.max(a, b))]
  const log = low > 0 && high / low >= 20
  const pad = log ? 1 : (high - low) * 0.06
  const domain = log ? [low * 0.95, high * 1.06] : [low - pad, high + pad]
  const y = {
    type: 'quantitative' as const,
    scale: {
      ...(log ? { type: 'log' as const } : { zero: false }),
      nice: false,
      ...(live ? { padding: 8 } : { domain }),
    },
    axis: {
      ...(log ? logAxis(logTicks(domain[0]!, domain[1]!, 6), live) : { tickCount: size.narrow ? 3 : 5 }),
      format: quote === 'USD' ? '$~s' : '~s',
      title: null,
    },
  }
  const level = (value: number, color: string, dash: number[]): PanelLayer => ({
    data: { values: [{ level: value }] },
    mark: { type: 'rule', color, ...(dash.length > 0 ? { strokeDash: dash, strokeWidth: 1.4 } : {}) },
    encoding: { y: { ...y, field: 'level' } },
  })
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
    level(start, COLOR.muted, []),
    ...(ruin === null ? [] : [level(ruin, COLOR.limit, [6, 4])]),
    {
      data: live ? { name: 'account' } : { values: [...account] },
      ...within(live),
      mark: { type: 'line', color: COLOR.main, strokeWidth: 1.7, strokeJoin: 'round', clip: live },
      encoding: { x, y: { ...y, field: 'equity' } },
    },
    ...markPoints(line, size, x, y, live),
    ...names(line, size, { height, domain, log, live }, x, y),
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
      data: { values: marks.filter(mark => mark.kind === kind).map(({ x, equity }) => ({ x, equity })) },
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
