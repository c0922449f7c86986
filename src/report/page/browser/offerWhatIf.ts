/// <reference lib="dom" />
import { loadLive, START_WHAT_IF } from './loadLive.ts'

/** Shows the what-if panel, and plays it when it comes near, or where the address asks for a setting. */
export function offerWhatIf(): void {
  const panel = document.querySelector<HTMLElement>('.what-if')
  if (panel === null || document.getElementById('pool') === null) return
  panel.hidden = false
  const start = async () => {
    near.disconnect()
    await loadLive()
    document.dispatchEvent(new Event(START_WHAT_IF))
  }
  const near = new IntersectionObserver(
    entries => {
      if (entries.some(entry => entry.isIntersecting)) start()
    },
    { rootMargin: '50%' },
  )
  near.observe(panel)
  if (location.hash.includes('=')) panel.scrollIntoView()
}
