import { axisMoney } from '../words/format.ts'
import type { AccountLevel, LevelName } from './accountLevels.ts'
import { apart } from './apart.ts'
import { alongLine, type Box, clearest, labelBox, type PlacedLabel, placedLabels } from './placedLabels.ts'
import type { AccountMark } from './timeline.ts'

/** Height of a line of text. */
export const LINE = 15
/** Marks that have room for a name each; of more, the first of each kind is named. */
const MOST_MARKS = 4
/** A value that was reached so many pixels before the end of the panel is no longer the one where the line leaves it. */
const AT_END = 2
/** From the panel to the names right of it. */
const BESIDE = 6

/** A name in the panel of the account, in pixels from its top left, and where a line leads from it if it stands far off. */
export interface AccountName {
  readonly label: string
  readonly what: LevelName | 'end' | 'mark'
  readonly x: number
  readonly y: number
  readonly align: PlacedLabel['align']
  readonly x2: number
  readonly y2: number
  readonly far: boolean
}

/** What is drawn of an account: what its names stand off. */
export interface NamedAccount {
  readonly account: readonly { readonly x: number; readonly equity: number }[]
  readonly marks: readonly AccountMark[]
  readonly levels: readonly AccountLevel[]
  readonly quote: string
  readonly ruined: boolean
}

/** The panel that they stand in: its ends, its axis, and its size in pixels. */
export interface NamedPanel {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
  readonly log: boolean
  readonly width: number
  readonly height: number
  /** Whether no room is right of it. */
  readonly narrow: boolean
}

/** What the marks and the lines of the account are called, off each other and off the lines. */
export function accountNames(
  { account, marks, levels, quote, ruined }: NamedAccount,
  panel: NamedPanel,
): AccountName[] {
  const { from, to, width, height, narrow } = panel
  const last = account.findLast(({ x }) => x <= to) ?? account.at(-1)
  if (last === undefined) return []
  const down = downOf(panel)
  const pixel = (at: number, equity: number) => ({ x: (width * (at - from)) / (to - from || 1), y: down(equity) })
  const drawn = [
    ...alongLine(account.map(point => pixel(point.x, point.equity))),
    ...levels.flatMap(({ value }) => alongLine([0, width].map(x => ({ x, y: down(value) })))),
  ]
  const whole = axisMoney(last.equity, quote)
  const end = { what: 'end' as const, value: last.equity, label: narrow ? whole.replace(/\.\d\d$/, '') : whole }
  const taken: Box[] = []
  const inside = narrow
    ? levels.map(({ what, value, label }) => {
        const place = clearest(
          levelPlaces(
            down(value),
            levels.map(level => down(level.value)),
            panel,
            label,
          ),
          label,
          drawn,
          taken,
        )
        taken.push(labelBox(place, label))
        return { ...place, label, what, x2: place.x, y2: place.y }
      })
    : []
  const isNamed = ({ kind }: AccountMark, i: number) =>
    marks.length <= MOST_MARKS || marks.findIndex(mark => mark.kind === kind) === i
  const points = [
    ...marks.map((mark, i) => ({ ...pixel(mark.x, mark.equity), text: isNamed(mark, i) ? mark.label : '' })),
    // On a telephone the end is told here, unless a mark tells of it.
    ...(narrow && !ruined ? [{ ...pixel(last.x, end.value), text: end.label }] : []),
  ]
  const told = placedLabels(points, panel, taken, drawn).flatMap((place, i): AccountName[] => {
    const { text, x, y } = points[i]!
    return text === '' ? [] : [{ ...place, label: text, what: i < marks.length ? 'mark' : 'end', x2: x, y2: y }]
  })
  if (narrow) return [...inside, ...told]
  const isEnd = last === account.at(-1) || pixel(last.x, 0).x >= width - AT_END
  const lines = [...(isEnd ? [end] : []), ...levels]
  const places = apart(
    lines.map(({ value }) => down(value)),
    LINE,
    height,
  )
  const beside = { x: width + BESIDE, align: 'left' as const, x2: width, far: false }
  return [...told, ...lines.map(({ what, label }, i) => ({ ...beside, label, what, y: places[i]!, y2: places[i]! }))]
}

/** Pixels from the top of a value. */
function downOf({ height, low, high, log }: NamedPanel): (value: number) => number {
  const scaled = log ? Math.log : (value: number) => value
  const [bottom, top] = [scaled(low), scaled(high)]
  return value => height * (1 - (scaled(value) - bottom) / (top - bottom))
}

/** Above or below a level, at its ends or in its middle, on no other level: a name there would be taken for that one's. */
function levelPlaces(
  down: number,
  levels: readonly number[],
  { width, height }: NamedPanel,
  label: string,
): [PlacedLabel, ...PlacedLabel[]] {
  const places = [-9, 9].flatMap(away =>
    ([0.02, 0.15, 0.3, 0.45, 0.6] as const).map(share => ({
      x: share * width,
      y: down + away,
      align: 'left' as const,
      far: false,
    })),
  )
  const fit = places.filter(place => {
    const { right, top, bottom } = labelBox(place, label)
    const clear = levels.every(level => level === down || level < top || level > bottom)
    return clear && right <= width && top >= -2 && bottom <= height + 2
  })
  return [fit[0] ?? places[0]!, ...fit.slice(1)]
}
