import type { Columns } from '../../../src/io/columns/columns.ts'
import { type Layout, plainTime } from '../../../src/io/columns/layout.ts'
import { ProblemList } from '../../../src/io/columns/problemList.ts'
import { csvHead } from '../../../src/io/csv/csvHead.ts'
import { readTable } from '../../../src/io/csv/readTable.ts'

const LAYOUT: Layout = {
  headerLines: 1,
  width: 4,
  time: plainTime(0),
  numbers: [
    { name: 'x', column: 1, mayBeEmpty: false, per: 1 },
    { name: 'volume', column: 3, mayBeEmpty: true, per: 1 },
  ],
  texts: [],
  ignored: ['note'],
}

export async function read(text: string): Promise<Columns> {
  const bytes = Buffer.from(text)
  return readTable(bytes, await csvHead('x.csv', bytes), LAYOUT, new ProblemList('x.csv', bytes))
}

/** The same file, in a form that only the CSV parser reads. */
export function quoted(text: string): string {
  const [header, first, ...others] = text.split('\n')
  const delimiter = /time(.)/.exec(header!)![1]!
  const cells = first!.split(delimiter)
  return [header, cells.with(2, '"a ""note"""').join(delimiter), ...others].join('\n')
}
