/** Binary sums may lie this far off. */
const ROUNDING = 1e-9

/**
 * Moves the places of labels apart, keeping their order and as near as can be to where they belong.
 * @param places in pixels from the top, in any order
 * @param least distance of two
 * @param bottom lowest place that a label may have
 */
export function apart(places: readonly number[], least: number, bottom: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!)
  const moved = order.map(i => Math.min(places[i]!, bottom))
  for (let round = 0; round < moved.length * 4; round++) {
    for (let k = 1; k < moved.length; k++) {
      const overlap = least - (moved[k]! - moved[k - 1]!)
      if (overlap <= 0) continue
      const up = Math.min(overlap / 2, Math.max(0, moved[k - 1]!))
      const down = Math.min(overlap - up, bottom - moved[k]!)
      moved[k] = moved[k]! + down
      moved[k - 1] = moved[k - 1]! - (overlap - down)
    }
  }
  settle(moved, least, bottom)
  const result = new Array<number>(places.length)
  order.forEach((i, k) => {
    result[i] = moved[k]!
  })
  return result
}

/** What the rounds left too near, as they only come ever closer: down from the top, then up from the bottom. */
function settle(moved: number[], least: number, bottom: number): void {
  for (let k = 1; k < moved.length; k++) {
    if (moved[k]! - moved[k - 1]! < least - ROUNDING) moved[k] = moved[k - 1]! + least
  }
  for (let k = moved.length - 1, lowest = bottom; k >= 0; lowest = moved[k]! - least, k--) {
    if (moved[k]! > lowest + ROUNDING) moved[k] = lowest
  }
}
