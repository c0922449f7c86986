import { describe, expect, it } from 'vitest'
import { comparisonPage } from '../../../src/report/page/comparisonPage.ts'
import { pairedRuns } from '../../../src/report/series/pairedRuns.ts'
import { runSeries } from '../../../src/report/series/runSeries.ts'
import type { ComparedRun } from '../../../src/report/words/comparedRun.ts'
import type { Summary } from '../../../src/results/summary.ts'
import { makeResult, makeSummary } from '../makeResult.ts'
import { makeSampledResult, makeSamples } from '../makeSamples.ts'

const OUTPUTS = [{ file: 'tape.csv', sha256: 'c'.repeat(64) }]

function run(label: string, finals: readonly number[] | null, changes: Partial<Summary> = {}): ComparedRun {
  const summary = makeSummary({ samples: makeSamples(), ...changes })
  return { label, href: null, result: { ...makeSampledResult(), summary, outputs: OUTPUTS }, finals }
}

describe('pairedRuns', () => {
  const first = run('a', [1000, 1000, 1000])

  it('takes the mean of the log difference, sample by sample', () => {
    const [pair] = pairedRuns([first, run('b', [1000 * Math.E, 1000, 1000 * Math.E ** 2])])
    expect(pair!.reason).toBeNull()
    expect(pair!.difference!.value).toBeCloseTo(1, 12)
    // t(0.975, 2) × 1 ÷ √3
    expect(pair!.difference!.high).toBeCloseTo(1 + 4.302652729911275 / Math.sqrt(3), 9)
    expect(pair!.difference!.low).toBeCloseTo(1 - 4.302652729911275 / Math.sqrt(3), 9)
  })

  it('counts an account at or below zero as one cent', () => {
    const [pair] = pairedRuns([first, run('b', [-5, 0, 0.001])])
    expect(pair!.difference!.value).toBeCloseTo(Math.log(0.01 / 1000), 9)
  })

  it('pairs with nothing but the same draws, and says why not', () => {
    const same = [1000, 1000, 1000]
    const samples = makeSamples()
    const other = (changes: Partial<Summary>) => pairedRuns([first, run('b', same, changes)])[0]!
    expect(other({ seed: '8' }).reason).toBe('the seeds differ (7 and 8)')
    expect(other({ samples: { ...samples, count: 400 } }).reason).toContain('the number of samples differs')
    expect(other({ samples: { ...samples, trades: 9 } }).reason).toContain('trades of a sample differs (100 and 9)')
    expect(other({ samples: { ...samples, block: 1 } }).reason).toContain('the length of the blocks differs')
    expect(other({ samples: { ...samples, from: 'prices' } }).reason).toContain('simulated prices')
    expect(other({ samples: null }).reason).toContain('no samples')
    const stranger = run('b', same)
    const outputs = [{ file: 'tape.csv', sha256: 'd' }]
    const otherTape = pairedRuns([first, { ...stranger, result: { ...stranger.result, outputs } }])
    expect(otherTape[0]!.reason).toBe('they draw from different trades')
    expect(pairedRuns([first, run('b', null)])[0]!.reason).toContain('were not kept')
    expect(other({ seed: '8' }).difference).toBeNull()
    expect(other({}).reason).toBeNull()
  })
})

describe('runSeries', () => {
  it('draws growth from each start over time, and over trades where one run has no times', () => {
    const timed = run('a', null)
    const { curve } = timed.result
    const untimed: ComparedRun = {
      ...run('b', null),
      result: makeResult({ curve: { ...curve, time: new Float64Array(8).fill(Number.NaN) } }),
    }
    const series = runSeries([timed], 100)
    expect(series.timed).toBe(true)
    expect(series.points.at(-1)).toMatchObject({ run: 'a', x: curve.time.at(-1), growth: 1.2345 })
    const mixed = runSeries([timed, untimed], 100)
    expect(mixed.timed).toBe(false)
    expect(mixed.reason).toBe('A run without times is among them')
    expect(mixed.points.map(point => point.x)).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 4])
    expect(mixed.points.at(-1)!.growth).toBe(1.2345)
  })

  it('does not stretch one axis over runs that share no time', () => {
    const early = run('a', null)
    const { curve } = early.result
    const late: ComparedRun = {
      ...run('b', null),
      result: makeResult({ curve: { ...curve, time: curve.time.map(time => time + 1e12) } }),
    }
    expect(runSeries([early, late], 100)).toMatchObject({ timed: false, reason: 'They share no time' })
  })
})

describe('comparisonPage', () => {
  const text = (page: string) =>
    page
      .replace(/<style>.*?<\/style>|<svg.*?<\/svg>|<[^>]+>/gs, ' ')
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
      .replace(/\s+/g, ' ')

  it('puts runs side by side, paired where the draws are the same', async () => {
    const linked = { ...run('1. First', [1000, 1100]), href: 'first/report.html' }
    const page = await comparisonPage([linked, run('2. Second', [1100, 1200]), run('3. Third', [1, 2], { seed: '8' })])
    const read = text(page)
    expect(page.match(/<figure/g)).toHaveLength(2)
    expect(page).toContain('<a href="first/report.html">1. First</a>')
    expect(read).toContain('Figure 1. First 2. Second 3. Third')
    expect(read).toContain('Ended with $1,234.50 $1,234.50 $1,234.50')
    expect(read).toContain('Samples that survive neither ruined nor stalled 90.0% 88.2% to 91.8%')
    expect(read).toContain('Samples that stall 0% 0% to 0%')
    expect(read).toContain('1. 2., on the same draws 2% plan of 1. 2. +10.0% +4.5% to +15.5% −20.0%')
    expect(read).toContain('3. Third 2% its plan +10.0% +4.5% to +15.5% −20.0%')
    expect(read).toContain('Worst drawdown 14.4% intrabar 14.4% intrabar 14.4% intrabar')
    expect(read).toMatch(/2\. Second \+9\.5% \S+ to \S+ (grows more|no difference)/)
    expect(read).toContain('3. Third: the seeds differ (7 and 8).')
    expect(read.match(/Samples trade the contract value of today/g)).toHaveLength(1)
    expect(read).not.toMatch(/\b(NaN|null|undefined|Infinity)\b/)
    expect(page).not.toMatch(/https?:\/\/|<script|<link|\sstyle=/)
  })

  it('does without samples, and escapes hostile names', async () => {
    const bare = (label: string) => run(label, null, { samples: null })
    const page = await comparisonPage([bare('<script>1</script>'), bare('b')])
    expect(page).not.toContain('<script')
    expect(page).not.toContain('id="levels"')
    expect(text(page)).toContain('one of the two has no samples')
  })
})
