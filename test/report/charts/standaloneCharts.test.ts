import { readdirSync, readFileSync } from 'node:fs'
import { parse, resetSVGDefIds, type Spec, View } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { describe, expect, it } from 'vitest'
import { onWhite } from '../../../src/report/charts/palette.ts'
import { inlineSvg } from '../../../src/report/charts/renderSvg.ts'
import { RUN_CHARTS } from '../../../src/report/charts/runCharts.ts'
import { standaloneCharts, standaloneComparison } from '../../../src/report/charts/standaloneCharts.ts'
import { comparisonPage } from '../../../src/report/page/comparisonPage.ts'
import { htmlReport } from '../../../src/report/page/htmlReport.ts'
import { codeOf, names } from '../../docs/markdown.ts'
import { makeResult } from '../makeResult.ts'
import { makeSampledResult } from '../makeSamples.ts'

/** What any program draws that knows Vega-Lite and nothing of ours, without its frame. */
async function drawingOf(spec: TopLevelSpec): Promise<string> {
  const warnings: unknown[] = []
  const warn = (...words: unknown[]) => {
    warnings.push(words)
    return logger
  }
  const logger = { level: () => logger, error: warn, warn, info: () => logger, debug: () => logger } as never
  const drawing = await draw(compile(spec, { logger }).spec)
  expect(warnings).toEqual([])
  return drawing
}

async function draw(spec: Spec): Promise<string> {
  resetSVGDefIds()
  return withoutFrame(inlineSvg(await new View(parse(spec), { renderer: 'none' }).toSVG()))
}

function withoutFrame(svg: string): string {
  return svg.replace(/^<svg [^>]*>/, '').replace(/^<rect [^>]*\/>/, '')
}

/** The drawings that a page holds, on paper, without their frames. */
function figuresOf(page: string): string[] {
  const figures = [...page.matchAll(/<div class="chart wide".*?>(<svg .*?<\/svg>)<\/div>/gs)]
  return figures.map(([, svg]) => withoutFrame(onWhite(svg!)))
}

describe('standaloneCharts', () => {
  const trades = { bare: makeResult({ rows: [] }), plain: makeResult(), sampled: makeSampledResult() }

  it.each(Object.entries(trades))('draws what the page of a %s run shows, and all of it', async (_, result) => {
    const { explorer, ...charts } = Object.fromEntries(standaloneCharts(result))
    const page = await htmlReport(result, { page: '', worker: '' })
    expect(await Promise.all(Object.values(charts).map(drawingOf))).toEqual(figuresOf(page))
    const [, live] = /<script type="application\/json" id="explorer">(.*?)<\/script>/s.exec(page)!
    expect(await drawingOf(explorer!)).toBe(onWhite(await draw(JSON.parse(live!) as Spec)))
  })

  it('draws what the page of a comparison shows', async () => {
    const runs = ['1. First', '2. Second'].map(label => ({
      label,
      href: null,
      result: trades.plain,
      settings: new Map(),
      finals: null,
    }))
    const charts = [...standaloneComparison(runs).values()]
    expect(await Promise.all(charts.map(drawingOf))).toEqual(figuresOf(await comparisonPage(runs)))
    expect(charts.map(({ description }) => description)).toEqual([
      expect.stringMatching(/^Comparison of 2 runs: Line chart of the equity/),
      expect.stringMatching(/^Comparison of 2 runs: Line chart of how far/),
    ])
  })

  it('covers every chart that there is', () => {
    expect([...standaloneCharts(trades.sampled).keys()]).toEqual(Object.keys(RUN_CHARTS))
    const files = readdirSync('src/report/charts').filter(file => /^(?!run|page|compile).*Chart\.ts$/.test(file))
    const named = [...new Set(Object.keys(RUN_CHARTS).map(name => `${name.split('-')[0]}Chart.ts`))]
    expect(named.sort()).toEqual(files.sort())
    const code = codeOf(readFileSync('README.md', 'utf8'))
    expect(Object.keys(RUN_CHARTS).filter(name => !names(code, name))).toEqual([])
  })

  it('says which schema it keeps to and what it shows, and takes nothing from a page', () => {
    for (const spec of standaloneCharts(trades.sampled).values()) {
      expect(spec.$schema).toBe('https://vega.github.io/schema/vega-lite/v6.json')
      expect(spec.description).toContain(trades.sampled.summary.name)
      expect(JSON.stringify(spec)).not.toContain('var(')
    }
  })
})
