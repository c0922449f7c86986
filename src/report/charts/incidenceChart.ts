import type { TopLevelSpec } from 'vega-lite'
import type { TierIncidence } from '../series/tierIncidence.ts'
import { chance } from '../words/format.ts'
import { shortName } from '../words/shortName.ts'
import { PERCENT } from './axisFormats.ts'
import { type ChartSize, COLOR, tierColors } from './chartTheme.ts'
import { endLabels } from './endLabels.ts'

/** Room right of the last trade for the names of the lines, as a share of the trades. */
const [ROOM, ROOM_NARROW] = [0.28, 0.02]
/** Letters of a contract's symbol that have room beside what is said of it and its share. */
const MOST_OF_SYMBOL = 12

/** Shares of the accounts that have unlocked each larger contract by a trade, and that were ruined before. */
export function incidenceChart({ tiers }: TierIncidence, size: ChartSize): TopLevelSpec {
  const trades = tiers[0]!.points.at(-1)!.trade
  const x = {
    field: 'trade',
    type: 'quantitative' as const,
    title: 'Trade',
    scale: { domain: [0, trades * (1 + (size.narrow ? ROOM_NARROW : ROOM))], nice: false },
    axis: { values: [0, 0.25, 0.5, 0.75, 1].map(share => Math.round(share * trades)) },
  }
  const y = {
    type: 'quantitative' as const,
    title: 'Share of the accounts',
    scale: { domain: [0, 1], nice: false },
    axis: { format: PERCENT, tickCount: 5 },
  }
  const lines = linesOf(tiers)
  const ends = lines.map(({ name, color, values }) => {
    const { share } = values.at(-1)!
    return { value: share, label: `${name} ${chance(share)}`, color }
  })
  return {
    width: size.width,
    height: Math.round(size.height * 0.9),
    autosize: { type: 'fit', contains: 'padding' },
    layer: [
      ...lines.map(({ color, values }) => ({
        data: { values },
        mark: { type: 'area' as const, color, opacity: 0.22 },
        encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
      })),
      ...lines.map(({ color, dash, values }) => ({
        data: { values: values.map(({ trade, share }) => ({ trade, share })) },
        mark: { type: 'line' as const, color, strokeWidth: 2, ...(dash.length > 0 ? { strokeDash: [...dash] } : {}) },
        encoding: { x, y: { ...y, field: 'share' } },
      })),
      ...endLabels(ends, { x, y, last: trades, domain: [0, 1], log: false, inside: size.narrow }, size),
    ],
  }
}

interface Line {
  readonly name: string
  readonly color: string
  readonly dash: readonly number[]
  readonly values: readonly { trade: number; share: number; low: number; high: number }[] & object[]
}

/** Two for each contract: the step up, and the ruin before it. */
function linesOf(tiers: TierIncidence['tiers']): Line[] {
  const colors = tierColors(tiers.length + 1).slice(1)
  return tiers.flatMap(({ symbol: whole, points }, k): Line[] => {
    const symbol = shortName(whole, MOST_OF_SYMBOL)
    return [
      {
        name: `${symbol} unlocked`,
        color: colors[k]!,
        dash: [],
        values: points.map(({ trade, reached }) => ({ trade, ...reached })),
      },
      {
        name: `ruined before ${symbol}`,
        color: COLOR.limit,
        dash: k === 0 ? [6, 4] : [2, 3],
        values: points.map(({ trade, ruinedBefore }) => ({ trade, ...ruinedBefore })),
      },
    ]
  })
}
