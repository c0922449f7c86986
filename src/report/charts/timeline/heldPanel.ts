import type { Timeline } from '../../series/timeline.ts'
import { type ChartSize, tierColors } from '../chartTheme.ts'
import { ends, head, LINE, type MadePanel, type PanelLayer, plotWidth, wholeExtent, within } from './panelParts.ts'

/** The contracts that each trade held, stacked, counted in the smallest. */
export function heldPanel(line: Timeline, size: ChartSize, height: number, live: boolean): MadePanel {
  const { held, tiers } = line
  const used = tiers.filter(tier => held.some(part => part.tier === tier))
  const colors = tierColors(tiers.length)
  const [smallest = ''] = tiers
  const title = used.length > 1 ? `Contracts held, counted in ${smallest}` : `Contracts held, ${used[0] ?? smallest}`
  const names =
    used.length < 2
      ? []
      : used.map((tier, i) => tierName(tier, colors[tiers.indexOf(tier)]!, used.length - 1 - i, size))
  const color = { field: 'tier', type: 'nominal' as const, scale: { domain: [...tiers], range: colors }, legend: null }
  const [from, to] = ends(line)
  /** A pixel, or a trade of one bar among thousands could not be seen. */
  const least = (to - from) / plotWidth(size)
  const layers = (x: object): PanelLayer[] => [
    wholeExtent(line, x),
    {
      data: { values: held.map(part => ({ ...part, x2: Math.max(part.x2, part.x + least) })) },
      ...within(live),
      mark: { type: 'rect', clip: live },
      encoding: {
        ...{ x, x2: { field: 'x2' } },
        y: {
          ...{ field: 'y', type: 'quantitative' as const, scale: { nice: false } },
          axis: { tickCount: 2, title: null, format: ',~r' },
        },
        ...{ y2: { field: 'y2' }, fill: color },
      },
    },
    ...names,
    head(title, size),
  ]
  return { height, layers }
}

/** The name of a contract in its colour: right of the panel, on a telephone over it. */
function tierName(tier: string, color: string, place: number, size: ChartSize): PanelLayer {
  const where = size.narrow
    ? { align: 'right', baseline: 'bottom', x: plotWidth(size) - place * 52, y: -6 }
    : { align: 'left', x: plotWidth(size) + 6, y: 8 + place * LINE }
  return {
    data: { values: [{ tier }] },
    mark: { type: 'text', fontSize: 12, fontWeight: 600, color, ...where } as never,
    encoding: { text: { field: 'tier' } },
  }
}
