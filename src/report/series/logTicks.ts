/** Round values on a logarithmic axis, from end to end, at most about `most` of them. */
export function logTicks(low: number, high: number, most: number): number[] {
  for (const steps of [[1, 1.5, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]]) {
    const ticks: number[] = []
    for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
      for (const step of steps) {
        const tick = Number((step * 10 ** power).toPrecision(2))
        if (tick >= low && tick <= high) ticks.push(tick)
      }
    }
    if (ticks.length <= most) return ticks
  }
  return [low, high]
}
