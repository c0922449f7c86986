/** Columns of one kind, one behind the other. */
export function inOne<T extends Float64Array | Uint32Array | Uint8Array>(
  Kind: new (length: number) => T,
  columns: readonly T[],
): T {
  const whole = new Kind(columns.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const column of columns) {
    whole.set(column, at)
    at += column.length
  }
  return whole
}
