const EPOCH_UNITS = [
  { unit: 's', from: 1e8, perMs: 1e-3 },
  { unit: 'ms', from: 1e11, perMs: 1 },
  { unit: 'us', from: 1e14, perMs: 1e3 },
  { unit: 'ns', from: 1e17, perMs: 1e6 },
] as const
const EPOCH_END = 1e20
/** Beyond it a number is of another unit, or a slip. */
const LAST_TIME = Date.UTC(2201, 0, 1)

/** The unit that a count since 1970 is in, by its size; null where it is in none, or too far ahead. */
export function epochScale(value: number): (typeof EPOCH_UNITS)[number] | null {
  const scale = value >= EPOCH_END ? undefined : EPOCH_UNITS.findLast(unit => value >= unit.from)
  return scale === undefined || value / scale.perMs >= LAST_TIME ? null : scale
}
