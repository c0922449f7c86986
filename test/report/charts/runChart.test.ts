import { parse, type Spec, View } from 'vega'
import { describe, expect, it } from 'vitest'
import { NARROW, PANEL } from '../../../src/report/charts/chartTheme.ts'
import { compileChart } from '../../../src/report/charts/compileChart.ts'
import { renderSvg } from '../../../src/report/charts/renderSvg.ts'
import { EXPLORER, RUN_CHARTS } from '../../../src/report/charts/runCharts.ts'
import { numberBytes, numbersOf } from '../../../src/report/page/numberBytes.ts'
import { panelView } from '../../../src/report/page/panelView.ts'
import { fineColumns, timelineOf } from '../../../src/report/series/fineColumns.ts'
import { fineTimeline } from '../../../src/report/series/fineTimeline.ts'
import type { Box } from '../../../src/report/series/placedLabels.ts'
import { timelineTerms, timelineWindow } from '../../../src/report/series/timelineWindow.ts'
import type { RunResult } from '../../../src/results/runResult.ts'
import { makeCurve, makeResult, makeRow } from '../makeResult.ts'

/** A trade a day, every third of them won, on prices that rise threefold. */
function traded(trades: number, changes: Partial<RunResult> = {}): RunResult {
  const price = (day: number) => 700 * 3 ** (day / trades)
  const rows = Array.from({ length: trades }, (_, i) => {
    const [entry, won] = [price(i), i % 3 === 0]
    const exit = entry * (won ? 1.03 : 0.99)
    return makeRow({ trade: i + 1, entry, exit, stop: entry * 0.98, r: won ? 1.5 : -0.5, net: won ? 30 : -10 })
  })
  const days = Array.from({ length: trades + 2 }, (_, i) => i)
  const curve = makeCurve(days.map(day => 1000 + day))
  return makeResult({ rows, curve, closes: Float64Array.from(days, price), ...changes })
}

/** Points of all texts of a drawing that are told by more than their halo, with the room they take at least. */
function textBoxes(svg: string): (Box & { readonly text: string })[] {
  const texts =
    /<text text-anchor="(\w+)" transform="translate\(([-\d.]+),([-\d.]+)\)"[^>]*fill="(?!var\(--paper)[^>]*>([^<]+)/g
  return [...svg.matchAll(texts)].map(([, anchor, x, y, text]) => {
    const width = text!.length * 6
    const left = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
    return { text: text!, left, right: left + width, top: Number(y) - 10, bottom: Number(y) + 2 }
  })
}

/** The chart to be zoomed as the page draws it, and what chooses a part of it there. */
async function drawnWhole(result: RunResult) {
  const view = new View(parse((await compileChart(EXPLORER.spec(result, PANEL)!)) as Spec), { renderer: 'none' })
  const fine = timelineOf(numbersOf(numberBytes(fineColumns(fineTimeline(result)))))
  const put = (from: number, to: number) => {
    const rows = timelineWindow(fine, timelineTerms(result), { from, to }, 500)
    for (const [name, values] of Object.entries(rows)) view.data(name, values)
    return rows
  }
  put(fine.x[0]!, fine.x.at(-1)!)
  await view.runAsync()
  const choose = async (from: number, to: number) => {
    view.data('brush_store', [{ unit: '', fields: [{ field: 'x', channel: 'x', type: 'R' }], values: [[from, to]] }])
    const rows = put(from, to)
    await view.runAsync()
    return rows
  }
  return { view, choose }
}

describe('the chart of a run that is drawn anew to be zoomed', () => {
  it('keeps the texts beside its panels, and the round prices of its log axis', async () => {
    const spec = (await compileChart(EXPLORER.spec(traded(150), PANEL)!)) as Spec
    const marks = JSON.stringify(spec).match(/\{"name":"[^"]*","type":"text"[^}]*/g)!
    expect(marks.length).toBeGreaterThan(5)
    expect(marks.filter(mark => mark.includes('"clip":true'))).toEqual([])
    const svg = await drawnWhole(traded(150)).then(({ view }) => view.toSVG())
    for (const text of [
      'Price, ',
      'Account, value',
      'Contracts held',
      'Start $1,000',
      '>700<',
      '>1,000<',
      '>1,500<',
      '>2,000<',
    ]) {
      expect(svg).toContain(text)
    }
  })

  it('shows entries, exits and stops of the part that is chosen, as soon as they have room, and where the account stood', async () => {
    const result = traded(150)
    const { view, choose } = await drawnWhole(result)
    const before = await view.toSVG()
    await choose(result.rows[20]!.entryTime, result.rows[35]!.entryTime)
    const after = await view.toSVG()
    const stops = (svg: string) =>
      svg.match(/stroke="var\(--(?:blue|vermilion)\)" stroke-width="1" opacity="0.7"/g)?.length ?? 0
    expect([stops(before), stops(after)]).toEqual([0, 17])
    expect(before).toContain('>$1,151<')
    expect(after).not.toContain('>$1,151<')
  })

  it('refills price, account and contracts of the part that is chosen, and fits the axes to it', async () => {
    const result = traded(5000)
    const { view, choose } = await drawnWhole(result)
    const [from, to] = [result.rows[1000]!.entryTime, result.rows[1500]!.entryTime]
    const shown = (name: string) =>
      view.data(name).filter(({ x }: { readonly x: number }) => x >= from && x <= to).length
    const names = ['price', 'account', 'trades', 'held']
    const before = names.map(shown)
    const whole = view.scale('concat_2_y').domain()
    await choose(from, to)
    expect(before.every(points => points < 100)).toBe(true)
    expect(names.map(shown)).toEqual([501, 501, 501, 501])
    const [low, high]: number[] = view.scale('concat_2_y').domain()
    expect([low! > whole[0], high! < whole[1]]).toEqual([true, true])
    expect([low! > 1950, high! < 2550]).toEqual([true, true])
  })
})

describe('the first chart of a run', () => {
  const pieces = (result: RunResult, panel: number) =>
    (
      JSON.stringify(RUN_CHARTS.run.spec(result, PANEL))
        .split('"height":')
        [panel]!.match(/"y":null/g) ?? []
    ).length

  it('draws every trade that a pixel has room for', () => {
    const result = traded(500)
    expect([pieces(result, 1), pieces(result, 2)]).toEqual([500, 500])
  })

  it('says how many trades it draws where that is not all', async () => {
    expect(String(await panelView(traded(500)))).not.toContain(' drawn')
    expect(String(await panelView(traded(5000)))).toMatch(/ 5\d\d of 5,000 drawn, the extremes among them\./)
  })

  it('keeps the names of start and ruin apart on a telephone, however far the account rose above them', async () => {
    for (const most of [1300, 2000, 3500, 5000, 8000]) {
      const curve = makeCurve(
        Array.from({ length: 400 }, (_, i) => 1000 + (most - 1000) * (i / 399) ** 3 + 80 * Math.sin(i / 9)),
      )
      const svg = await renderSvg(RUN_CHARTS.run.spec(traded(150, { curve, closes: null }), NARROW)!)
      const [start, ruin] = ['Start', 'Ruin'].map(name => textBoxes(svg).find(({ text }) => text.startsWith(name))!)
      const apart =
        start!.bottom <= ruin!.top ||
        ruin!.bottom <= start!.top ||
        start!.right <= ruin!.left ||
        ruin!.right <= start!.left
      expect(apart, `up to ${most}`).toBe(true)
    }
  })

  it.each([PANEL, NARROW])('keeps the names of what happened off each other, $width pixels wide', async size => {
    const result = traded(150)
    const rows = result.rows.map((row, i) => {
      const events = i === 30 ? ['unlock:standard'] : i === 33 ? ['demote:standard'] : []
      return { ...row, equityBefore: 1000 + i, failedTest: i === 28, events }
    })
    const boxes = textBoxes(await renderSvg(RUN_CHARTS.run.spec({ ...result, rows }, size)!))
    const names = boxes.filter(({ text }) => /unlocked|lost|Test failed|Ruin|Start|\$1,151/.test(text))
    expect(names.map(({ text }) => text)).toEqual(expect.arrayContaining([expect.stringMatching('Test failed')]))
    expect(names.length).toBe(6)
    for (const [i, a] of names.entries()) {
      const over = names
        .slice(i + 1)
        .filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      expect(over).toEqual([])
    }
  })
})
