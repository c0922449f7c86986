import { wallClock } from './wallClock.ts'

const MINUTE_MS = 60_000
const TO_SECONDS = 19

/** A moment (UTC epoch ms) as the clock of a zone (null = UTC) shows it, with its offset: `2024-11-03T01:30:00-04:00`. */
export function withOffset(ms: number, zone: string | null): string {
  const wall = wallClock(Float64Array.of(ms), zone)(ms)
  const minutes = Math.round(Math.abs(wall - ms) / MINUTE_MS)
  const two = (number: number) => String(number).padStart(2, '0')
  const offset = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return `${new Date(wall).toISOString().slice(0, TO_SECONDS)}${wall < ms ? '-' : '+'}${offset}`
}
