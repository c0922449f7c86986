import { describe, expect, it } from 'vitest'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { scenarioYaml, wavyPrices } from '../../commands/scenarios.ts'
import { loadFiles } from '../loadFiles.ts'

const OWN = `import { defineStrategy, z } from '${import.meta.resolve('../../../src/strategy.ts')}'
export default defineStrategy({
  name: 'own', about: 'Buys below, sells again.', params: z.strictObject({}),
  start: ({ low }) => (i, trade) => trade === null ? { enter: 'long', stop: low[i] * 0.8 } : { exit: true },
})
`
const root = workFolder()

describe('readMarket', () => {
  it('tells how far the test of a strategy of one’s own has come, and can be interrupted there', async () => {
    const yaml = scenarioYaml({ strategy: '{ use: ./own.ts }' })
    const loaded = await loadFiles(root, yaml, { 'prices.csv': wavyPrices(30), 'own.ts': OWN })
    const told: string[] = []
    const onStrategyTested = (cuts: number, of: number) => void told.push(`${cuts} of ${of}`)
    await readMarket(loaded, { signal: null, onStrategyTested })
    expect(told).toHaveLength(29)
    expect([told[0], told.at(-1)]).toEqual(['0 of 29', '28 of 29'])

    const interruption = new AbortController()
    const seen: number[] = []
    const stopped = readMarket(loaded, {
      signal: interruption.signal,
      onStrategyTested: cuts => {
        seen.push(cuts)
        if (cuts === 3) setImmediate(() => interruption.abort(new Error('interrupted')))
      },
    })
    await expect(stopped).rejects.toThrow('interrupted')
    expect(seen).toEqual([0, 1, 2, 3])
  })

  it('reads the tape of another run, but not one that does not say all: legs.csv beside it does', async () => {
    const tape = 'side,entry_time,entry,stop,exit_time,exit,reason\nlong,2024-01-02,5000,4990,2024-01-03,5010,signal\n'
    const yaml = scenarioYaml({ prices: '{ trades: { file: tape.csv, pricesAre: mid } }', strategy: '' })
    const whole = await loadFiles(`${root}/whole`, yaml, { 'tape.csv': tape })
    expect((await readMarket(whole)).tape.count).toBe(1)
    const parts = await loadFiles(`${root}/parts`, yaml, { 'tape.csv': tape, 'legs.csv': 'trade,leg\n' })
    await expect(readMarket(parts)).rejects.toThrow(/tape\.csv: legs\.csv beside it tells of parts and resting orders/)
  })
})
