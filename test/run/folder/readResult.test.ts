import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { TapePool } from '../../../src/results/runResult.ts'
import { readEntryRested } from '../../../src/run/folder/readFills.ts'
import { readResult } from '../../../src/run/folder/readResult.ts'
import { readSummary } from '../../../src/run/folder/readRun.ts'
import { loadScenario } from '../../../src/run/loading/loadScenario.ts'
import { renderRun } from '../../../src/run/rendering/renderRun.ts'
import { runScenario } from '../../../src/run/runScenario.ts'
import { readRows } from '../../commands/scenarios.ts'
import { quietOptions } from '../quietOptions.ts'

const folder = mkdtempSync(join(tmpdir(), 'stepup-read-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What rows of a replay have and no table does. */
const NOT_IN_FILES = { ambiguous: undefined, peakBefore: undefined, baseAfter: undefined, warningPrice: undefined }

describe('readResult', () => {
  it('gives back what a run wrote, so that the page comes out the same', async () => {
    const out = join(folder, 'run')
    const flows = 'account.cashFlows=[{ every: month, amount: 50 }]'
    const loaded = await loadScenario('plan-example', ['samples.count=300', flows])
    const { result } = await runScenario(loaded, quietOptions(out, true))
    const read = await readResult(out)
    expect(read.notices).toEqual([])
    expect(read.result.pool).toEqual(result.pool)
    expect(read.result.curve).toEqual(result.curve)
    expect(read.result.bands).toEqual(result.bands)
    const page = readFileSync(join(out, 'report.html'), 'utf8')
    const manifest = readFileSync(join(out, '.stepup.sha256'), 'utf8')
    writeFileSync(join(out, 'report.html'), 'lost')
    expect(await renderRun(out, false)).toEqual([])
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe(page)
    expect(readFileSync(join(out, '.stepup.sha256'), 'utf8')).toBe(manifest)
  })

  it('gives back trades that left in parts, entered by orders that rested', async () => {
    const out = join(folder, 'legs')
    const targets = '[{ r: 1, share: 50%, thenStop: breakeven }, { r: 2, share: 50% }]'
    const strategy = `{ use: mean-reversion, lookback: 20, entry: limit, band: 2, stop: { atr: 2 }, targets: ${targets} }`
    const loaded = await loadScenario('sp500-mes-es', ['samples.count=50', `strategy=${strategy}`])
    const { result } = await runScenario(loaded, quietOptions(out, true))
    const { pool, curve, rows } = (await readResult(out)).result
    expect((pool as TapePool).tape.entryRests).toContain(1)
    const summary = await readSummary(out)
    // Each reads the table of fills for itself.
    const first = rows.slice(0, 30)
    const rested = await Promise.all(first.map(({ trade }) => readEntryRested(out, trade, summary)))
    expect(rested).toContain(false)
    const entries = readRows(join(out, 'fills.csv')).filter(({ kind }) => kind === 'entry')
    const paid = entries.filter(({ trade }) => Number(trade) <= first.length)
    expect(paid.length).toBeGreaterThan(5)
    for (const { trade, spread_cost } of paid) expect(rested[Number(trade) - 1]).toBe(Number(spread_cost) === 0)
    expect(await readEntryRested(join(folder, 'run'), 1, await readSummary(join(folder, 'run')))).toBeNull()
    expect(pool).toEqual(result.pool)
    expect(curve).toEqual(result.curve)
    expect(rows).toEqual(result.rows.map(row => ({ ...row, ...NOT_IN_FILES })))
    const page = readFileSync(join(out, 'report.html'), 'utf8')
    expect(await renderRun(out, false)).toEqual([])
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe(page)
  })

  it('says so where the folder holds no results', async () => {
    await expect(readResult(folder)).rejects.toThrow(/summary\.json/)
  })
})
