import type { LevelName } from '../../series/accountLevels.ts'
import { apart } from '../../series/apart.ts'
import { alongLine, type Box, clearest, labelBox, type PlacedLabel, placedLabels } from '../../series/placedLabels.ts'
import type { Timeline } from '../../series/timeline.ts'
import { axisMoney } from '../../words/format.ts'
import { type ChartSize, COLOR } from '../chartTheme.ts'
import { ends, LINE, levelNamed, type PanelLayer, plotWidth, UNCUT, WITHIN } from './panelParts.ts'

/** The panel that the names stand in, and its axis. */
interface NamedPanel {
  readonly height: number
  readonly domain: readonly number[]
  readonly log: boolean
  readonly live: boolean
}

/** A name of what is drawn, and how it is drawn. */
interface Name {
  readonly label: string
  readonly color: string
  readonly weight: number
}

const LEVEL_COLORS = { start: COLOR.muted, ruin: COLOR.limit } as const

/** What the marks and the lines of the account are called, off each other and off the lines. */
export function names(line: Timeline, size: ChartSize, panel: NamedPanel, x: object, y: object): PanelLayer[] {
  const { account, marks, levels: lines, ruined, quote } = line
  const [from, to] = ends(line)
  const area = { width: plotWidth(size), height: panel.height }
  const down = downOf(panel)
  const pixel = (at: number, equity: number) => ({ x: (area.width * (at - from)) / (to - from || 1), y: down(equity) })
  const across = (level: number) => [0, area.width].map(x => ({ x, y: down(level) }))
  const drawn = [
    ...alongLine(account.map(point => pixel(point.x, point.equity))),
    ...lines.flatMap(({ value }) => alongLine(across(value))),
  ]
  const end = account.at(-1)?.equity ?? lines[0]!.value
  const levels: (Name & { value: number; what: LevelName | null })[] = [
    {
      what: null,
      value: end,
      label: size.narrow ? axisMoney(end, quote).replace(/\.\d\d$/, '') : axisMoney(end, quote),
      color: COLOR.main,
      weight: 600,
    },
    ...lines.map(level => ({ ...level, color: LEVEL_COLORS[level.what], weight: 400 })),
  ]
  const taken: Box[] = []
  const inside = size.narrow
    ? levels.slice(1).map((level): PanelLayer[] => {
        const places = levelPlaces(down(level.value), area, level.label)
        const place = clearest(places, level.label, drawn, taken)
        taken.push(labelBox(place, level.label))
        return haloed(level, place)
      })
    : []
  const first = marks.map(({ kind }, i) => marks.findIndex(mark => mark.kind === kind) === i)
  const points = [
    ...marks.map(({ x, equity, label }, i) => ({ ...pixel(x, equity), text: first[i] ? label : '' })),
    // On a telephone the end is told here, unless a mark tells of it.
    ...(size.narrow && !ruined ? [{ ...pixel(to, end), text: levels[0]!.label }] : []),
  ]
  const placed = placedLabels(points, area, taken, drawn)
  const told = placed.map((place, i): PanelLayer[] => {
    const { text } = points[i]!
    if (text === '') return []
    const mark = marks[i]
    if (mark === undefined) return haloed(levels[0]!, place)
    const at = { x: place.x - points[i]!.x, y: place.y - points[i]!.y }
    return panel.live ? [following(mark, at, place.align, x, y)] : haloed(named(text), place)
  })
  return [...inside.flat(), ...told.flat(), ...(size.narrow ? [] : beside(levels, panel, down, y))]
}

/** Pixels from the top of a value. */
function downOf({ height, domain, log }: NamedPanel): (value: number) => number {
  const scaled = log ? Math.log : (value: number) => value
  const [low, high] = [scaled(domain[0]!), scaled(domain[1]!)]
  return value => height * (1 - (scaled(value) - low) / (high - low))
}

function named(label: string): Name {
  return { label, color: COLOR.ink, weight: 600 }
}

/** Above or below a level, at its ends or in its middle. */
function levelPlaces(
  down: number,
  { width, height }: { width: number; height: number },
  label: string,
): [PlacedLabel, ...PlacedLabel[]] {
  const places = [-9, 9].flatMap(away =>
    ([0.02, 0.3, 0.6] as const).map(share => ({
      x: share * width,
      y: down + away,
      align: 'left' as const,
      far: false,
    })),
  )
  const fit = places.filter(place => {
    const { right, bottom } = labelBox(place, label)
    return right <= width && bottom <= height + 2
  })
  return [fit[0] ?? places[0]!, ...fit.slice(1)]
}

/** Words at a place of the panel, over a halo of paper. */
function haloed({ label, color, weight }: Name, { x, y, align }: PlacedLabel): PanelLayer[] {
  return [true, false].map(halo => ({
    data: { values: [{ label }] },
    mark: {
      ...{ ...UNCUT, fontSize: 12, fontWeight: weight, x, y, align },
      ...(halo ? { stroke: COLOR.paper, strokeWidth: 4, color: COLOR.paper } : { color }),
    } as never,
    encoding: { text: { field: 'label' } },
  }))
}

/** The name of a mark that moves with it. */
function following(
  { x: place, equity, label }: Timeline['marks'][number],
  { x: dx, y: dy }: { readonly x: number; readonly y: number },
  align: PlacedLabel['align'],
  x: object,
  y: object,
): PanelLayer {
  return {
    data: { values: [{ x: place, equity, label }] },
    ...WITHIN,
    mark: { ...UNCUT, fontSize: 12, fontWeight: 600, color: COLOR.ink, align, dx, dy } as never,
    encoding: { x, y: { ...y, field: 'equity' }, text: { field: 'label' } },
  }
}

/** Right of the panel; the end of the account follows what a strip has chosen. */
function beside(
  levels: readonly (Name & { readonly value: number; readonly what: LevelName | null })[],
  { live, height }: NamedPanel,
  down: (value: number) => number,
  y: object,
): PanelLayer[] {
  const wanted = levels.map(({ value }) => down(value))
  const places = apart(wanted, LINE, height)
  return levels.map(({ what, label, color, weight }, i) => {
    const look = { ...UNCUT, align: 'left', x: 'width', dx: 6, color, fontSize: 12, fontWeight: weight }
    if (!live) {
      return {
        data: { values: [{ label }] },
        mark: { ...look, y: places[i]! } as never,
        encoding: { text: { field: 'label' } },
      }
    }
    const mark = { ...look, dy: places[i]! - wanted[i]! } as never
    if (what !== null) {
      return {
        ...levelNamed(what),
        mark,
        encoding: { y: { ...y, field: 'value' }, text: { field: 'label' } },
      }
    }
    return {
      data: { name: 'account' },
      transform: [...WITHIN.transform, { aggregate: [{ op: 'argmax', field: 'x', as: 'last' }] }],
      mark,
      encoding: { y: { ...y, field: 'last.equity' }, text: { field: 'last.label' } },
    }
  })
}
