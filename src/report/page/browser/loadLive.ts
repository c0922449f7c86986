/// <reference lib="dom" />
import { readBlock } from './readBlock.ts'

/** What the page asks of its live part. */
export const [DRAW_EXPLORER, START_WHAT_IF] = ['draw-explorer', 'start-what-if']
/** What the live part says when it can be asked. */
export const LIVE = 'live'

let loading: Promise<void> | null = null

/** Unpacks and starts the code that draws live charts: once, and not before somebody wants one. */
export function loadLive(): Promise<void> {
  loading ??= started()
  return loading
}

async function started(): Promise<void> {
  const code = await readBlock('live')
  const ready = new Promise(done => document.addEventListener(LIVE, done, { once: true }))
  const script = document.createElement('script')
  script.type = 'module'
  script.textContent = code
  document.head.append(script)
  await ready
}
