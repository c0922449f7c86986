/// <reference lib="dom" />
import { DRAW_EXPLORER, loadLive } from './loadLive.ts'

/** Lets the chart of the first screen be zoomed: only when asked, as drawing it anew takes its time. */
export function zoomChart(): void {
  const offer = document.querySelector<HTMLElement>('.zoom')
  if (!offer) return
  offer.hidden = false
  offer.querySelector('button')!.addEventListener('click', async () => {
    offer.hidden = true
    await loadLive()
    document.dispatchEvent(new Event(DRAW_EXPLORER))
  })
}
