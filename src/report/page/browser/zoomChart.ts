/// <reference lib="dom" />
import { drawLive } from './drawLive.ts'
import { readBlock } from './readBlock.ts'

/** Below this width a chart is read by touch, where a strip to drag over would only catch the finger. */
const LEAST_WIDTH = 600

/** Lets the chart of the first screen be zoomed: only when asked, as drawing it anew takes its time. */
export function zoomChart(): void {
  const figure = document.querySelector<HTMLElement>('[data-live]')
  const place = figure?.querySelector<HTMLElement>('.live')
  const offer = document.querySelector<HTMLElement>('.zoom')
  if (!figure || !place || !offer || document.documentElement.clientWidth < LEAST_WIDTH) return
  offer.hidden = false
  offer.querySelector('button')!.addEventListener('click', async () => {
    const spec = JSON.parse((await readBlock('explorer')) ?? 'null')
    const receipts: Record<string, string> = JSON.parse((await readBlock('receipts')) ?? '{}')
    figure.hidden = false
    await drawLive(spec, place, trade => receipts[String(trade)] ?? '')
    figure.classList.add('drawn')
    offer.hidden = true
  })
}
