type Column = Float64Array | Int32Array | Uint32Array | Int8Array | Uint8Array

/** Plain data whose columns stand in memory that threads share; without it each thread gets a copy of its own. */
export function inSharedMemory<T>(data: T): T {
  return shared(data) as T
}

function shared(data: unknown): unknown {
  if (ArrayBuffer.isView(data)) return sharedColumn(data as Column)
  if (Array.isArray(data)) return data.map(shared)
  if (typeof data !== 'object' || data === null || Object.getPrototypeOf(data) !== Object.prototype) return data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, shared(value)]))
}

function sharedColumn(column: Column): Column {
  const Kind = column.constructor as new (memory: SharedArrayBuffer) => Column
  const copy = new Kind(new SharedArrayBuffer(column.byteLength))
  copy.set(column)
  return copy
}
