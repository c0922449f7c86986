import { describe, expect, it } from 'vitest'
import { NARROW, WIDE } from '../../../src/report/charts/chartTheme.ts'
import { compileChart } from '../../../src/report/charts/compileChart.ts'
import { fanChart } from '../../../src/report/charts/fanChart.ts'
import { growthChart } from '../../../src/report/charts/growthChart.ts'
import { levelsChart } from '../../../src/report/charts/levelsChart.ts'
import { sampleFan } from '../../../src/report/series/sampleFan.ts'
import { makeSampledResult, makeSamples } from '../makeSamples.ts'
import { CHARTS } from './madeCharts.ts'

interface Axis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
}

/** Levels that grew so far, each with a drawdown of its own. */
function levelsAxis(multiples: readonly number[], size = WIDE): Axis {
  const levels = multiples.map((multiple, i) => ({
    ...{ label: `${i + 1}%`, variant: String(i), multiple, drawdown: 0.1 * (i + 1), ruined: 0 },
  }))
  const spec = levelsChart({ levels, twins: [], drawdownLimit: null, marked: '0', trades: 100, joined: true }, size)
  const [, domain, ticks] = /"domain":(\[[^\]]*\]),"nice":false\},"axis":\{"values":(\[[^\]]*\])/.exec(
    JSON.stringify(spec),
  )!
  return { domain: JSON.parse(domain!), ticks: JSON.parse(ticks!) }
}

describe('an axis of growth', () => {
  it.each([
    [[1, 1, 1]],
    [[1, 1.4, 1.4]],
    [[0.97, 1, 1.02]],
    [[1.1, 1.18, 1.5, 1.8, 2.45]],
    [[0.3, 0.6, 0.9]],
    [[1, 8, 60]],
    [[1, 40, 900]],
  ])('is labelled from end to end, of %j', multiples => {
    for (const size of [WIDE, NARROW]) {
      const { domain, ticks } = levelsAxis(multiples, size)
      const share = (from: number, to: number) => Math.log(to / from) / Math.log(domain[1] / domain[0])
      expect(ticks).toContain(1)
      expect(ticks.length).toBeGreaterThanOrEqual(3)
      expect(share(ticks.at(-1)!, domain[1])).toBeLessThan(0.25)
      expect(share(domain[0], ticks[0]!)).toBeLessThan(0.25)
      const gaps = ticks.slice(1).map((tick, i) => share(ticks[i]!, tick) * (size.narrow ? 200 : 300))
      expect(Math.min(...gaps)).toBeGreaterThan(21)
    }
  })

  it('never leaves its labels to Vega, which drops some on a logarithm, in any chart', async () => {
    const fan = sampleFan(makeSampledResult(), 100)!
    const grown = { ...fan, bands: fan.bands.map((band, i) => ({ ...band, p95: band.p95 * (1 + i) })) }
    const risks = makeSamples().risks.map((level, i) => ({
      ...level,
      medianFinal: { ...level.medianFinal, low: 1000, value: 3000, high: 9000 * (i + 1) },
    }))
    const specs = [
      ...Object.values(CHARTS).map(chart => chart(WIDE)),
      ...[fanChart(grown, WIDE), fanChart(grown, WIDE, true), growthChart(risks, 'USD', true, WIDE)],
    ]
    let found = 0
    for (const spec of specs) {
      const { scales = [], axes = [], marks = [] } = await compileChart(spec)
      const logs = new Set(scales.filter(({ type }) => type === 'log').map(({ name }) => name))
      const all = [...axes, ...marks.flatMap(mark => ('axes' in mark ? (mark.axes ?? []) : []))]
      for (const axis of all.filter(({ scale }) => logs.has(scale))) {
        found++
        expect(axis.values).toBeDefined()
      }
    }
    expect(found).toBeGreaterThan(6)
  })
})
