/// <reference lib="dom" />
import { drawExplorer } from './drawExplorer.ts'
import { DRAW_EXPLORER, LIVE, START_WHAT_IF } from './loadLive.ts'
import { startWhatIf } from './startWhatIf.ts'

/** The part of the page's script that draws live charts, which is packed until one is wanted. */
document.addEventListener(DRAW_EXPLORER, () => drawExplorer())
document.addEventListener(START_WHAT_IF, () => startWhatIf())
document.dispatchEvent(new Event(LIVE))
