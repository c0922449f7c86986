const DAY_MS = 86_400_000
const TWO = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'))
const THREE = Array.from({ length: 1000 }, (_, n) => String(n).padStart(3, '0'))

let day = Number.NaN
let dayText = ''

/** UTC epoch milliseconds as ISO 8601 with milliseconds and Z, fast for times in order; empty for NaN. */
export function isoTime(ms: number): string {
  if (Number.isNaN(ms)) return ''
  const thisDay = Math.floor(ms / DAY_MS)
  if (thisDay !== day) {
    day = thisDay
    dayText = new Date(thisDay * DAY_MS).toISOString().slice(0, -'00:00:00.000Z'.length)
  }
  const rest = Math.floor(ms - thisDay * DAY_MS)
  const hours = Math.floor(rest / 3_600_000)
  const minutes = Math.floor(rest / 60_000) % 60
  const seconds = Math.floor(rest / 1000) % 60
  return `${dayText}${TWO[hours]}:${TWO[minutes]}:${TWO[seconds]}.${THREE[rest % 1000]}Z`
}
