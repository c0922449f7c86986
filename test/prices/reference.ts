import { readFileSync } from 'node:fs'

// biome-ignore lint/suspicious/noExplicitAny: the entries have many shapes
type Entry = any

const { entries } = JSON.parse(readFileSync(new URL('../reference/price_models.json', import.meta.url), 'utf8'))

/** An entry of the exact moments of price models, by its id. */
export function reference(id: string): Entry {
  return entries.find((entry: Entry) => entry.id === id)
}
