import { describe, expect, it } from 'vitest'
import { NARROW, WIDE } from '../../../src/report/charts/chartTheme.ts'
import { costChart } from '../../../src/report/charts/costChart.ts'
import { gapChart } from '../../../src/report/charts/gapChart.ts'
import { incidenceChart } from '../../../src/report/charts/incidenceChart.ts'
import { renderSvg } from '../../../src/report/charts/renderSvg.ts'
import { runChart } from '../../../src/report/charts/runChart.ts'
import { sideGrowthChart } from '../../../src/report/charts/sides/sideGrowthChart.ts'
import type { GapPicture } from '../../../src/report/series/gapPicture.ts'
import type { Box } from '../../../src/report/series/placedLabels.ts'
import { timeline } from '../../../src/report/series/timeline.ts'
import type { GapStep } from '../../../src/results/idealGap.ts'
import { CHARTS, result, SIDES } from './madeCharts.ts'

interface Text extends Box {
  readonly text: string
}

/** What a text takes at least. */
const LEAST = (text: string) => text.length * 5

/** What a text of 12 pixels takes in Helvetica, nearly. */
function usual(text: string, look: string): number {
  const letters = [...text].map(letter =>
    /[.,'|:;ijlft ]/.test(letter) ? 3.3 : /[mwMW%]/.test(letter) ? 9.5 : /[A-Z]/.test(letter) ? 8 : 6.6,
  )
  return letters.reduce((sum, each) => sum + each, 0) * (look.includes('font-weight="600"') ? 1.07 : 1)
}

/** Where the texts of a drawing stand, with the room that they take; turned ones apart. */
function textsOf(svg: string, widthOf: (text: string, look: string) => number = LEAST): Text[] {
  const stack: (readonly [number, number])[] = [[0, 0]]
  const texts: Text[] = []
  for (const [tag, name, look, text] of svg.matchAll(/<(g|\/g|text|path|svg|rect)\b([^>]*)>([^<]*)/g)) {
    const [x, y] = stack.at(-1)!
    const [, dx = '0', dy = '0'] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(look!) ?? []
    if (name === 'g' && !tag.endsWith('/>')) stack.push([x + Number(dx), y + Number(dy)])
    if (name === '/g') stack.pop()
    if (name !== 'text' || look!.includes('rotate') || look!.includes('opacity="0"') || text === '') continue
    const width = widthOf(text!, look!)
    const anchor = /text-anchor="(\w+)"/.exec(look!)?.[1]
    const left = x + Number(dx) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
    const bottom = y + Number(dy)
    texts.push({ text: text!, left, right: left + width, top: bottom - 8, bottom })
  }
  return texts
}

function overlaps(svg: string): string[] {
  const texts = textsOf(svg)
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map(b => `${a.text} | ${b.text}`),
  )
}

const step = (rule: GapStep['rule'], finalEquity: number, change: number) => ({
  ...{ rule, finalEquity, change },
  ...{ taken: 3, ruined: false },
})
const FELL = step('margin', 24_500, -26_000)
/** An account that fell below its ruin, which is near its start. */
const GAP: GapPicture = {
  ideal: step('ideal', 50_500, 0),
  ...{ account: FELL, steps: [FELL], start: 50_000, ruin: 25_000, quote: 'USD' },
}

/** Texts that the left or the right edge of their drawing cuts, by how much. */
function cut(svg: string): string[] {
  const [, from, width] = /viewBox="([-\d.]+) [-\d.]+ ([\d.]+)/.exec(svg)!.map(Number)
  return textsOf(svg, usual).flatMap(({ text, left, right }) => {
    const over = Math.max(from! - left, right - from! - width!)
    return over > 0.5 ? [`${text} by ${over.toFixed(1)}`] : []
  })
}

describe('the texts of a chart', () => {
  it.each(Object.entries(CHARTS))('lie on no other, and pass no edge of their drawing: %s', async (_, chart) => {
    for (const size of [WIDE, NARROW]) {
      const svg = await renderSvg(chart(size))
      expect({ overlaps: overlaps(svg), cut: cut(svg) }).toEqual({ overlaps: [], cut: [] })
    }
  })

  it('pass no edge of their drawing where numbers are large', async () => {
    const grown = [0, 9].map(x => ({ run: '1. a', x, growth: x === 0 ? 1 : 12_000, drawdown: 0 }))
    const side = { ...SIDES, labels: ['1. a'], points: grown, ruined: [null], ruinAt: [] }
    const rows = result.rows.map(row => ({ ...row, contracts: row.contracts.map(() => 110_000) }))
    const dear = ({ entry, exit, stop, ...row }: (typeof rows)[number]) => ({
      ...{ ...row, entry: entry * 1000, stop: stop * 1000, exit: exit * 1000 },
    })
    const line = timeline({ ...result, rows: rows.map(dear) }, 100, 100)
    const costs = { ...result.summary.costs, gross: 102_400, spread: 30_700, net: 71_700 }
    const end = step('margin', 80_000, -72_000)
    const gap = { ...GAP, ideal: step('ideal', 152_000, 0), account: end, steps: [end], start: 30_000 }
    const charts = [WIDE, NARROW].flatMap(size => [
      sideGrowthChart(side, size),
      runChart(line, size),
      costChart(costs, 'USD', size),
      gapChart(gap, size),
    ])
    const svgs = await Promise.all(charts.map(renderSvg))
    expect(svgs.flatMap(cut)).toEqual([])
    expect(await renderSvg(sideGrowthChart(side, NARROW))).toContain('>×10k<')
    expect(await renderSvg(runChart(line, NARROW))).toContain('>500k<')
  })

  it('lie on no other where contracts have long names', async () => {
    const { market } = result.summary
    for (const names of [
      ['MICRO', 'STANDARD'],
      ['MICRO-EXAMPLE', 'STANDARD-EXAMPLE'],
      ['M', 'MINIATURE', 'LARGE'],
    ]) {
      const tiers = names.map((symbol, k) => ({ ...market.tiers[0]!, name: symbol, symbol, multiplier: 10 ** k }))
      const rows = result.rows.map(row => ({ ...row, contracts: names.map(() => 2) }))
      const summary = { ...result.summary, market: { ...market, tiers } }
      const svg = await renderSvg(runChart(timeline({ ...result, rows, summary }, 100, 100), NARROW))
      expect(overlaps(svg), names.join()).toEqual([])
    }
  })

  it('lie on no other where start and ruin are near each other on a telephone', async () => {
    expect(overlaps(await renderSvg(gapChart(GAP, NARROW)))).toEqual([])
  })

  it('stand on the outer sides of two lines that end near each other', async () => {
    const share = (value: number) => ({ share: value, low: value, high: value })
    const points = [0, 50, 100].map(trade => ({
      trade,
      reached: share(0.0052 * trade),
      ruinedBefore: share(0.0048 * trade),
    }))
    const svg = await renderSvg(
      incidenceChart({ label: '2%', accounts: 500, tiers: [{ symbol: 'ES', points }] }, NARROW),
    )
    const [upper, lower] = ['ES unlocked', 'ruined before'].map(
      name => textsOf(svg).find(({ text }) => text.startsWith(name))!,
    )
    const [high, low] = ['60%', '40%'].map(tick => textsOf(svg).find(({ text }) => text === tick)!.bottom - 4)
    const at = (value: number) => low! + ((value - 0.4) / 0.2) * (high! - low!)
    expect(upper!.bottom).toBeLessThan(at(0.52))
    expect(lower!.top).toBeGreaterThan(at(0.48))
    const nothing = {
      symbol: 'EX',
      points: points.map(point => ({ ...point, reached: share(0), ruinedBefore: share(0) })),
    }
    const flat = await renderSvg(incidenceChart({ label: '2%', accounts: 500, tiers: [nothing] }, NARROW))
    expect(overlaps(flat)).toEqual([])
    const long = await renderSvg(
      incidenceChart({ label: '2%', accounts: 500, tiers: [{ ...nothing, symbol: 'SOLUSDT-standard' }] }, NARROW),
    )
    expect(long).toMatch(/>ruined before [^<]*… ?[^<]* 0%</)
    const axis = textsOf(flat).find(({ text }) => text === '0%')!.bottom - 4
    for (const { text, bottom } of textsOf(flat)) if (/EX/.test(text)) expect(bottom, text).toBeLessThan(axis)
  })
})
