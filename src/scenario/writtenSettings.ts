import { hundredth } from './fields.ts'

/** Settings of a document by key path, as they are written: `plan.risk` is `2%`. A list of single values is one setting. */
export function writtenSettings(value: unknown): ReadonlyMap<string, string> {
  return new Map(settingsIn(value, '', []))
}

/** Whether two settings are the same number, or the same words: 2% is 0.02. */
export function isSameSetting(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && asNumber(a) === asNumber(b))
}

/** @param above what the value is in; an alias of YAML may lead back there */
function settingsIn(value: unknown, path: string, above: readonly unknown[]): [string, string][] {
  if (isSingle(value)) return [[path, String(value)]]
  if (above.includes(value)) return [[path, '…']]
  if (Array.isArray(value) && value.every(isSingle)) return [[path, `[${value.join(', ')}]`]]
  return Object.entries(value as object).flatMap(([key, inner]) =>
    settingsIn(inner, path === '' ? key : `${path}.${key}`, [...above, value]),
  )
}

function isSingle(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

/** Words are never equal to anything by number. */
function asNumber(text: string): number {
  const [, share] = /^\s*(\S+)\s*%\s*$/.exec(text) ?? []
  if (text.trim() === '') return Number.NaN
  return share === undefined ? Number(text) : hundredth(share)
}
