/** A label beside its point, both in pixels. */
export interface PlacedLabel {
  readonly x: number
  readonly y: number
  readonly align: 'left' | 'right' | 'center'
  /** Whether it stands so far off that a line must lead to it. */
  readonly far: boolean
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Of the text of charts, in pixels: a little more than it takes. */
const [CHARACTER, HEIGHT, GAP] = [6.8, 14, 8]
/** Lines of text that a label may stand away from its point. */
const FARTHEST = 7
/** Pixels of a line that count once, and how many of those it is worth to stand beside the point. */
const [STEP, FAR_OFF] = [4, 4]

/**
 * Where each label can stand beside its point without covering a point or another label: above, below, at a side; where
 * points lie together, farther off at a side.
 * @param points in pixels from the top left, with the text of each; none for a mark without a name
 * @param area in which labels must stay
 * @param taken what else must not be covered
 * @param lines what is better not covered, see `alongLine`
 */
export function placedLabels(
  points: readonly { readonly x: number; readonly y: number; readonly text: string }[],
  area: { readonly width: number; readonly height: number },
  taken: readonly Box[] = [],
  lines: readonly Box[] = [],
): PlacedLabel[] {
  const marks = points.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }))
  const boxes: Box[] = [...taken]
  const leaders: Box[] = []
  return points.map((point, i) => {
    const [first] = candidates(point)
    if (point.text === '') return first!
    const others = marks.filter((_, k) => k !== i)
    const cost = (label: PlacedLabel) => {
      const box = labelBox(label, point.text)
      const outside = box.left < 0 || box.right > area.width || box.top < 0 || box.bottom > area.height ? 1000 : 0
      const hidden = [...boxes, ...others].reduce((sum, other) => sum + covered(box, other), 0)
      const leader = label.far ? alongLine([point, label]) : []
      const led = crossed(box, leaders) + leader.filter(at => crossed(at, boxes) > 0).length + leader.length / 2
      return outside + hidden * 100 + crossed(box, lines) + (lines.length > 0 ? led + (label.far ? FAR_OFF : 0) : 0)
    }
    const best = candidates(point).reduce((a, b) => (cost(b) < cost(a) ? b : a))
    boxes.push(labelBox(best, point.text))
    if (best.far) leaders.push(...alongLine([point, best]))
    return best
  })
}

/** Small boxes along a line through points, so that labels keep off it. */
export function alongLine(points: readonly { readonly x: number; readonly y: number }[]): Box[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i]!
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP))
    return Array.from({ length: steps }, (_, step) => {
      const share = (step + 0.5) / steps
      const [x, y] = [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)]
      return { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 }
    })
  })
}

/**
 * The place that crosses the fewest lines and other things, the first of equals.
 * @param taken by other labels: what lies on no other label goes before what does
 */
export function clearest<Label extends PlacedLabel>(
  labels: readonly [Label, ...Label[]],
  text: string,
  boxes: readonly Box[],
  taken: readonly Box[] = [],
): Label {
  const cost = (label: Label) => {
    const box = labelBox(label, text)
    return crossed(box, boxes) + (boxes.length + 1) * crossed(box, taken)
  }
  return labels.reduce((a, b) => (cost(b) < cost(a) ? b : a))
}

/** How many of the boxes it lies on. */
function crossed(box: Box, others: readonly Box[]): number {
  return others.filter(other => covered(box, other) > 0).length
}

/** The room that a label takes. */
export function labelBox({ x, y, align }: PlacedLabel, text: string): Box {
  const width = text.length * CHARACTER
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
  return { left, right: left + width, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 }
}

function candidates({ x, y }: { readonly x: number; readonly y: number }): PlacedLabel[] {
  const near = [1, 1.9, 2.8].flatMap((rows): PlacedLabel[] => {
    const far = rows > 1
    const away = (GAP + HEIGHT / 2) * rows
    return [
      { x: x - GAP * 0.6, y: y - away, align: 'right', far },
      { x: x + GAP * 0.6, y: y - away, align: 'left', far },
      { x: x - GAP * 0.6, y: y + away, align: 'right', far },
      { x: x + GAP * 0.6, y: y + away, align: 'left', far },
      { x, y: y - away, align: 'center', far },
      { x, y: y + away, align: 'center', far },
    ]
  })
  const farther = Array.from({ length: 2 * FARTHEST }, (_, i) => i - FARTHEST)
    .flatMap(rows => [1, 2, 4, 7].map(aside => ({ rows, aside: aside * 2 * GAP })))
    .sort((a, b) => Math.hypot(a.rows * HEIGHT, a.aside) - Math.hypot(b.rows * HEIGHT, b.aside))
    .flatMap(({ rows, aside }): PlacedLabel[] => [
      { x: x - aside, y: y + rows * HEIGHT, align: 'right', far: true },
      { x: x + aside, y: y + rows * HEIGHT, align: 'left', far: true },
    ])
  return [
    ...near.slice(0, 6),
    { x: x + GAP + 3, y, align: 'left', far: false },
    { x: x - GAP - 3, y, align: 'right', far: false },
    ...near.slice(6),
    ...farther,
  ]
}

/** What it costs to lie on another: the more of the label, the more. */
function covered(box: Box, other: Box): number {
  const width = Math.min(box.right, other.right) - Math.max(box.left, other.left)
  const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
  return width > 0 && height > 0 ? 1 + (width * height) / ((box.right - box.left) * HEIGHT || 1) : 0
}
