import { meant } from '../../scenario/messages.ts'
import type { Head } from './head.ts'
import { StampReader } from './stampReader.ts'
import { withoutZone } from './zones/headerZone.ts'

/** A column that a reader looks for. */
export interface WantedColumn {
  readonly name: string
  /** The names it goes by, normalised (`normaliseName`), the best first. */
  readonly aliases: readonly string[]
  readonly required: boolean
}

export interface FoundColumns {
  /** Index of each wanted column that is there, by its name. */
  readonly indices: ReadonlyMap<string, number>
  /** Header cells that are not read, as written. */
  readonly ignored: readonly string[]
  readonly problems: readonly { readonly message: string; readonly hint: string | null }[]
}

/** The names that files give to the time of a row. */
export const TIME_COLUMN: WantedColumn = {
  name: 'time',
  aliases: [
    'opentime',
    'timestamp',
    'datetime',
    'time',
    'date',
    'fundingtime',
    'ts',
    't',
    'unix',
    'unixtime',
    'timeutc',
    'utc',
    'date/time',
    'calctime',
    'fundingratetimestamp',
    'starttime',
    'datetimeutc',
    'opentimeinmillis',
    'snappedat',
    'startat',
    'startedat',
    'timepoint',
    'settletime',
    'settlementtime',
    'effectiveat',
    'mts',
  ],
  required: true,
}

/** The header of a file whose first column has no name: `time` where its cells are times, as data frames are written. */
export function withNamedIndex({ rows }: Head): readonly string[] {
  const header = rows[0]!
  if (header[0]?.trim() !== '') return header
  const cell = new TextEncoder().encode(rows[1]?.[0] ?? '')
  const isTime = !Number.isNaN(new StampReader().read(cell, 0, cell.length))
  return isTime ? ['time', ...header.slice(1)] : header
}

/** Lower case, without blanks, underscores, hyphens, points, brackets, asterisks and the zone of a time: `Open Time`, `open_time` and `openTime (UTC+8)` agree. */
export function normaliseName(cell: string): string {
  return withoutZone(cell)
    .normalize()
    .toLowerCase()
    .replace(/[\s_\-.<>()[\]"'*]/g, '')
}

/** Finds the columns of a header row by name. */
export function findColumns(header: readonly string[], wanted: readonly WantedColumn[]): FoundColumns {
  const names = header.map(normaliseName)
  const indices = new Map<string, number>()
  const problems: { message: string; hint: string | null }[] = []
  for (const { name, aliases, required } of wanted) {
    const alias = aliases.find(candidate => names.includes(candidate))
    if (alias === undefined) {
      if (required) problems.push({ message: `there is no column "${name}"`, hint: foundInstead(header, aliases) })
      continue
    }
    const letter = alias.length === 1 ? header.findIndex(cell => cell.trim() === alias) : -1
    const first = letter >= 0 ? letter : names.indexOf(alias)
    indices.set(name, first)
    // Of letters alone the case tells: t is when a bar opened, T when it closed.
    if (letter < 0 && names.indexOf(alias, first + 1) >= 0) {
      problems.push({
        message: `two columns are named "${header[first]!.trim()}"`,
        hint: 'remove or rename one of them',
      })
    }
  }
  const read = new Set(indices.values())
  const ignored = header.filter((cell, i) => !read.has(i) && cell.trim() !== '').map(cell => cell.trim())
  return { indices, ignored, problems }
}

function foundInstead(header: readonly string[], aliases: readonly string[]): string {
  const columns = header.map(cell => cell.trim())
  const close = columns.find(cell => cell.length > 2 && meant(normaliseName(cell), aliases) !== null)
  const list = `the columns are: ${columns.join(', ')}`
  return close === undefined ? list : `${list}; is it "${close}"?`
}
