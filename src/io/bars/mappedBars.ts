import type { ColumnMap } from '../../scenario/columnMap.ts'
import type { Head } from '../columns/head.ts'
import type { Layout } from '../columns/layout.ts'
import { mappedColumns } from '../columns/mappedColumns.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { barLayout } from './barLayout.ts'
import { isOfClose } from './closeTime.ts'

/** A layout of the columns that a user names. Throws InputError where a column is not there. */
export function mappedBars(head: Head, map: ColumnMap, problems: ProblemList): Layout {
  const { header, headerLines, places, time } = mappedColumns(head, map, 'open', problems)
  const { column, clock = column, ...habits } = time
  const marks = headerLines > 0 && [column, clock].some(place => isOfClose(header[place]!)) ? ('close' as const) : null
  return barLayout(header, headerLines, column, places, {
    time: { ...habits, ...(clock === column ? {} : { clock }), marks },
  })
}
