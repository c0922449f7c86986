import { describe, expect, it } from 'vitest'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { runSelection, selectionOf } from '../../../src/run/summing/selection.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { scenarioYaml } from '../../commands/scenarios.ts'
import { freeLadder, loadFiles } from '../loadFiles.ts'

const root = workFolder()

/** Small stops lose 1 R or win 1 R in turn; every second one is wide, cannot be afforded, and wins 2 R. */
async function selectionOfStops() {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const wide = i % 2 === 1
    const [stop, exit] = wide ? [90, 120] : [99, i % 4 === 0 ? 101 : 99]
    const day = new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10)
    return `long,${day}T00:00:00Z,100,${stop},${day}T06:00:00Z,${exit}`
  })
  const blocks = {
    account: '{ start: 1000 }',
    market: freeLadder(10),
    prices: '{ trades: { file: list.csv } }',
    plan: '{ risk: 1.2% }',
    samples: '{ count: 0 }',
  }
  const yaml = scenarioYaml(blocks)
    .split('\n')
    .filter(line => !line.startsWith('strategy:'))
    .join('\n')
  const list = ['side,entry_time,entry,stop,exit_time,exit', ...rows, ''].join('\n')
  const loaded = await loadFiles(root, yaml, { 'list.csv': list })
  const { rows: ledger, quotes } = replayScenario(loaded.scenario, await readMarket(loaded))
  return runSelection(ledger, quotes)
}

describe('runSelection', () => {
  it('has the mean R of what was taken beside that of what was skipped, at one smallest contract', async () => {
    const { taken, skipped, difference } = await selectionOfStops()
    expect(taken).toMatchObject({ trades: 20, meanR: { mean: 0 } })
    expect(skipped.trades).toBe(20)
    expect(skipped.meanR!.mean).toBeCloseTo(2, 12)
    expect(difference!.value).toBeCloseTo(-2, 12)
    expect(difference!.high).toBeLessThan(-1)
  })
})

describe('selectionOf', () => {
  it('has no mean of what nobody took', () => {
    const none = selectionOf([1, -1, 2], [0, 0, 0], [1, 1, 1])
    expect(none.taken).toEqual({ trades: 0, meanR: null })
    expect(none.skipped.meanR!.mean).toBeCloseTo(2 / 3, 12)
    expect(none.difference).toBeNull()
  })
})
