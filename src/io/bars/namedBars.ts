import { normaliseName } from '../columns/findColumns.ts'
import type { Layout } from '../columns/layout.ts'
import { type BarHabits, barLayout } from './barLayout.ts'

/** The names of a vendor's columns, as its header writes them; case, blanks, brackets and underscores do not count. */
export interface VendorNames {
  readonly time: string
  readonly open?: string
  readonly high?: string
  readonly low?: string
  readonly close?: string
  readonly volume?: string | null
  readonly confirm?: string
  /** Further columns by which the vendor is known. */
  readonly marks: readonly string[]
}

/** A layout of the columns that a vendor names; null where the header lacks one of them. */
export function namedBars(
  header: readonly string[],
  { time, open = 'open', high = 'high', low = 'low', close = 'close', volume = 'volume', confirm, marks }: VendorNames,
  habits: BarHabits & { readonly headerLines?: number } = {},
): Layout | null {
  const names = header.map(normaliseName)
  const index = (name: string) => names.indexOf(normaliseName(name))
  const wanted = {
    open,
    high,
    low,
    close,
    ...(volume === null ? {} : { volume }),
    ...(confirm === undefined ? {} : { confirm }),
  }
  const indices = new Map(Object.entries(wanted).map(([name, written]) => [name, index(written)]))
  const needed = [index(time), ...indices.values(), ...marks.map(index)]
  if (needed.some(column => column < 0)) return null
  return barLayout(header, habits.headerLines ?? 1, index(time), indices, habits)
}
