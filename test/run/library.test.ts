import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadScenario, readMarket, simulate, verifyRun, writeRun } from '../../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'stepup-library-'))
afterAll(() => rmSync(folder, { recursive: true }))

const signal = null
const say = () => {}

describe('the parts of a run', () => {
  it('play without a folder, the same every time, and write what verify finds the same', async () => {
    const loaded = await loadScenario('plan-example', ['samples={ count: 50, trades: 20 }'])
    const market = await readMarket(loaded)
    const options = { compare: false, workers: 1, signal, say, onProgress: () => {} }
    const [run, again] = [await simulate(loaded, market, options), await simulate(loaded, market, options)]
    expect(again).toEqual(run)
    expect(run.rows).toHaveLength(market.tape.count)
    expect(run.summary.samples).toMatchObject({ count: 50 })
    expect(readdirSync(folder)).toEqual([])
    const out = join(folder, 'out')
    const origin = { scenario: 'plan-example', folder: loaded.folder }
    await writeRun(run, { out, report: false, charts: false, parquet: false, origin, signal })
    const found = await verifyRun(out, { scenarioFolder: null, runCode: false, signal, say })
    expect(found.difference).toBeNull()
    expect(found.files).toContain('samples.csv')
  })
})
