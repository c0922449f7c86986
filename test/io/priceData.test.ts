import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBars } from '../../src/io/bars/readBars.ts'
import { sha256 } from '../../src/io/files/sha256.ts'

const FILE = new URL('../../data/prices/sp500-2000.csv', import.meta.url)
const README = readFileSync(new URL('../../data/prices/README.md', import.meta.url), 'utf8')

describe('data/prices/sp500-2000.csv', () => {
  it('is the file of the npm package, byte for byte', () => {
    const original = new URL('../../node_modules/vega-datasets/data/sp500-2000.csv', import.meta.url)
    const bytes = readFileSync(FILE)
    expect(bytes.equals(readFileSync(original))).toBe(true)
    expect(README).toContain(sha256(bytes))
  })

  it('has the facts that its README states', async () => {
    const { bars, facts } = await readBars(FILE.pathname, { format: 'auto', from: null, to: null })
    const { close } = bars
    let peak = 0
    let drawdown = 0
    for (const price of close) {
      peak = Math.max(peak, price)
      drawdown = Math.max(drawdown, 1 - price / peak)
    }
    const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10)
    const percent = (share: number) => `${(share * 100).toFixed(4)}%`
    const stated = [
      facts.rows.toLocaleString('en'),
      `${iso(facts.first)} to ${iso(facts.last)}`,
      `${iso(facts.intervals.largestGap!.from)} to ${iso(facts.intervals.largestGap!.to)}`,
      `${(facts.opensAtPreviousClose! * 100).toFixed(1)}%`,
      percent(close.at(-1)! / close[0]! - 1),
      percent(drawdown),
    ]
    for (const fact of stated) expect(README).toContain(fact)
    expect(facts.zeroVolumeBars).toBe(0)
  })
})
