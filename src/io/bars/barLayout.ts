import type { Layout } from '../columns/layout.ts'

/** The numbers of a bar in the order of its layout; marks are all there or all absent, volume may be absent. */
export const BAR_NUMBERS = ['open', 'high', 'low', 'close', 'volume'] as const
export const MARK_NUMBERS = ['mark_open', 'mark_high', 'mark_low', 'mark_close'] as const

/** A layout of the columns by their index; those left out are ignored and named. */
export function barLayout(
  header: readonly string[],
  headerLines: number,
  time: number,
  indices: ReadonlyMap<string, number>,
): Layout {
  const numbers = [...BAR_NUMBERS, ...MARK_NUMBERS].flatMap(name => {
    const column = indices.get(name)
    return column === undefined ? [] : [{ name, column, mayBeEmpty: name === 'volume' }]
  })
  const read = new Set([time, ...numbers.map(({ column }) => column)])
  const ignored = header.filter((cell, i) => !read.has(i) && cell.trim() !== '').map(cell => cell.trim())
  return { headerLines, width: header.length, time: { column: time }, numbers, texts: [], ignored }
}
