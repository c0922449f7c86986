type Row = readonly unknown[]

const LEAST_COLUMNS = 4

/** The rows of a data frame of pandas as `to_json()` writes it, by column, or with `orient="split"`; null where it is none. */
export function pandasTable(value: object): Row[] | null {
  if ('columns' in value && 'index' in value && 'data' in value) return splitRows(value)
  const columns = Object.entries(value)
  const [first] = columns
  if (columns.length < LEAST_COLUMNS || !columns.every(([, part]) => isRecord(part))) return null
  const index = Object.keys(first![1])
  const isIndex = index.length > 0 && index.every(key => /^\d{1,19}$/.test(key) || !Number.isNaN(Date.parse(key)))
  const cells = columns.map(([, part]) => part as Readonly<Record<string, unknown>>)
  const isTable = cells.every(
    part => Object.keys(part).length === index.length && index.every(key => isCell(part[key])),
  )
  if (!isIndex || !isTable) return null
  const names = columns.map(([name]) => name)
  return withIndex(names, index, i => cells.map(part => part[index[i]!]))
}

function splitRows({ columns, index, data }: { columns: unknown; index: unknown; data: unknown }): Row[] | null {
  if (!Array.isArray(columns) || !Array.isArray(index) || !Array.isArray(data)) return null
  if (data.length === 0 || index.length !== data.length || !data.every(row => Array.isArray(row))) return null
  return withIndex(columns, index, i => data[i] as Row)
}

/** The index is the time, unless it counts the rows. */
function withIndex(names: Row, index: Row, row: (i: number) => Row): Row[] {
  const isCount = index.every((key, i) => String(key) === String(i))
  const rows = index.map((key, i) => (isCount ? row(i) : [key, ...row(i)]))
  return [isCount ? names : ['time', ...names], ...rows]
}

function isRecord(part: unknown): boolean {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}

function isCell(cell: unknown): boolean {
  return cell !== undefined && (typeof cell !== 'object' || cell === null)
}
