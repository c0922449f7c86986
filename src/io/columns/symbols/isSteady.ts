/** Whether times only rise, or only fall, and none comes twice. */
export function isSteady(time: Float64Array): boolean {
  const isDown = time[1]! < time[0]!
  for (let i = 1; i < time.length; i++)
    if (isDown ? !(time[i]! < time[i - 1]!) : !(time[i]! > time[i - 1]!)) return false
  return true
}
