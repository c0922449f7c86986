import type { Spec } from 'vega'
import type { TopLevelSpec } from 'vega-lite'

type Node = Readonly<Record<string, unknown>>
type Rows = readonly unknown[]

/** Stands for the rows of a chart while it is compiled, which looks at no row. */
const SLOT = 'rowsOfChart'

const CHANNELS = ['x', 'y'] as const
/** What may differ of a channel, by the names of its places in the encoding. */
const PLACES = { ticks: ['axis', 'tickCount'], title: ['title'], end: ['scale', 'domain', '1'] } as const
type Place = keyof typeof PLACES

/** What compiling a chart hands on as it is. */
interface Leaves {
  readonly width: unknown
  readonly height: unknown
  /** By `x ticks`, where all layers that have it have the same. */
  readonly axes: ReadonlyMap<string, unknown>
  readonly rows: readonly Rows[]
}

/** A chart without its rows, and apart from what compiling hands on: two with the same key are compiled alike. */
export interface ChartShape {
  readonly key: string
  readonly bare: TopLevelSpec
  readonly leaves: Leaves
}

export function chartShape(spec: TopLevelSpec): ChartShape {
  const rows: Rows[] = []
  const slots = new Map<string, number>()
  const slotOf = (values: Rows) => {
    const text = JSON.stringify(values)
    const slot = slots.get(text) ?? rows.push(values) - 1
    slots.set(text, slot)
    return slot
  }
  const bare = withoutRows(spec as unknown as Node, slotOf) as Node
  const isView = bare['layer'] !== undefined || bare['mark'] !== undefined
  const axes = isView ? sharedLeaves(bare) : new Map<string, unknown>()
  const { width, height } = bare
  return {
    key: JSON.stringify(isView ? blanked({ ...bare, width: typeof width, height: typeof height }, axes) : bare),
    bare: bare as unknown as TopLevelSpec,
    leaves: { width, height, axes, rows },
  }
}

/**
 * The compiled chart of one shape with the leaves of another of the same key; null where one has no place that is known.
 * @param compiled from the bare chart; it is changed
 */
export function withLeaves(compiled: Spec, was: Leaves, leaves: Leaves): Spec | null {
  const chart = compiled as { -readonly [K in keyof Spec]: Spec[K] }
  for (const data of (chart.data ?? []) as { values?: unknown }[]) {
    const slot = Array.isArray(data.values) ? (data.values[0] as Node | undefined)?.[SLOT] : undefined
    if (slot !== undefined) data.values = leaves.rows[slot as number]
  }
  if (leaves.width !== was.width) chart.width = leaves.width as number
  if (leaves.height !== was.height) chart.height = leaves.height as number
  for (const [name, value] of leaves.axes) {
    const before = was.axes.get(name)
    if (value !== before && !isMoved(chart, name, before, value)) return null
  }
  return chart
}

function isMoved({ axes = [], scales = [] }: Spec, name: string, before: unknown, value: unknown): boolean {
  const [channel, place] = name.split(' ') as [string, Place]
  if (place === 'end') {
    const domain = scales.find(scale => scale.name === channel)?.domain as unknown[] | undefined
    if (!Array.isArray(domain)) return false
    const isDate = (domain[1] as { signal?: string } | null)?.signal === `datetime(${before})`
    if (!isDate && domain[1] !== before) return false
    domain[1] = isDate ? { signal: `datetime(${value})` } : value
    return true
  }
  const key = place === 'ticks' ? 'tickCount' : 'title'
  const told = (axes as unknown as Record<string, unknown>[]).filter(
    axis => axis['scale'] === channel && axis[key] === before,
  )
  for (const axis of told) axis[key] = value
  return told.length > 0
}

function withoutRows(node: unknown, slotOf: (rows: Rows) => number): unknown {
  if (Array.isArray(node)) return node.map(part => withoutRows(part, slotOf))
  if (typeof node !== 'object' || node === null) return node
  const { data, ...rest } = node as { data?: { values?: unknown } }
  const entries = Object.entries(rest).map(([name, part]) => [name, withoutRows(part, slotOf)])
  const bare = Object.fromEntries(entries)
  if (data === undefined) return bare
  const { values } = data
  return Array.isArray(values)
    ? { data: { ...data, values: [{ [SLOT]: slotOf(values) }] }, ...bare }
    : { data, ...bare }
}

function encodings(view: Node): Node[] {
  const layers = (view['layer'] as Node[] | undefined) ?? []
  return [view, ...layers].flatMap(({ encoding }) => (encoding === undefined ? [] : [encoding as Node]))
}

function sharedLeaves(view: Node): Map<string, unknown> {
  const leaves = new Map<string, unknown>()
  for (const channel of CHANNELS) {
    for (const [place, way] of Object.entries(PLACES)) {
      const found = encodings(view).flatMap(encoding => leafAt(encoding[channel], way) ?? [])
      const [first] = found
      if (isPlain(first) && found.every(leaf => leaf === first)) leaves.set(`${channel} ${place}`, first)
    }
  }
  return leaves
}

function isPlain(leaf: unknown): boolean {
  return typeof leaf === 'number' || typeof leaf === 'string'
}

function leafAt(node: unknown, way: readonly string[]): unknown {
  return way.reduce<unknown>((part, name) => (part as Node | null | undefined)?.[name], node)
}

/** The view with marks in place of its shared leaves. */
function blanked(view: Node, leaves: ReadonlyMap<string, unknown>): Node {
  const one = (encoding: unknown) => {
    let made = encoding as Node
    for (const name of leaves.keys()) {
      const [channel, place] = name.split(' ') as [string, Place]
      const way = [channel, ...PLACES[place]]
      if (leafAt(made, way) !== undefined) made = replaced(made, way) as Node
    }
    return made
  }
  const blank = (part: Node): Node =>
    part['encoding'] === undefined ? part : { ...part, encoding: one(part['encoding']) }
  const layers = view['layer'] as Node[] | undefined
  return layers === undefined ? blank(view) : { ...blank(view), layer: layers.map(blank) }
}

function replaced(node: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return typeof node
  if (Array.isArray(node)) return node.map((part, i) => (String(i) === name ? replaced(part, rest) : part))
  return { ...(node as Node), [name]: replaced((node as Node)[name], rest) }
}
