/** Typed arrays by the name under which JSON carries them. */
const COLUMNS = { Float64Array, Int32Array, Int8Array, Uint8Array } as const

type ColumnName = keyof typeof COLUMNS

/** A value as JSON that gives back every bit: typed arrays, NaN and infinities included. */
export function toPlainData(value: unknown): string {
  return JSON.stringify(value, (_, part) => {
    if (typeof part === 'number' && !Number.isFinite(part)) return { number: String(part) }
    if (Object.is(part, -0)) return { number: '-0' }
    if (!ArrayBuffer.isView(part)) return part
    return plainColumn(part as Float64Array)
  })
}

/** A column; one value where all are the same. */
function plainColumn(values: Float64Array): object {
  const column = values.constructor.name
  const [all] = values
  return all !== undefined && values.every(value => Object.is(value, all))
    ? { column, length: values.length, all }
    : { column, values: Array.from(values) }
}

/** The value that `toPlainData` was given. */
export function fromPlainData(text: string): unknown {
  return JSON.parse(text, (_, part) => {
    if (typeof part !== 'object' || part === null) return part
    if ('number' in part && Object.keys(part).length === 1) return Number(part.number)
    if ('column' in part && 'values' in part) return COLUMNS[part.column as ColumnName].from(part.values)
    if ('column' in part && 'length' in part) return new COLUMNS[part.column as ColumnName](part.length).fill(part.all)
    return part
  })
}
