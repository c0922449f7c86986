/// <reference lib="dom" />
import type { View } from 'vega'
import { briefReceipt } from '../../series/briefReceipt.ts'
import { timelineOf } from '../../series/fineColumns.ts'
import { type AxisPart, timelineWindow } from '../../series/timelineWindow.ts'
import type { Explored } from '../explored.ts'
import { numbersOf } from '../numberBytes.ts'
import { drawLive } from './drawLive.ts'
import { explorerTools } from './explorerTools.ts'
import { blockBytes, readBlock } from './readBlock.ts'

/** Draws the chart of the first screen anew, so that it can be zoomed and tells of its trades. */
export async function drawExplorer(): Promise<void> {
  const figure = document.querySelector<HTMLElement>('[data-live]')
  const place = figure?.querySelector<HTMLElement>('.live')
  if (!figure || !place) return
  const { spec, terms }: Explored = JSON.parse((await readBlock('explorer'))!)
  const fine = timelineOf(numbersOf(await blockBytes('lines')))
  const receipts: Record<string, string> = JSON.parse((await readBlock('receipts'))!)
  const receiptOf = (trade: unknown) =>
    receipts[String(trade)] ?? briefReceipt(fine.trades.find(each => each.trade === trade)!, terms)
  figure.hidden = false
  const whole = { from: fine.x[0]!, to: fine.x.at(-1)! }
  const drawn = (part: AxisPart) => timelineWindow(fine, terms, part, place.clientWidth)
  const view = await drawLive(spec, place, receiptOf, { whole: drawn(whole).account, ...drawn(whole) })
  const fill = refill(view, whole, drawn)
  explorerTools({ view, figure, place, fine, fill, receiptOf })
  figure.classList.add('drawn')
  place.focus({ preventScroll: true })
}

/**
 * Puts in the points of what is chosen, each time that something is; gives what does the same for a choice that is about to
 * be made, so that the chart is drawn once.
 */
function refill(view: View, whole: AxisPart, drawn: (part: AxisPart) => object): (part: AxisPart | null) => boolean {
  let before: AxisPart | null = null
  const fill = (part: AxisPart | null) => {
    if (part?.from === before?.from && part?.to === before?.to) return false
    before = part
    for (const [name, rows] of Object.entries(drawn(part ?? whole))) view.data(name, rows)
    view.data('part', part === null ? [] : [{ x: part.from, x2: part.to }])
    return true
  }
  view.addSignalListener('brush', (_, { x }: { readonly x?: readonly number[] }) => {
    const [from, to] = x === undefined ? [] : x.map(Number).sort((a, b) => a - b)
    const part = from === undefined || to === undefined || from === to ? null : { from, to }
    view.runAfter(() => {
      if (fill(part)) view.runAsync()
    })
  })
  return fill
}
