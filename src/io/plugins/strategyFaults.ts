/** What a value lacks to be a Strategy (src/parts/strategy.ts), in words; empty for a strategy. `what` names the value. */
export function strategyFaults(value: unknown, what: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${what} is not a strategy object`]
  const { name, about, params, check, start } = value as Readonly<Record<string, unknown>>
  const faults: string[] = []
  if (typeof name !== 'string' || name === '') faults.push('"name" is not a text')
  if (typeof about !== 'string' || about === '') faults.push('"about" is not a text')
  if (!isSchema(params)) faults.push('"params" is not a zod schema')
  if (check !== undefined && typeof check !== 'function') faults.push('"check" is not a function')
  if (typeof start !== 'function') faults.push('"start" is not a function')
  return faults
}

function isSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'safeParse' in value && typeof value.safeParse === 'function'
}
