import { readdirSync } from 'node:fs'
import { parse, resetSVGDefIds, type Spec, View } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { describe, expect, it } from 'vitest'
import { onWhite } from '../../../src/report/charts/palette.ts'
import { inlineSvg } from '../../../src/report/charts/renderSvg.ts'
import { RUN_CHARTS } from '../../../src/report/charts/runCharts.ts'
import { standaloneCharts, standaloneComparison } from '../../../src/report/charts/standaloneCharts.ts'
import { comparisonPage } from '../../../src/report/page/comparisonPage.ts'
import type { Explored } from '../../../src/report/page/explored.ts'
import { htmlReport } from '../../../src/report/page/htmlReport.ts'
import { unpackedText } from '../../../src/report/page/packed.ts'
import { MANUAL } from '../../docs/manual.ts'
import { codeOf, names } from '../../docs/markdown.ts'
import { makeResult, makeRow, makeSummary } from '../makeResult.ts'
import { makeComparison, makeSampledResult, makeSamples } from '../makeSamples.ts'

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

/** Texts and lines of a drawing, whatever its frame; they lie where they belong in it. */
function marks(svg: string): string[] {
  return svg.match(/<text [^>]*>[^<]*<|<(?:path|line) [^>]*stroke="#[^>]*>/g) ?? []
}

describe('standaloneCharts', () => {
  const trades = { bare: makeResult({ rows: [] }), plain: makeResult(), sampled: makeSampledResult() }

  const compared = makeResult({ summary: makeSummary({ samples: makeSamples(), comparison: makeComparison() }) })
  const simulated = {
    ...trades.sampled,
    summary: { ...trades.sampled.summary, data: { ...makeSummary().data, model: 'garch' } },
  }
  const idle = makeResult({ summary: makeSummary({ outcome: 'not tradable' }, { taken: 0 }) })

  it.each(Object.entries(trades))('draws what the page of a %s run shows below its first screen', async (_, result) => {
    const { run: _run, equity: _equity, position: _position, ...charts } = Object.fromEntries(standaloneCharts(result))
    const page = await htmlReport(result, { page: '', live: '', lists: '', worker: '', pathWorker: '' })
    const evidence = page.slice(page.indexOf('id="answer"')).split('</section>').slice(1).join('')
    const drawn = await Promise.all(Object.values(charts).map(drawingOf))
    expect(figuresOf(evidence).sort()).toEqual(drawn.sort())
  })

  it('draws the first screen of a run with the same marks in a file', async () => {
    const page = await htmlReport(trades.plain)
    const file = await drawingOf(standaloneCharts(trades.plain).get('run')!)
    const [screen] = figuresOf(page)
    expect(marks(screen!).length).toBeGreaterThan(20)
    expect(marks(file)).toEqual(marks(screen!))
  })

  it('draws a live chart from what the page carries', async () => {
    const page = await htmlReport(trades.plain, { page: '', live: '', lists: '', worker: '', pathWorker: '' })
    const [, live] = /<script type="text\/plain" id="explorer">(.*?)<\/script>/s.exec(page)!
    const svg = await draw((JSON.parse(await unpackedText(live!)) as Explored).spec)
    expect(svg).toContain('Contracts held')
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
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
    const drawn = await Promise.all(charts.map(drawingOf))
    expect(drawn.map(marks)).toEqual(figuresOf(await comparisonPage(runs)).map(marks))
    expect(drawn.every(svg => marks(svg).length > 10)).toBe(true)
    expect(charts.map(({ description }) => description)).toEqual([
      expect.stringMatching(/^Comparison of 2 runs: Line chart of the equity/),
      expect.stringMatching(/^Comparison of 2 runs: Line chart of how far/),
    ])
  })

  it('covers every chart that there is', () => {
    const named = [...new Set(Object.keys(RUN_CHARTS).map(name => `${name.split('-')[0]}Chart.ts`))]
    const files = readdirSync('src/report/charts').filter(file =>
      /^(?!run[A-Z].*Chart|page|compile).*Chart\.ts$/.test(file),
    )
    expect(named.sort()).toEqual(files.sort())
    const long = makeResult({ rows: Array.from({ length: 60 }, (_, i) => makeRow({ trade: i + 1 })) })
    const bins = { low: 0, high: 1, counts: [3, 2] }
    const spread = { finals: bins, drawdowns: bins, paths: [] }
    const whole = makeResult({ summary: makeSummary({ samples: { ...makeSamples(), spread } }) })
    const results = [trades.sampled, whole, compared, simulated, idle, long]
    const drawn = new Set(results.flatMap(result => [...standaloneCharts(result).keys()]))
    expect([...drawn].sort()).toEqual(Object.keys(RUN_CHARTS).sort())
    const code = codeOf(MANUAL)
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
