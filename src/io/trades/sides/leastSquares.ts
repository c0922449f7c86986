/** What `y` is of `a` and `b` together, by least squares: y = p·a + q·b. Null where these tell too little apart. */
export function leastSquares(
  y: readonly number[],
  a: readonly number[],
  b: readonly number[],
): readonly [p: number, q: number] | null {
  const dot = (u: readonly number[], v: readonly number[]) => u.reduce((sum, value, i) => sum + value * v[i]!, 0)
  const [aa, ab, bb] = [dot(a, a), dot(a, b), dot(b, b)]
  const determinant = aa * bb - ab * ab
  if (!(determinant > LEAST_APART * aa * bb)) return null
  const [ay, by] = [dot(a, y), dot(b, y)]
  return [(bb * ay - ab * by) / determinant, (aa * by - ab * ay) / determinant]
}

const LEAST_APART = 1e-6
