/// <reference lib="dom" />
import type { TooltipHandler } from 'vega'

const GAP = 14
let box: HTMLElement | null = null
/** Whether the mouse stands on what is told. */
let hovered = false

/**
 * Shows the text of a mark beside the pointer; lines are parted by line feeds, the first one is the heading. What a tap or a
 * key asked for stays when the mouse leaves a mark: browsers let it leave where a tap ends and where a chart is drawn anew.
 */
export const showTooltip =
  (textOf: (value: unknown) => string): TooltipHandler =>
  (_handler, event, _item, value) => {
    const { type, clientX, clientY } = event as MouseEvent
    if (type === 'mouseout' && !hovered) return
    tell(value === null || value === undefined ? '' : textOf(value), clientX, clientY)
    hovered = type === 'pointermove'
  }

/** Shows a text beside a place of the window; an empty one hides what is shown. */
export function tell(text: string, x: number, y: number): void {
  hovered = false
  box ??= makeBox()
  box.hidden = text === ''
  if (box.hidden) return
  box.replaceChildren(...text.split('\n').map(lineOf))
  const left = x + GAP + box.offsetWidth > innerWidth ? x - GAP - box.offsetWidth : x + GAP
  const top = Math.min(y + GAP, innerHeight - box.offsetHeight - GAP)
  box.style.setProperty('left', `${Math.max(GAP, left)}px`)
  box.style.setProperty('top', `${Math.max(GAP, top)}px`)
}

function makeBox(): HTMLElement {
  const made = document.createElement('div')
  made.className = 'tooltip'
  made.setAttribute('role', 'status')
  document.body.append(made)
  return made
}

function lineOf(text: string): HTMLElement {
  const line = document.createElement('div')
  line.textContent = text
  return line
}
