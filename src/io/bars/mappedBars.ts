import type { ColumnMap } from '../../scenario/columnMap.ts'
import { meant } from '../../scenario/messages.ts'
import { cellNumber, POINT } from '../columns/cellNumber.ts'
import { normaliseName } from '../columns/findColumns.ts'
import type { Head } from '../columns/head.ts'
import type { Layout } from '../columns/layout.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { barLayout } from './barLayout.ts'
import { CLOCK_NAMES } from './clockNames.ts'

/**
 * A layout of the columns that a user names: by the words of the header, whose case counts only where two differ in
 * nothing else, or by their place. A file whose first row has a number for its open has no header. Throws InputError
 * where a column is not there.
 */
export function mappedBars({ rows }: Head, map: ColumnMap, problems: ProblemList): Layout {
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
  const isBare = !Number.isNaN(cellNumber(first[places.get('open')!]!, POINT))
  const header = isBare ? first.map((_, i) => `column ${i + 1}`) : first
  const time = places.get('time')!
  const date = places.get('date')
  const isNext = CLOCK_NAMES.includes(normaliseName(header[time + 1] ?? '')) && !isMapped(places, time + 1)
  const isSplit = date === undefined ? isNext : time === date + 1
  const clock = date === undefined || isSplit ? {} : { clock: time }
  return barLayout(header, isBare ? 0 : 1, date ?? time, places, { time: { cells: isSplit ? 2 : 1, ...clock } })
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
