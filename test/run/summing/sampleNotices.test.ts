import { describe, expect, it } from 'vitest'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { sampleScenario } from '../../../src/run/sampling/sampleScenario.ts'
import { sampleNotices } from '../../../src/run/summing/sampleNotices.ts'
import { sampleSummary } from '../../../src/run/summing/sampleSummary.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { loadResults } from '../loadFiles.ts'

const root = workFolder()

async function noticesOf(pool: number, trades: number, block = 5): Promise<string> {
  const r = Array.from({ length: pool }, (_, i) => (i % 3 === 0 ? 2 : -1))
  const samples = `{ count: 10, trades: ${trades}, block: ${block} }`
  const loaded = await loadResults(`${root}/${pool}-${trades}-${block}`, r, { samples })
  const quiet = { workers: 1, signal: null, onProgress: () => {} }
  const market = await readMarket(loaded)
  const set = await sampleScenario(loaded, market, quiet)
  const found = set === null ? null : sampleSummary(loaded.scenario, set)
  return sampleNotices(loaded.scenario, market.tape, set, found).join()
}

describe('notices of samples', () => {
  it('warn of a tape that is shorter than a sample, or than 30 trades', async () => {
    expect(await noticesOf(10, 100)).toContain('samples of 100 trades draw from a tape of 10 trades: too short to know')
    expect(await noticesOf(29, 5)).toContain('draw from a tape of 29 trades')
    expect(await noticesOf(40, 41)).toContain('samples of 41 trades draw from a tape of 40 trades')
    expect(await noticesOf(40, 40)).toBe('')
  })

  it('say that a tape under 10 trades is not drawn from, but trade by trade where blocks are of one', async () => {
    const none = 'no samples: the tape has 9 trades to draw from, and under 10 say nothing about others'
    expect(await noticesOf(9, 5)).toBe(none)
    expect(await noticesOf(9, 5, 1)).toContain('draw from a tape of 9 trades')
  })
})
