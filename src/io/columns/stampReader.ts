import { isZone } from '../../parts/zone.ts'
import { compactStamp } from './compactStamp.ts'
import { epochScale } from './epochScale.ts'
import { shortYearAt } from './monthNames.ts'
import { isDigit, stampText, twoDigits, zoneOffset } from './stampBytes.ts'
import { HEADING, ISO_ALONE, LEAVE_OUT, unitName, WRITE_ISO } from './stampHints.ts'
import { reasonByForm } from './stampProblems.ts'
import { type DateOrder, isAbbreviation, writtenTime } from './writtenTime.ts'
import { momentInZone, secondMoment } from './zoneClock.ts'
import { stillClockHint } from './zones/zoneHint.ts'

/** How a file writes its times: ISO 8601 text, or a count since 1970 in one of four units. */
export type TimeUnit = 'iso' | 's' | 'ms' | 'us' | 'ns'

/** Up to 15 digits are exact in a double. */
const EXACT_DIGITS = 15
const NS_DIGITS_BELOW_MS = 6
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

const TAB = 9
const SPACE = 32
const COMMA = 44
const MINUS = 45
const DOT = 46
const SLASH = 47
const ZERO = 48
const COLON = 58
const SEMICOLON = 59
const UPPER_T = 84
const LOWER_T = 116

/**
 * Reads the times of one file, cell by cell: ISO 8601 dates and date-times, dates as platforms write them, and epoch
 * seconds, milliseconds, microseconds or nanoseconds, told apart by magnitude (each unit covers 1973-03 to 2200; numbers that write a date and hour are one). A
 * time without a zone is of the zone that is stated, else UTC, and noted. The first time of the file decides whether
 * they are dates or epochs; the unit of epochs may change, which is noted too.
 */
export class StampReader {
  unit: TimeUnit | null = null
  /** True once a time without a zone was read. */
  naive = false
  /** True once a time without a zone was read in the one that is stated. */
  inZone = false
  /** True once a time of day without a zone was read where none is stated, and once one that names its zone was. */
  hasLocal = false
  hasZoned = false
  /** True once a month by its name had a year of two digits behind it, whose century the rows tell. */
  hasShortYear = false
  /** True once the unit of epochs has changed. */
  unitChanged = false
  /** Of the time that was read last: the second moment at which the clock of its zone shows it; NaN where there is one. */
  later = Number.NaN
  readonly #zone: string | null
  readonly #order: DateOrder | null
  readonly #filesDay: number | null
  #day = 0
  #dayMs = 0

  /**
   * `zone` names that of times without one, null = UTC; `order` is that of dates whose year is last; `dayStart` is the start
   * of the day that all times are milliseconds of, null = they are times of their own.
   */
  constructor(zone: string | null = null, order: DateOrder | null = null, dayStart: number | null = null) {
    this.#zone = zone
    this.#order = order
    this.#filesDay = dayStart
  }

  /**
   * UTC epoch milliseconds (fractions of one cut off) of the cell at [start, end); NaN where it is no time. Of a time that a
   * clock shows twice, the first.
   */
  read(bytes: Uint8Array, start: number, end: number): number {
    this.later = Number.NaN
    const time = this.#quick(bytes, start, end)
    return Number.isNaN(time) ? this.#written(bytes, start, end) : time
  }

  /** Whether each time told by itself what it is. */
  get isByItself(): boolean {
    return !(this.hasLocal && this.hasZoned) && !this.hasShortYear
  }

  /** The forms that most files have. */
  #quick(bytes: Uint8Array, start: number, end: number): number {
    while (start < end && bytes[start] === SPACE) start++
    while (end > start && bytes[end - 1] === SPACE) end--
    let value = 0
    let p = start
    for (; p < end; p++) {
      const digit = bytes[p]! - ZERO
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
    }
    if (p === start) return Number.NaN
    if (this.#filesDay !== null) return p === end ? this.#ofDay(this.#filesDay, value) : Number.NaN
    const digits = p - start
    if (p === end) return digits === 8 ? this.#compactDate(value) : this.#epoch(bytes, start, end, value)
    if (digits === 4) return this.#iso(bytes, start, end, value)
    return bytes[p] === DOT ? this.#decimalEpoch(bytes, start, end) : Number.NaN
  }

  /** Why `read` gave NaN for this text, and what to write instead. */
  explain(text: string): { message: string; hint: string } {
    const shown = text.trim()
    const byForm = reasonByForm(shown, this.#zone)
    if (byForm !== null) return byForm
    const skipped = this.#skippedBy(shown)
    if (skipped !== null) {
      const message = `"${shown}" never was on the clock of ${skipped.zone}, which is put forward over that hour`
      return { message, hint: skipped.isOwn ? WRITE_ISO : stillClockHint(skipped.zone, skipped.wall) }
    }
    const alone = new StampReader()
    const bytes = new TextEncoder().encode(shown)
    if (!Number.isNaN(alone.read(bytes, 0, bytes.length))) {
      const message = `"${shown}" is in ${unitName(alone.unit)}, the times before it are in ${unitName(this.unit)}`
      return { message, hint: 'use one unit in the whole file' }
    }
    if (/^-?\d+$/.test(shown)) {
      return { message: `"${shown}" is outside the dates that a unit can be told from (1973 to 2200)`, hint: ISO_ALONE }
    }
    return { message: `"${shown}" is not a time`, hint: HEADING.test(shown) ? `${WRITE_ISO}; ${LEAVE_OUT}` : WRITE_ISO }
  }

  /** The zone whose clock never shows a time that would be one elsewhere; null for other texts. */
  #skippedBy(text: string): { readonly zone: string; readonly wall: number; readonly isOwn: boolean } | null {
    const anywhere = new StampReader('UTC', this.#order)
    const bytes = new TextEncoder().encode(text)
    const wall = anywhere.read(bytes, 0, bytes.length)
    const isOfZone = !Number.isNaN(wall) && anywhere.unit === 'iso'
    if (isOfZone)
      return (this.unit ?? 'iso') === 'iso' && this.#zone !== null ? { zone: this.#zone, wall, isOwn: false } : null
    const own = writtenTime(text, this.#order)
    return own !== null && isZone(own.zone) ? { ...own, isOwn: true } : null
  }

  #ofDay(dayStart: number, value: number): number {
    return value < DAY_MS && this.#settle('ms') ? this.#local(dayStart + value) : Number.NaN
  }

  #settle(unit: TimeUnit): boolean {
    this.unit ??= unit
    if (this.unit === unit) return true
    if (this.unit === 'iso' || unit === 'iso') return false
    this.unitChanged = true
    return true
  }

  /** The forms that some platforms have. */
  #written(bytes: Uint8Array, start: number, end: number): number {
    if (end - start > LONGEST) return Number.NaN
    const text = stampText(bytes.subarray(start, end)).trim()
    const found = writtenTime(text, this.#order)
    if (found === null || !this.#settle('iso')) return Number.NaN
    if (shortYearAt(text) !== null) this.hasShortYear = true
    if (isAbbreviation(found.zone)) return this.#zone === null ? Number.NaN : this.#local(found.wall)
    if (found.zone === '') return this.#local(found.wall)
    this.hasZoned = true
    return this.#inZone(found.zone, found.wall)
  }

  /** A time without a zone. */
  #local(wall: number): number {
    if (this.#zone === null) {
      this.naive = true
      if (!this.hasLocal && wall % DAY_MS !== 0) this.hasLocal = true
      return wall
    }
    this.inZone = true
    return this.#inZone(this.#zone, wall)
  }

  #inZone(zone: string, wall: number): number {
    const first = momentInZone(zone, wall)
    this.later = secondMoment(zone, first)
    return first
  }

  #epoch(bytes: Uint8Array, start: number, end: number, value: number): number {
    const wall = compactStamp(bytes, start, end - start, value)
    if (!Number.isNaN(wall)) return this.#settle('iso') ? this.#local(wall) : Number.NaN
    const scale = epochScale(value)
    if (scale === null || !this.#settle(scale.unit)) return Number.NaN
    if (scale.unit === 's') return value * 1000
    if (end - start <= EXACT_DIGITS || scale.unit !== 'ns') return Math.floor(value / scale.perMs)
    let ms = 0
    for (let p = start; p < end - NS_DIGITS_BELOW_MS; p++) ms = ms * 10 + bytes[p]! - ZERO
    return ms
  }

  #decimalEpoch(bytes: Uint8Array, start: number, end: number): number {
    const text = String.fromCharCode(...bytes.subarray(start, end))
    if (!/^\d+\.\d+$/.test(text)) return Number.NaN
    const value = Number(text)
    const scale = epochScale(value)
    if (scale === null || !this.#settle(scale.unit)) return Number.NaN
    return scale.unit === 's' ? Math.round(value * 1000) : Math.floor(value / scale.perMs)
  }

  #compactDate(value: number): number {
    const day = this.#dayStart(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100)
    return Number.isNaN(day) || !this.#settle('iso') ? Number.NaN : this.#local(day)
  }

  #iso(bytes: Uint8Array, start: number, end: number, year: number): number {
    const separator = bytes[start + 4]
    if (separator !== MINUS && separator !== SLASH && separator !== DOT) return Number.NaN
    const dateEnd = start + 10
    if (dateEnd > end || bytes[start + 7] !== separator) return Number.NaN
    const day = this.#dayStart(year, twoDigits(bytes, start + 5), twoDigits(bytes, start + 8))
    if (Number.isNaN(day)) return day
    if (dateEnd === end) return this.#isoResult(day, Number.NaN)
    const joint = bytes[dateEnd]
    if (joint !== UPPER_T && joint !== SPACE && !RARE_JOINTS.includes(joint!)) return Number.NaN

    let p = dateEnd + 1
    const hour = p + 5 <= end && bytes[p + 2] === COLON ? twoDigits(bytes, p) : -1
    const minute = hour < 0 ? -1 : twoDigits(bytes, p + 3)
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return Number.NaN
    p += 5
    let second = 0
    let ms = 0
    if (p < end && bytes[p] === COLON) {
      second = p + 3 <= end ? twoDigits(bytes, p + 1) : -1
      if (second < 0 || second > 59) return Number.NaN
      p += 3
      if (p < end && (bytes[p] === DOT || bytes[p] === COMMA)) {
        const fraction = ++p
        for (let unit = 100; p < end && isDigit(bytes[p]!); p++, unit /= 10) {
          if (unit >= 1) ms += unit * (bytes[p]! - ZERO)
        }
        if (p === fraction) return Number.NaN
      }
    }
    const time = day + (hour * 60 + minute) * MINUTE_MS + second * 1000 + ms
    if (p === end) return this.#isoResult(time, Number.NaN)
    const offset = zoneOffset(bytes, p, end)
    return Number.isNaN(offset) ? offset : this.#isoResult(time, offset)
  }

  /** `offset` in milliseconds, NaN where the text names no zone. */
  #isoResult(time: number, offset: number): number {
    if (!this.#settle('iso')) return Number.NaN
    if (Number.isNaN(offset)) return this.#local(time)
    this.hasZoned = true
    return time - offset
  }

  /** Start of a day of the calendar, NaN where there is no such day; remembers the last one. */
  #dayStart(year: number, month: number, dayOfMonth: number): number {
    const day = year * 10_000 + month * 100 + dayOfMonth
    if (day === this.#day) return this.#dayMs
    const ms = Date.UTC(year, month - 1, dayOfMonth)
    if (year < 1000 || month < 1 || month > 12 || dayOfMonth < 1 || new Date(ms).getUTCMonth() !== month - 1) {
      return Number.NaN
    }
    this.#day = day
    this.#dayMs = ms
    return ms
  }
}

const RARE_JOINTS = [LOWER_T, TAB, COMMA, SEMICOLON]
const LONGEST = 64
