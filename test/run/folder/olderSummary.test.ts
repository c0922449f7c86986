import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/io/files/sha256.ts'
import { readResult } from '../../../src/run/folder/readResult.ts'
import { readReceipt, readSummary } from '../../../src/run/folder/readRun.ts'
import { loadScenario } from '../../../src/run/loading/loadScenario.ts'
import { renderRun } from '../../../src/run/rendering/renderRun.ts'
import { runScenario } from '../../../src/run/runScenario.ts'
import { verifyRun } from '../../../src/run/verifyRun.ts'
import { quietOptions } from '../quietOptions.ts'

const FIXTURES = fileURLToPath(new URL('../../fixtures/format1/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'stepup-older-'))
afterAll(() => rmSync(folder, { recursive: true }))

function copyOf(name: string): string {
  const copy = join(folder, name)
  cpSync(join(FIXTURES, name), copy, { recursive: true })
  return copy
}

function verified(run: string) {
  return verifyRun(run, { scenarioFolder: FIXTURES, runCode: false, signal: null, say: () => {} })
}

describe('results that a program of format 1 left', () => {
  it('come out again, table for table', async () => {
    const { files, leftOut, notWritten, difference } = await verified(join(FIXTURES, 'alive'))
    expect(difference).toBeNull()
    expect(files).toEqual(['decisions.jsonl', 'drawdowns.csv', 'equity.csv', 'tape.csv', 'trades.csv'])
    expect(leftOut).toEqual(['summary.json'])
    expect(notWritten).toEqual(['fills.csv'])
  })

  it('differ where rules have changed: a drawdown of today ends with the trade that ruins the account', async () => {
    const { difference } = await verified(join(FIXTURES, 'ruined'))
    expect(difference).toMatchObject({ file: 'drawdowns.csv', line: 2 })
  })

  it('still miss a table that they had', async () => {
    const run = copyOf('alive')
    rmSync(join(run, 'equity.csv'))
    const { difference } = await verified(run)
    expect(difference).toEqual({ file: 'equity.csv', line: null, there: 'no such file', here: 'a file' })
  })

  it('are judged as today, and what they did not find stays unknown', async () => {
    const summary = await readSummary(join(FIXTURES, 'ruined'))
    expect(summary.outcome).toBe('ruined')
    expect(summary.verdict.sentences[0]).toContain('its ruin level was reached')
    expect(summary.edge).toMatchObject({ trades: 4, proof: 'none' })
    expect(summary.ruin).toMatchObject({ trade: 4, cause: null })
    expect(summary.selection).toBeNull()
    const { idealGap, alternatives, edgeParts, exposure } = summary
    expect([idealGap, alternatives, edgeParts, exposure]).toEqual([null, null, null, null])
    expect(summary.samples).toMatchObject({ spread: null, timeToTier: null })
    expect(summary.comparison).toBeNull()
    expect(summary.facts).toMatchObject({ orders_placed: 0, exits_off_tick: null, skipped_smallest_order: null })
    expect(summary.samples).toMatchObject({ by: 'risk', accountFlows: null })
    expect(summary.samples!.risks.map(({ label }) => label)).toEqual(['5%', '12%'])
    expect(summary.notices.at(-1)).toMatch(/of an older program \(format 1\).*the advice of then .* is left out$/)
  })

  it('end with the trade that ruined the account', async () => {
    const { result } = await readResult(join(FIXTURES, 'ruined'))
    const { rows, time } = result.summary.ruin!
    expect(result.curve.time[rows - 1]).toBe(Date.parse(time!))
    expect(result.curve.equity[rows - 1]).toBe(result.rows[3]!.equityAfter)
    expect(result.curve.equity[rows - 2]).toBe(result.rows[3]!.equityBefore)
    expect(result.curve.time.length).toBeGreaterThan(rows)
  })

  it.each(['alive', 'ruined'])('%s: have a page without an empty figure, and receipts', async name => {
    const run = copyOf(name)
    expect(await renderRun(run, false)).toEqual([])
    for (const file of ['report.html', 'report.md']) {
      const text = readFileSync(join(run, file), 'utf8').replaceAll(/<script[^>]*>[\s\S]*?<\/script>/g, '')
      expect(text).toContain('of an older program (format 1)')
      expect(text).not.toMatch(/undefined|NaN/)
    }
    expect(readReceipt(run, 4).trade).toBe(4)
  })

  it('are refused where they are of a format to come', async () => {
    const run = copyOf('alive')
    const [file, hashes] = [join(run, 'summary.json'), join(run, '.stepup.sha256')]
    const before = readFileSync(file, 'utf8')
    const after = before.replace('"format": 1', '"format": 3')
    writeFileSync(file, after)
    writeFileSync(hashes, readFileSync(hashes, 'utf8').replace(sha256(Buffer.from(before)), sha256(Buffer.from(after))))
    await expect(readSummary(run)).rejects.toThrow(/results of format 3; this program reads formats 1 to 2/)
  })
})

describe('results of this format that lack a count of today', () => {
  it('keep outcome and advice as they were judged; what was not counted is unknown', async () => {
    const run = join(folder, 'compared')
    const loaded = await loadScenario('plan-example', ['samples.count=60', 'samples.trades=20'])
    await runScenario(loaded, { ...quietOptions(run, false), compare: true })
    const file = join(run, 'summary.json')
    const { facts, ...rest } = JSON.parse(readFileSync(file, 'utf8'))
    const { skipped_maintenance: _, ...counted } = facts
    const text = `${JSON.stringify({ ...rest, facts: counted }, null, 2)}\n`
    const manifest = join(run, '.stepup.sha256')
    const hashes = readFileSync(manifest, 'utf8').replace(sha256(readFileSync(file)), sha256(text))
    writeFileSync(file, text)
    writeFileSync(manifest, hashes)
    const { outcome, comparison, facts: told, notices } = await readSummary(run)
    expect({ outcome, comparison, notices }).toEqual({
      outcome: rest.outcome,
      comparison: rest.comparison,
      notices: rest.notices,
    })
    expect(comparison).not.toBeNull()
    expect(told).toEqual({ ...facts, skipped_maintenance: null })
  })
})
