/** What the program says about wrong sessions and times. */

export const allowedTime = {
  zone: 'a time zone by its IANA name, such as America/Chicago or UTC',
  priceUnit: 'a power of ten from 1e-12 to 1e6, such as 0.01 for cents or 1e-9 for billionths',
  otherTime: 'another time than "from"',
  timeOfDay: 'a time of day such as "08:30", from "00:00" to "23:59"',
  timeOfWeek: 'a day and a time such as "Sun 17:00"',
} as const

export const unknownZone = (zone: string): string => `found "${zone}"; allowed: ${allowedTime.zone}`

export const weeklyOrAlways = 'a session has weekly opening times or always: true, one of the two'

export const coversOrder = 'found a date before "from"; allowed: the same date or a later one'

export const dateTwice = (date: string): string => `${date} is in the list already`

export const dateNotCovered = (date: string): string => `${date} is outside the dates that the file covers`
