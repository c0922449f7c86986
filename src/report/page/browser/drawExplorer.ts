/// <reference lib="dom" />
import type { View } from 'vega'
import { briefReceipt } from '../../series/briefReceipt.ts'
import { timelineOf } from '../../series/fineColumns.ts'
import { type AxisPart, timelineWindow } from '../../series/timelineWindow.ts'
import { drawnWords } from '../../words/panel/drawnWords.ts'
import type { Explored } from '../explored.ts'
import { numbersOf } from '../numberBytes.ts'
import { drawLive, drawnWidth } from './drawLive.ts'
import { explorerTools } from './explorerTools.ts'
import { putWindow } from './putWindow.ts'
import { blockBytes, readBlock } from './readBlock.ts'
import { whyCommand } from './whyCommand.ts'

/** Draws the chart of the first screen anew, so that it can be zoomed and tells of its trades. */
export async function drawExplorer(): Promise<void> {
  const figure = document.querySelector<HTMLElement>('[data-live]')
  const place = figure?.querySelector<HTMLElement>('.live')
  if (!figure || !place) return
  const { spec, terms }: Explored = JSON.parse((await readBlock('explorer'))!)
  const fine = timelineOf(numbersOf(await blockBytes('lines')))
  const receipts: Record<string, string> = JSON.parse((await readBlock('receipts'))!)
  const receiptOf = (trade: unknown) =>
    receipts[String(trade)] ??
    `${briefReceipt(fine.trades.find(each => each.trade === trade)!, terms)}\nIts receipt: ${whyCommand(String(trade))}`
  figure.hidden = false
  const whole = { from: fine.x[0]!, to: fine.x.at(-1)! }
  const width = drawnWidth(spec, place)
  const drawn = (part: AxisPart) => timelineWindow(fine, terms, part, width)
  const said = document.querySelector<HTMLElement>('[data-drawn]')
  const shaded = document.querySelector<HTMLElement>('#answer .reading .more')
  const put = (view: View, part: AxisPart) => {
    const shown = drawn(part)
    putWindow(view, spec, shown)
    if (shaded && terms.fall) shaded.hidden = terms.fall.to < part.from || terms.fall.from > part.to
    // Of more trades than the page carries it cannot be told how many are in a part.
    if (said !== null && Number(said.dataset['drawn']) === fine.trades.length) {
      said.textContent = drawnWords(shown.rows.trades.length, shown.open)
    }
  }
  const view = await drawLive(spec, place, receiptOf, made => {
    put(made, whole)
    made.data('whole', [...drawn(whole).rows.account])
  })
  const fill = refill(view, whole, put)
  explorerTools({ view, figure, place, fine, fill, receiptOf })
  figure.classList.add('drawn')
  place.focus({ preventScroll: true })
}

/**
 * Puts in the points of what is chosen, each time that something is; gives what does the same for a choice that is about to
 * be made, so that the chart is drawn once.
 */
function refill(
  view: View,
  whole: AxisPart,
  put: (view: View, part: AxisPart) => void,
): (part: AxisPart | null) => boolean {
  let before: AxisPart | null = null
  const fill = (part: AxisPart | null) => {
    if (part?.from === before?.from && part?.to === before?.to) return false
    before = part
    put(view, part ?? whole)
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
