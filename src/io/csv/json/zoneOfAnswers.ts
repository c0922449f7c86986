const DEEPEST = 4
const NAMES = /^(?:exchange)?(?:timezone|tz)(?:name|id)?$/

/** The zone that answers of an API name beside their rows; null where they name none, several where parts differ. */
export function zoneOfAnswers(answers: readonly unknown[]): string | null {
  const found = [...new Set(answers.flatMap(answer => zonesIn(answer, 0)))]
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
