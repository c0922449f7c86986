import { compile, type TopLevelSpec } from 'vega-lite'
import { describe, expect, it } from 'vitest'
import { chartShape } from '../../../src/report/charts/chartShape.ts'
import { CHART_CONFIG, HALF, NARROW, PANEL, WIDE } from '../../../src/report/charts/chartTheme.ts'
import { compileChart } from '../../../src/report/charts/compileChart.ts'
import { CHARTS, explorer } from './madeCharts.ts'

/** Compiled alone, of nothing that is known. */
function compiledAlone(spec: TopLevelSpec) {
  const { spec: compiled } = compile(spec, { config: CHART_CONFIG })
  const height = (spec.usermeta as { height?: number } | undefined)?.height
  return height === undefined ? compiled : { ...compiled, height, autosize: { type: 'none' } }
}

describe('a chart that is compiled from one of its shape', () => {
  it.each(Object.entries({ ...CHARTS, explorer }))('is as compiled alone: %s', async (_, chart) => {
    for (const size of [WIDE, NARROW, HALF, PANEL, WIDE]) {
      const spec = chart(size)
      const before = JSON.stringify(spec)
      expect(JSON.stringify(await compileChart(spec)) === JSON.stringify(compiledAlone(spec))).toBe(true)
      expect(JSON.stringify(spec)).toBe(before)
    }
  })

  it('is its own to change', async () => {
    const spec = Object.values(CHARTS)[0]!(WIDE)
    const compiled = await compileChart(spec)
    compiled.data!.length = 0
    compiled.scales!.length = 0
    expect(JSON.stringify(await compileChart(spec)) === JSON.stringify(compiledAlone(spec))).toBe(true)
  })

  it('has the shape of most charts in another width', () => {
    const keys = (size: typeof WIDE) => Object.values(CHARTS).map(chart => chartShape(chart(size)).key)
    const narrow = keys(NARROW)
    expect(keys(WIDE).filter((key, i) => key === narrow[i]).length).toBeGreaterThan(narrow.length / 2)
  })

  it('is compiled anew where layers differ in what is handed on', async () => {
    const layer = (title: string, tickCount: number, end: number) => ({
      data: { values: [{ a: 1, b: 2 }] },
      mark: 'line' as const,
      encoding: {
        x: { field: 'a', type: 'quantitative' as const, title, axis: { tickCount }, scale: { domain: [0, end] } },
        y: { field: 'b', type: 'quantitative' as const },
      },
    })
    const specs: TopLevelSpec[] = [
      { width: 100, height: 90, layer: [layer('one', 3, 5), layer('one', 3, 5)] },
      { width: 120, height: 90, layer: [layer('two', 4, 6), layer('two', 4, 6)] },
      { width: 100, height: 90, layer: [layer('one', 3, 5), layer('two', 4, 6)] },
      { width: 100, layer: [layer('two', 4, 6), layer('one', 3, 5)] },
      { width: 'container', height: 90, layer: [layer('one', 3, 5)] },
      { width: 100, height: 90, ...layer('one', 3, 5) },
      { width: 200, height: 70, ...layer('two', 5, 7) },
    ]
    for (const spec of specs) expect(await compileChart(spec)).toEqual(compiledAlone(spec))
    const keys = specs.map(spec => chartShape(spec).key)
    expect(keys[0]).toBe(keys[1])
    expect(keys[5]).toBe(keys[6])
    expect(new Set(keys).size).toBe(5)
  })
})
