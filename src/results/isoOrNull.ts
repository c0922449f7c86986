/** A moment as summary.json has it, ISO 8601 UTC; null of none (NaN or undefined). */
export function isoOrNull(ms: number | undefined): string | null {
  return ms === undefined || Number.isNaN(ms) ? null : new Date(ms).toISOString()
}
