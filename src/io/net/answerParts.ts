import { cellNumber, POINT } from '../columns/cellNumber.ts'
import type { VenueRow } from './venueApi.ts'

/** A part of an answer by its keys; undefined where there is none. */
export function partOf(answer: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], answer)
}

/** A list in an answer; null and nothing are an empty one. Throws for anything else. */
export function listIn(answer: unknown, ...keys: readonly string[]): readonly unknown[] {
  const part = partOf(answer, ...keys) ?? []
  if (!Array.isArray(part)) throw new TypeError(`no list at ${keys.join('.') || 'the top'}`)
  return part
}

/** A row of an answer. Throws where a part of it is no number. */
export function venueRow(time: unknown, cells: readonly unknown[]): VenueRow {
  const ms = Number(time)
  const texts = cells.map(String)
  const odd = texts.find(text => Number.isNaN(cellNumber(text, POINT)))
  if (odd !== undefined || !Number.isSafeInteger(ms) || ms <= 0) {
    throw new TypeError(`${odd === undefined ? `the time ${String(time)}` : JSON.stringify(odd)} is no number`)
  }
  return { time: ms, cells: texts }
}
