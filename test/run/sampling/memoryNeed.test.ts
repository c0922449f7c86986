import { describe, expect, it } from 'vitest'
import { largestThatFits, memoryNeed, type RunSize } from '../../../src/run/sampling/memoryNeed.ts'
import { refuseTooLarge } from '../../../src/run/sampling/refuseTooLarge.ts'
import { InputError } from '../../../src/scenario/problem.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { loadResults } from '../loadFiles.ts'

const size: RunSize = { count: 10_000, trades: 100, levels: 5, tiers: 2, bars: 0, fromPaths: false, threads: 2 }

describe('memoryNeed', () => {
  it('holds the rows of all accounts where quantiles are exact, and no more accounts where they are counted in bins', () => {
    const million = memoryNeed({ ...size, count: 200_000, levels: 5 })
    expect(million).toBeGreaterThan(200_000 * 5 * 40)
    expect(million).toBeLessThan(200_000 * 5 * 101 * 8)
    expect(memoryNeed({ ...size, count: 1e8 })).toBe(memoryNeed({ ...size, count: 1e7 }))
  })

  it('is no less than runs took at their peak: 186, 228, 240 and 276 MB', () => {
    const peaks = [
      [10_000, 186e6],
      [100_000, 228e6],
      [300_000, 240e6],
      [1_000_000, 276e6],
    ] as const
    for (const [count, peak] of peaks) {
      const need = memoryNeed({ ...size, count, levels: 1, threads: 1 })
      expect(need).toBeGreaterThan(peak)
      expect(need).toBeLessThan(1.6 * peak)
    }
  })

  it('grows with trades, levels, threads and bars', () => {
    for (const more of [{ trades: 200 }, { levels: 6 }, { threads: 3 }, { bars: 1e6 }]) {
      expect(memoryNeed({ ...size, ...more })).toBeGreaterThan(memoryNeed(size))
    }
    const paths = { ...size, bars: 1e6, fromPaths: true }
    expect(memoryNeed(paths)).toBeGreaterThan(memoryNeed({ ...paths, fromPaths: false }) + 2e8)
  })

  it('is that of the replay alone without samples', () => {
    expect(memoryNeed({ ...size, count: 0, trades: 1e6 })).toBe(memoryNeed({ ...size, count: 0 }))
  })
})

describe('largestThatFits', () => {
  it('finds the last whole number within the memory', () => {
    expect(largestThatFits(1000, 50, value => 10 + value)).toBe(40)
    expect(largestThatFits(1000, 5000, value => value)).toBe(1000)
    expect(largestThatFits(1000, 10, value => 10 + value)).toBe(0)
  })
})

describe('refuseTooLarge', () => {
  it('says before the work how much is needed, and what would fit', async () => {
    const samples = '{ count: 1000, trades: 1000000, risks: [1%] }'
    const loaded = await loadResults(workFolder(), [1, -1], { samples })
    const refusal = () => refuseTooLarge(loaded, 2e9, 2)
    expect(refusal).toThrow(InputError)
    expect(refusal).toThrow(/samples\.trades: the run needs about \d+ GB of memory, and 2 GB are free/)
    const most = Number(/lower samples\.trades to ([\d,]+)/.exec(String(catchOf(refusal)))![1]!.replaceAll(',', ''))
    expect(most).toBeGreaterThan(1000)
    const fitting = {
      ...loaded,
      scenario: { ...loaded.scenario, samples: { ...loaded.scenario.samples, trades: most } },
    }
    expect(() => refuseTooLarge(fitting, 2e9, 2)).not.toThrow()
    const { scenario } = fitting
    const plans = ['a', 'b', 'c'].map(name => ({ name, patch: {}, scenario }))
    expect(() => refuseTooLarge({ ...fitting, variants: plans }, 2e9, 2)).toThrow(InputError)
  })
})

function catchOf(play: () => void): unknown {
  try {
    play()
  } catch (error) {
    return error
  }
  return null
}
