import { meant } from '../../scenario/messages.ts'
import { COMMA, POINT } from './cellNumber.ts'
import { normaliseName } from './findColumns.ts'
import type { Head } from './head.ts'
import type { TimeColumn } from './layout.ts'
import { looseNumber } from './looseNumber.ts'
import type { ProblemList } from './problemList.ts'
import { CLOCK_NAMES } from './timeNames.ts'

/** Which column of a file by time holds what, by its name in the header or its place from 1. */
export type TimedMap = Readonly<Partial<Record<string, string | number>>> & { readonly time: string | number }

/** Where the columns are that a user names. */
export interface MappedColumns {
  readonly header: readonly string[]
  readonly headerLines: 0 | 1
  /** Index of each column of the map. */
  readonly places: ReadonlyMap<string, number>
  readonly time: Pick<TimeColumn, 'column' | 'cells' | 'clock'>
}

/**
 * The columns that a user names: by the words of the header, whose case counts only where two differ in nothing else, or by
 * their place. A file whose first row has a number where `number` is has no header. Throws InputError where a column is not there.
 */
export function mappedColumns({ rows }: Head, map: TimedMap, number: string, problems: ProblemList): MappedColumns {
  const first = rows[0]!
  const places = new Map<string, number>()
  for (const [name, wanted] of Object.entries(map)) {
    if (wanted === undefined) continue
    const place = typeof wanted === 'number' ? wanted - 1 : placeOf(first, wanted)
    const taken = [...places].find(([, other]) => other === place)
    if (place < 0 || place >= first.length) problems.add(1, name, absent(wanted, first.length), hint(wanted, first))
    else if (taken !== undefined) problems.add(1, name, `the column is that of ${taken[0]}, too`)
    else places.set(name, place)
  }
  problems.throwIfAny()
  const isBare = isNumber(first[places.get(number)!]!)
  const header = isBare ? first.map((_, i) => `column ${i + 1}`) : first
  const time = places.get('time')!
  const date = places.get('date')
  const isNext = CLOCK_NAMES.includes(normaliseName(header[time + 1] ?? '')) && !isMapped(places, time + 1)
  const isSplit = date === undefined ? isNext : time === date + 1
  const clock = date === undefined || isSplit ? {} : { clock: time }
  return {
    header,
    headerLines: isBare ? 0 : 1,
    places,
    time: { column: date ?? time, cells: isSplit ? 2 : 1, ...clock },
  }
}

function isNumber(cell: string): boolean {
  return !Number.isNaN(looseNumber(cell, POINT)) || !Number.isNaN(looseNumber(cell, COMMA))
}

function placeOf(header: readonly string[], name: string): number {
  const exact = header.findIndex(cell => cell.trim() === name)
  return exact >= 0 ? exact : header.findIndex(cell => normaliseName(cell) === normaliseName(name))
}

function isMapped(places: ReadonlyMap<string, number>, place: number): boolean {
  return [...places.values()].includes(place)
}

function absent(wanted: string | number, width: number): string {
  return typeof wanted === 'number'
    ? `there is no column ${wanted}: the file has ${width}`
    : `there is no column "${wanted}"`
}

function hint(wanted: string | number, header: readonly string[]): string | null {
  if (typeof wanted === 'number') return null
  const names = header.map(cell => cell.trim())
  return meant(wanted, names) ?? `the columns are: ${names.join(', ')}`
}
