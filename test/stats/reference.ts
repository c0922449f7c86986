import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Json } from './expectLike.ts'

/** The reference values of the repository and, where a checkout lies beside it, those that may not be copied. */
const FOLDERS = ['../reference', '../../../shared/reference'].map(path => new URL(`${path}/`, import.meta.url))

export interface ReferenceSeries {
  name: string
  time: number[]
  equity: number[]
  json: Json
}

/** Every series with its metrics, each once. */
export function referenceSeries(): ReferenceSeries[] {
  const found = new Map<string, ReferenceSeries>()
  for (const folder of FOLDERS.map(url => new URL('metrics/', url)).filter(url => existsSync(url))) {
    for (const file of readdirSync(folder).filter(name => name.endsWith('.json'))) {
      const json = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
      if (!json.series_file || found.has(file)) continue
      const rows = readFileSync(new URL(json.series_file, folder), 'utf8').trim().split('\n').slice(1)
      const cells = rows.map(row => row.split(','))
      const time = cells.map(([date]) => Date.parse(date!))
      found.set(file, { name: json.name, time, equity: cells.map(([, equity]) => Number(equity)), json })
    }
  }
  return [...found.values()]
}

/** A reference file as JSON; null where only a checkout beside this one has it, and there is none. */
export function referenceJson(path: string): Json {
  const url = FOLDERS.map(folder => new URL(path, folder)).find(candidate => existsSync(candidate))
  return url ? JSON.parse(readFileSync(url, 'utf8')) : null
}

/** The entries of a file of closed forms whose id is the prefix or starts with it and a dot. */
export function referenceEntries(file: string, prefix: string): Json[] {
  return referenceJson(file).entries.filter((e: Json) => e.id === prefix || e.id.startsWith(`${prefix}.`))
}
