/// <reference lib="dom" />
import { DRAW_EXPLORER, loadLive } from './loadLive.ts'

/** Below this width a chart is read by touch, where a strip to drag over would only catch the finger. */
const LEAST_WIDTH = 600

/** Lets the chart of the first screen be zoomed: only when asked, as drawing it anew takes its time. */
export function zoomChart(): void {
  const offer = document.querySelector<HTMLElement>('.zoom')
  if (!offer || document.documentElement.clientWidth < LEAST_WIDTH) return
  offer.hidden = false
  offer.querySelector('button')!.addEventListener('click', async () => {
    offer.hidden = true
    await loadLive()
    document.dispatchEvent(new Event(DRAW_EXPLORER))
  })
}
