import { describe, expect, it } from 'vitest'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { sampleScenario } from '../../../src/run/sampling/sampleScenario.ts'
import { sampleNotices } from '../../../src/run/summing/sampleNotices.ts'
import { sampleSummary } from '../../../src/run/summing/sampleSummary.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { loadResults } from '../loadFiles.ts'

const root = workFolder()

async function noticesOf(pool: number, trades: number): Promise<string> {
  const r = Array.from({ length: pool }, (_, i) => (i % 3 === 0 ? 2 : -1))
  const samples = `{ count: 10, trades: ${trades} }`
  const loaded = await loadResults(`${root}/${pool}-${trades}`, r, { samples })
  const quiet = { workers: 1, signal: null, onProgress: () => {} }
  const found = await sampleScenario(loaded, await readMarket(loaded), quiet)
  return sampleNotices(loaded.scenario, found, sampleSummary(loaded.scenario, found!)).join()
}

describe('notices of samples', () => {
  it('warn of a tape that is shorter than a sample, or than 30 trades', async () => {
    expect(await noticesOf(1, 100)).toContain('samples of 100 trades draw from a tape of 1 trade: too short to know')
    expect(await noticesOf(29, 5)).toContain('draw from a tape of 29 trades')
    expect(await noticesOf(40, 41)).toContain('samples of 41 trades draw from a tape of 40 trades')
    expect(await noticesOf(40, 40)).toBe('')
  })
})
