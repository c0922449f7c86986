import { parse, type Spec, View } from 'vega'
import { describe, expect, it } from 'vitest'
import { NARROW, PANEL } from '../../../src/report/charts/chartTheme.ts'
import { compileChart } from '../../../src/report/charts/compileChart.ts'
import { renderSvg } from '../../../src/report/charts/renderSvg.ts'
import { EXPLORER, RUN_CHARTS } from '../../../src/report/charts/runCharts.ts'
import { putWindow } from '../../../src/report/page/browser/putWindow.ts'
import { numberBytes, numbersOf } from '../../../src/report/page/numberBytes.ts'
import { panelView } from '../../../src/report/page/panelView.ts'
import { fineColumns, timelineOf } from '../../../src/report/series/fineColumns.ts'
import { fineTimeline } from '../../../src/report/series/fineTimeline.ts'
import { type Box, labelBox } from '../../../src/report/series/placedLabels.ts'
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
  const spec = (await compileChart(EXPLORER.spec(result, PANEL)!)) as Spec
  const view = new View(parse(spec), { renderer: 'none' })
  const fine = timelineOf(numbersOf(numberBytes(fineColumns(fineTimeline(result)))))
  const put = (from: number, to: number) => {
    const part = timelineWindow(fine, timelineTerms(result), { from, to }, 510)
    putWindow(view, spec, part)
    return part
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

/** An account that grew to eight times its start, with something happening to it every fifty trades; start and ruin are far below its end. */
function eventful(): RunResult {
  const result = traded(400)
  const equity = (i: number) => 1000 * 8 ** (i / 400)
  const rows = result.rows.map((row, i) => {
    const events = i % 50 === 20 ? ['unlock:standard'] : i % 50 === 21 ? ['demote:standard'] : []
    return { ...row, equityBefore: equity(i), equityAfter: equity(i + 1), failedTest: i % 50 === 18, events }
  })
  const days = Array.from({ length: 402 }, (_, i) => i)
  return { ...result, rows, curve: makeCurve(days.map(equity)) }
}

describe('the parts of a run that is zoomed', async () => {
  const result = eventful()
  const { view, choose } = await drawnWhole(result)
  const parts = [
    [0, 40],
    [60, 66],
    [100, 180],
    [320, 400],
    [365, 375],
  ] as const

  it.each(parts)('have axes of what is shown of them, whatever happened elsewhere: trades %i to %i', async (a, b) => {
    const [from, to] = [result.rows[a]!.entryTime, result.rows[b - 1]!.exitTime]
    const { rows } = await choose(from, to)
    const within = (values: readonly { readonly x: number }[]) => values.filter(({ x }) => x >= from && x <= to)
    const equities = [
      ...within(rows.account).map(point => (point as (typeof rows.account)[number]).equity),
      ...rows.levels.map(({ value }) => value),
    ]
    const [low, high] = [Math.min(...equities), Math.max(...equities)]
    const [bottom, top]: number[] = view.scale('concat_2_y').domain()
    expect(bottom! <= low && top! >= high).toBe(true)
    // One row may lie between what is chosen and the next that is drawn.
    expect((high - low) / (top! - bottom!)).toBeGreaterThan(0.75)
    const prices = within(rows.price).map(point => (point as (typeof rows.price)[number]).close)
    const [lowest, highest]: number[] = view.scale('concat_0_y').domain()
    expect(lowest! <= Math.min(...prices) && highest! >= Math.max(...prices)).toBe(true)
    expect(highest! / lowest!).toBeLessThan((1.07 * Math.max(...prices)) / Math.min(...prices))
  })

  it.each(parts)('have names that lie on no other: trades %i to %i', async (a, b) => {
    const { rows } = await choose(result.rows[a]!.entryTime, result.rows[b - 1]!.exitTime)
    const boxes = rows.names.map(name => ({ ...labelBox(name, name.label), label: name.label }))
    expect(boxes.filter(({ label }) => /unlocked|lost|failed/.test(label)).length).toBe(a === 60 ? 0 : 3)
    for (const [i, box] of boxes.entries()) {
      const over = boxes
        .slice(i + 1)
        .filter(c => box.left < c.right && c.left < box.right && box.top < c.bottom && c.top < box.bottom)
      expect(over).toEqual([])
    }
    const svg = await view.toSVG()
    for (const { label } of rows.names) expect(svg).toContain(`>${label}<`)
  })

  it.each(parts)('have prices beside them to the ends of their axis: trades %i to %i', async (a, b) => {
    const { axes } = await choose(result.rows[a]!.entryTime, result.rows[b - 1]!.exitTime)
    const { low, high, ticks } = axes.price
    expect(Math.log(high / ticks!.at(-1)!) / Math.log(high / low)).toBeLessThan(0.4)
    const svg = await view.toSVG()
    for (const tick of ticks!) expect(svg).toContain(`>${tick.toLocaleString('en-US')}<`)
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
    expect(String(await panelView(traded(5000)))).toMatch(/> 5\d\d of 5,000 drawn, the extremes among them\./)
  })

  it('writes the names of contracts smaller where they are long, so that they end within the picture', async () => {
    const { summary, rows } = traded(9)
    const tiers = summary.market.tiers.map(tier => ({ ...tier, symbol: `SOLUSDT-${tier.name}` }))
    const held = rows.map(row => ({ ...row, contracts: [2, 1] }))
    const named = { summary: { ...summary, market: { ...summary.market, tiers } }, rows: held }
    const svg = await renderSvg(RUN_CHARTS.run.spec(traded(9, named), PANEL)!)
    const sizes = [...svg.matchAll(/font-size="([\d.]+)px"[^>]*>SOLUSDT-(\w+)</g)]
    expect(sizes).toHaveLength(2)
    for (const [, size, name] of sizes) expect(Number(size) * 0.65 * (8 + name!.length)).toBeLessThanOrEqual(86.1)
  })

  it('keeps the axis of the account off what stands below it on a telephone', () => {
    const text = JSON.stringify(RUN_CHARTS.run.spec(traded(60), NARROW))
    const [, low, high, ticks] =
      /"domain":\[([\d.]+),([\d.]+)\],"nice":false\},"axis":\{"values":(\[[^\]]*\]),"labelExpr":"replace/.exec(text)!
    const [first] = JSON.parse(ticks!)
    expect((first - Number(low)) / (Number(high) - Number(low))).toBeGreaterThan(5 / 92)
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
