import { describe, expect, it } from 'vitest'
import { accountNames } from '../../../src/report/series/accountNames.ts'
import { labelBox } from '../../../src/report/series/placedLabels.ts'

const levels = [
  { what: 'start' as const, value: 50_000, label: 'Start $50,000' },
  { what: 'ruin' as const, value: 25_000, label: 'Ruin $25,000' },
]
const panel = { from: 0, to: 100, low: -28_000, high: 200_000, log: false, width: 296, height: 92, narrow: true }

describe('the names in the panel of an account, on a telephone', () => {
  it('keep off the line of the other level, which they would be taken for, whatever the account does above', () => {
    const account = Array.from({ length: 101 }, (_, x) => ({ x, equity: 62_000 + 6000 * (x % 3) }))
    const named = accountNames({ account, marks: [], levels, quote: 'USD', ruined: false }, panel)
    const line = (value: number) => (panel.height * (panel.high - value)) / (panel.high - panel.low)
    for (const { what, value } of levels) {
      const { label, ...place } = named.find(name => name.what === what)!
      const { top, bottom } = labelBox(place, label)
      const [other] = levels.filter(level => level.value !== value)
      expect(line(other!.value) < top || line(other!.value) > bottom).toBe(true)
    }
  })
})
