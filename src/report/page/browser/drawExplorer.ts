/// <reference lib="dom" />
import { drawLive } from './drawLive.ts'
import { readBlock } from './readBlock.ts'

/** Draws the chart of the first screen anew, so that it can be zoomed and tells of its trades. */
export async function drawExplorer(): Promise<void> {
  const figure = document.querySelector<HTMLElement>('[data-live]')
  const place = figure?.querySelector<HTMLElement>('.live')
  if (!figure || !place) return
  const spec = JSON.parse((await readBlock('explorer')) ?? 'null')
  const receipts: Record<string, string> = JSON.parse((await readBlock('receipts')) ?? '{}')
  figure.hidden = false
  await drawLive(spec, place, trade => receipts[String(trade)] ?? '')
  figure.classList.add('drawn')
  place.focus({ preventScroll: true })
}
