type Column = Float64Array | Int32Array | Uint32Array | Int8Array | Uint8Array

/** Plain data whose columns stand in memory that threads share; without it each thread gets a copy of its own. */
export function inSharedMemory<T>(data: T): T {
  return shared(data, new Map()) as T
}

/** @param known what has been shared already: lanes hold the same columns */
function shared(data: unknown, known: Map<object, unknown>): unknown {
  if (typeof data !== 'object' || data === null) return data
  const found = known.get(data) ?? sharedCopy(data, known)
  known.set(data, found)
  return found
}

function sharedCopy(data: object, known: Map<object, unknown>): unknown {
  if (ArrayBuffer.isView(data)) return sharedColumn(data as Column)
  if (Array.isArray(data)) return data.map(value => shared(value, known))
  if (Object.getPrototypeOf(data) !== Object.prototype) return data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, shared(value, known)]))
}

function sharedColumn(column: Column): Column {
  const Kind = column.constructor as new (memory: SharedArrayBuffer) => Column
  const copy = new Kind(new SharedArrayBuffer(column.byteLength))
  copy.set(column)
  return copy
}
