import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadScenario } from '../../src/run/loading/loadScenario.ts'
import { runScenario } from '../../src/run/runScenario.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The value of a key at any depth, the shallowest branch first: how scripts look facts up. */
function find(tree: Json, key: string): Json | undefined {
  if (tree === null || typeof tree !== 'object' || Array.isArray(tree)) return undefined
  if (key in tree) return tree[key]
  for (const value of Object.values(tree)) {
    const found = find(value, key)
    if (found !== undefined) return found
  }
  return undefined
}

it('summary.json gives every fact to a search by its name at any depth', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stepup-summary-'))
  try {
    const loaded = await loadScenario('plan-example', ['samples.count=50', 'samples.trades=20'])
    const out = join(folder, 'out')
    const quiet = { workers: 1, signal: null, say: () => {}, onProgress: () => {}, onStrategyTested: () => {} }
    await runScenario(loaded, { out, compare: true, report: false, charts: false, parquet: false, ...quiet })
    const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as { facts: Record<string, Json> }
    for (const [key, value] of Object.entries(summary.facts)) expect([key, find(summary, key)]).toEqual([key, value])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
