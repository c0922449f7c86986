const DEEPEST = 4
const NAMES = /^(?:exchange)?(?:timezone|tz)(?:name|id)?$/

/** The zone that an answer of an API names beside its rows; null where it names none, several where parts of it differ. */
export function zoneOfAnswer(answer: unknown): string | null {
  const found = [...new Set(zonesIn(answer, 0))]
  const areas = found.filter(zone => zone.includes('/'))
  const told = areas.length > 0 ? areas : found
  return told.length === 0 ? null : told.join(', ')
}

function zonesIn(value: unknown, depth: number): string[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return []
  // Lists of more than one are of rows, which say theirs in a column.
  if (Array.isArray(value)) return value.length === 1 ? zonesIn(value[0], depth + 1) : []
  return Object.entries(value).flatMap(([name, part]) => {
    const isZone =
      typeof part === 'string' && part.trim() !== '' && NAMES.test(name.replace(/^[\d.\s]+|[\s_-]/g, '').toLowerCase())
    return isZone ? [part.trim()] : zonesIn(part, depth + 1)
  })
}
