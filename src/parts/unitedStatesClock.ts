const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Zones of the United States that shift their clocks on the same days, by their hours behind UTC in winter. */
const WINTER_HOURS: Readonly<Record<string, number>> = {
  'America/New_York': 5,
  'America/Chicago': 6,
  'America/Denver': 7,
  'America/Los_Angeles': 8,
}

/** The years whose shifts are history, under the laws of 1986 and 2005; of others the runtime is asked. */
const [FIRST, LAST] = [1987, 2026]
const LAW_OF_2005 = 2007

export function isUnitedStatesZone(zone: string): boolean {
  return Object.hasOwn(WINTER_HOURS, zone)
}

/**
 * The shifts of such a zone after one moment and up to another (UTC epoch ms), with the offset of each, the offset at the
 * first moment before them; null where they are not history, or the zone is another. The runtime takes as long for its
 * first question about any zone as reading twenty years of daily prices does.
 */
export function unitedStatesShifts(zone: string, from: number, to: number): [time: number, offset: number][] | null {
  if (!isUnitedStatesZone(zone) || !(from >= Date.UTC(FIRST, 0) && to < Date.UTC(LAST + 1, 0))) return null
  const winter = -WINTER_HOURS[zone]! * HOUR_MS
  const summer = winter + HOUR_MS
  let before = winter
  const shifts: [number, number][] = []
  for (let year = new Date(from).getUTCFullYear(); year <= new Date(to).getUTCFullYear(); year++) {
    const [spring, autumn] =
      year < LAW_OF_2005
        ? [
            [3, 1],
            [9, 25],
          ]
        : [
            [2, 8],
            [10, 1],
          ]
    for (const [time, offset] of [
      [twoOnSunday(year, spring!) - winter, summer],
      [twoOnSunday(year, autumn!) - summer, winter],
    ] as const) {
      if (time <= from) before = offset
      else if (time <= to) shifts.push([time, offset])
    }
  }
  return [[Number.NEGATIVE_INFINITY, before], ...shifts]
}

/** Two o'clock of the first Sunday from a date on, as if it were UTC. */
function twoOnSunday(year: number, [month, day]: readonly number[]): number {
  const date = Date.UTC(year, month!, day)
  return date + ((7 - new Date(date).getUTCDay()) % 7) * DAY_MS + 2 * HOUR_MS
}
