import type { Columns } from './columns.ts'
import type { Delimiter } from './head.ts'
import type { Layout } from './layout.ts'
import type { Source } from './source.ts'

const DAY_MS = 86_400_000
const CLOCKS = 'times without a zone repeat an hour when clocks go back: write them in UTC'

/** Adds a problem for every row that is not later than the row before it; one alone for a file that runs backwards. */
export function checkTimeOrder(table: Columns, layout: Layout, { head: { delimiter }, problems }: Source): void {
  const { time } = table
  let backward = 0
  let forward = 0
  for (let i = 1; i < time.length; i++) {
    if (time[i]! < time[i - 1]!) backward++
    else if (time[i]! > time[i - 1]!) forward++
  }
  if (backward === 0 && forward === time.length - 1) return
  if (backward > forward) {
    problems.add(
      table.lineOf(1),
      'time',
      'the file is newest first; allowed: oldest first',
      howToSort(layout, delimiter),
    )
    return
  }
  const symbols = layout.ignored.find(name => /^(symbol|ticker|contract|instrument)$/i.test(name))
  const whyTwice = (ms: number): string | null => {
    if (symbols !== undefined) return `keep the rows of one ${symbols.toLowerCase()} in a file`
    return table.naive && ms % DAY_MS !== 0 ? CLOCKS : null
  }
  for (let i = 1; i < time.length; i++) {
    if (time[i]! > time[i - 1]!) continue
    const line = table.lineOf(i)
    const before = `line ${table.lineOf(i - 1)}`
    const shown = new Date(time[i]!).toISOString()
    if (time[i] === time[i - 1]) {
      problems.add(line, 'time', `${shown} is the time of ${before} too`, whyTwice(time[i]!))
    } else {
      problems.add(line, 'time', `${shown} is earlier than ${before}`, howToSort(layout, delimiter))
    }
  }
}

const SHELL_DELIMITERS = { ',': ',', ';': "';'", '\t': "$'\\t'" }

/** ISO 8601 texts and epoch numbers of one unit sort as text. */
function howToSort(layout: Layout, delimiter: Delimiter): string {
  const lines = layout.headerLines
  const key = layout.time!.column + 1
  const rows = `tail -n +${lines + 1} FILE | sort -t ${SHELL_DELIMITERS[delimiter]} -k ${key},${key}`
  const command = lines === 0 ? `${rows} > SORTED` : `(head -n ${lines} FILE; ${rows}) > SORTED`
  return `sort its rows by time, for example: ${command}`
}
