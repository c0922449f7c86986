import { apart } from '../series/apart.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'

/** Least distance of two names, as a share of the axis, and how far a name inside stands above its line. */
const [LEAST, LEAST_NARROW, LIFT, LOWEST] = [0.08, 0.1, 0.05, 0.97]
/** Lines nearer than this have their names on their outer sides. */
const NEAR = 0.15

/** Characters of a name that have room beside the lines. */
const [MOST, MOST_NARROW] = [32, 15]

/** What a line is called where it ends. */
export interface LineEnd {
  readonly value: number
  readonly label: string
  readonly color: string
}

export interface EndAxes {
  /** Encodings; that of x has the name of the field that `last` is of. */
  readonly x: object & { readonly field: string }
  readonly y: object
  readonly last: number
  readonly domain: readonly [number, number]
  readonly log: boolean
  /** Whether names stand inside, above their lines, or right of them. */
  readonly inside: boolean
}

/** Names at the ends of lines, moved apart where they would lie on each other. */
export function endLabels(
  ends: readonly LineEnd[],
  { x, y, last, domain, log, inside }: EndAxes,
  { narrow }: ChartSize,
) {
  const [onAxis, back] = log ? [Math.log, Math.exp] : [(value: number) => value, (value: number) => value]
  const [low, high] = [onAxis(domain[0]), onAxis(domain[1])]
  const levels = ends.map(({ value }) => 1 - (onAxis(value) - low) / (high - low))
  /** Above its line; below it where another line is near above, and there is room. */
  const beside = (level: number) => {
    const isUnder = levels.some(other => other < level && level - other < NEAR)
    return isUnder && level + 2 * LIFT <= LOWEST ? level + LIFT : level - LIFT
  }
  const places = apart(inside ? levels.map(beside) : levels, narrow ? LEAST_NARROW : LEAST, inside ? 1 - LIFT : LOWEST)
  const most = narrow && !inside ? MOST_NARROW : MOST
  return ends.flatMap(({ label: whole, color }, i) => {
    const label = whole.length > most ? `${whole.slice(0, most - 1)}…` : whole
    const text = (halo: boolean) => ({
      data: { values: [{ [x.field]: last, value: back(low + (1 - places[i]!) * (high - low)), label }] },
      mark: {
        ...{ type: 'text', fontSize: 12, align: inside ? 'right' : 'left', dx: inside ? -2 : 6 },
        ...(halo ? { stroke: COLOR.paper, strokeWidth: 4, color: COLOR.paper } : { color }),
      } as never,
      encoding: { x, y: { ...y, field: 'value' }, text: { field: 'label' } } as never,
    })
    return [text(true), text(false)]
  })
}
