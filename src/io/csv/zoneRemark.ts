import { isZone } from '../../parts/zone.ts'

const SAID = /(?:^|[^a-z])(?:time ?zone|tz)\b\W*(\S.*)?$/i
const AREA = /[A-Za-z]+(?:\/[A-Za-z_+-]+)+/g

/** What the lines above a table say of the zone of its times: a name such as America/New_York, or what stands behind `timezone:`; null for nothing. */
export function zoneRemark(lines: readonly (readonly string[])[]): string | null {
  for (const cells of lines) {
    const line = cells.join(' ').trim()
    const area = line.match(AREA)?.find(isZone)
    if (area !== undefined) return area
    const said = SAID.exec(line)?.[1]?.trim()
    if (said !== undefined && said !== '') return said
  }
  return null
}
