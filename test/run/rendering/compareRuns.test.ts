import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadScenario } from '../../../src/run/loading/loadScenario.ts'
import { compareRuns } from '../../../src/run/rendering/compareRuns.ts'
import { runScenario } from '../../../src/run/runScenario.ts'
import { quietOptions } from '../quietOptions.ts'

const folder = mkdtempSync(join(tmpdir(), 'stepup-side-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(name: string, overrides: readonly string[]): Promise<string> {
  const out = join(folder, name)
  const loaded = await loadScenario('plan-example', ['samples.count=200', 'samples.trades=30', ...overrides])
  await runScenario(loaded, quietOptions(out, false))
  return out
}

describe('compareRuns', () => {
  it('pairs two plans on one tape as the levels of one run are paired', async () => {
    const levels = await run('levels', ['plan.risk=2%', 'samples.risks=[2%, 4%]'])
    const [a, b] = [await run('a b', ['plan.risk=2%']), await run('b', ['plan.risk=4%'])]
    const page = join(folder, 'compare.html')
    await compareRuns([a, b], page, false)
    const markup = readFileSync(page, 'utf8')
    const { samples } = JSON.parse(readFileSync(join(levels, 'summary.json'), 'utf8'))
    const { value } = samples.risks.find(({ risk }: { risk: number }) => risk === 0.04).paired
    const percent = `${Math.abs(Math.expm1(value) * 100).toFixed(1)}%`
    expect(/id="differences".*/s.exec(markup)![0]).toContain(percent)
    expect(markup).toContain('href="a%20b/report.html"')
    expect(markup).toContain('>1. plan.risk 2%</a>')
    expect(markup).toContain('>2. plan.risk 4%</a>')
    await compareRuns([b, a], page, false)
    expect(readFileSync(page, 'utf8')).not.toBe(markup)
    expect(existsSync(`${page}.part`)).toBe(false)
  })

  it('takes the first of plans by name for the run, though all have one risk, and tells plans as one setting', async () => {
    const plans = '[{ name: Tight, set: { plan.marginBuffer: 99% } }, { name: Wide, set: { plan.marginBuffer: 0 } }]'
    const named = await run('named', [`variants=${plans}`])
    const wide = await run('wide', ['plan.marginBuffer=0'])
    const page = join(folder, 'plans.html')
    await compareRuns([named, wide], page, false)
    const markup = readFileSync(page, 'utf8')
    const { samples } = JSON.parse(readFileSync(join(named, 'summary.json'), 'utf8'))
    const { value } = samples.risks.find(({ label }: { label: string }) => label === 'Wide').paired
    expect(value).not.toBe(0)
    expect(/id="differences".*/s.exec(markup)![0]).toContain(`${Math.abs(Math.expm1(value) * 100).toFixed(1)}%`)
    expect(markup).toContain('Tight (plan.marginBuffer 99%); Wide (plan.marginBuffer 0)')
    const levels = /id="levels".*?<\/section>/s.exec(markup)![0]
    expect(levels).toContain('Risk levels and plans side by side')
    expect(levels).toContain('>Risk or plan</th>')
  })

  it('leaves a file alone that is no page of the program', async () => {
    const file = join(folder, 'notes.txt')
    writeFileSync(file, 'mine')
    await expect(compareRuns([join(folder, 'b'), join(folder, 'b')], file, false)).rejects.toThrow(
      /not one of this program/,
    )
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })
})
