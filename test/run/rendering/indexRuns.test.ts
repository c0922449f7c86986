import { mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runHedge } from '../../../src/run/hedging/runHedge.ts'
import { loadScenario } from '../../../src/run/loading/loadScenario.ts'
import { indexRuns, runsIn } from '../../../src/run/rendering/indexRuns.ts'
import { runScenario } from '../../../src/run/runScenario.ts'
import { quietOptions } from '../quietOptions.ts'

const folder = mkdtempSync(join(tmpdir(), 'stepup-index-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(name: string, risk: string, seconds: number): Promise<void> {
  const out = join(folder, name)
  const loaded = await loadScenario('plan-example', [`plan.risk=${risk}`, `name=${name}`])
  await runScenario(loaded, quietOptions(out, false))
  utimesSync(join(out, 'summary.json'), seconds, seconds)
}

describe('indexRuns', () => {
  it('leaves out hedges, and names them', async () => {
    const runs = join(folder, 'with a hedge')
    const loaded = await loadScenario('sol-hedge', [])
    await runHedge(loaded, loaded.scenario.hedge!, quietOptions(join(runs, 'sol-hedge'), false))
    const { page, hedges } = await indexRuns(runs)
    expect(hedges).toEqual(['sol-hedge'])
    expect(readFileSync(page, 'utf8')).not.toContain('sol-hedge')
  })

  it('lists every run, newest first, and how often its data were tried', async () => {
    await run('alpha', '2%', 1_700_000_000)
    await run('beta', '1%', 1_800_000_000)
    expect(runsIn(folder)).toEqual([join(folder, 'alpha'), join(folder, 'beta')])
    expect(runsIn(join(folder, 'alpha'))).toEqual([])
    const markup = readFileSync((await indexRuns(folder)).page, 'utf8')
    expect(markup).toContain('2027-01-15')
    const names = [...markup.matchAll(/<small>(\w+) · Run<\/small>/g)].map(([, name]) => name)
    expect(names).toEqual(['beta', 'alpha'])
    expect(markup.match(/class="spark"/g)).toHaveLength(2)
    expect(markup).toContain('were played twice')
  })
})
