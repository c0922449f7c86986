const MINUTE_MS = 60_000
const UNITS = [
  ['d', 1440 * MINUTE_MS],
  ['h', 60 * MINUTE_MS],
  ['m', MINUTE_MS],
] as const

/** The length of a bar as a scenario writes it: `15m`, `4h`, `1d`. */
export function barText(barMs: number): string {
  const [unit, unitMs] = UNITS.find(([, ms]) => barMs % ms === 0) ?? UNITS[2]
  return `${barMs / unitMs}${unit}`
}
