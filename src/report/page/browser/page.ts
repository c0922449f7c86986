/// <reference lib="dom" />
import { drawLive } from './drawLive.ts'
import { focusScrolling } from './focusScrolling.ts'
import { readBlock } from './readBlock.ts'
import { startWhatIf } from './startWhatIf.ts'

/** The script of the report: brings its live charts and its what-if panel to life. Without it the page is complete. */
focusScrolling()
for (const figure of document.querySelectorAll<HTMLElement>('[data-live]')) {
  const place = figure.querySelector<HTMLElement>('.live')
  const spec = readBlock(figure.dataset['live'] ?? '')
  if (place === null || spec === null) continue
  figure.hidden = false
  await drawLive(spec, place)
  figure.classList.add('drawn')
}
await startWhatIf()
