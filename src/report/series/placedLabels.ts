/** A label beside its point, both in pixels. */
export interface PlacedLabel {
  readonly x: number
  readonly y: number
  readonly align: 'left' | 'right' | 'center'
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Of the text of charts, in pixels: a little more than it takes. */
const [CHARACTER, HEIGHT, GAP] = [6.8, 14, 8]

/**
 * Where each label can stand beside its point without covering a point or another label: above, below, or at a side.
 * @param points in pixels from the top left, with the text of each; none for a mark without a name
 * @param area in which labels must stay
 * @param taken what else must not be covered
 */
export function placedLabels(
  points: readonly { readonly x: number; readonly y: number; readonly text: string }[],
  area: { readonly width: number; readonly height: number },
  taken: readonly Box[] = [],
): PlacedLabel[] {
  const marks = points.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }))
  const boxes: Box[] = [...taken]
  return points.map((point, i) => {
    const others = marks.filter((_, k) => k !== i)
    const choices = candidates(point)
    const cost = (label: PlacedLabel) => {
      const box = boxOf(label, point.text)
      const outside = box.left < 0 || box.right > area.width || box.top < 0 || box.bottom > area.height ? 1000 : 0
      return outside + [...boxes, ...others].filter(other => overlap(box, other)).length
    }
    const best = choices.reduce((a, b) => (cost(b) < cost(a) ? b : a))
    if (point.text !== '') boxes.push(boxOf(best, point.text))
    return best
  })
}

function candidates({ x, y }: { readonly x: number; readonly y: number }): PlacedLabel[] {
  const near = [1, 1.9, 2.8].flatMap((far): PlacedLabel[] => [
    { x: x - GAP * 0.6, y: y - (GAP + HEIGHT / 2) * far, align: 'right' },
    { x: x + GAP * 0.6, y: y - (GAP + HEIGHT / 2) * far, align: 'left' },
    { x: x - GAP * 0.6, y: y + (GAP + HEIGHT / 2) * far, align: 'right' },
    { x: x + GAP * 0.6, y: y + (GAP + HEIGHT / 2) * far, align: 'left' },
    { x, y: y - (GAP + HEIGHT / 2) * far, align: 'center' },
    { x, y: y + (GAP + HEIGHT / 2) * far, align: 'center' },
  ])
  return [
    ...near.slice(0, 6),
    { x: x + GAP + 3, y, align: 'left' },
    { x: x - GAP - 3, y, align: 'right' },
    ...near.slice(6),
  ]
}

function boxOf({ x, y, align }: PlacedLabel, text: string): Box {
  const width = text.length * CHARACTER
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
  return { left, right: left + width, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
