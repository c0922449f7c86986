/// <reference lib="dom" />
import type { View } from 'vega'
import type { FineTimeline, FineTrade } from '../../series/fineTimeline.ts'
import type { AxisPart } from '../../series/timelineWindow.ts'
import { tell } from './showTooltip.ts'

/** Fewer rows than this are not zoomed into. */
const LEAST_ROWS = 8
/** A receipt that keys ask for stands below the buttons, so far nearer than one beside a pointer: it hides nothing of the chart. */
const ABOVE = 10

/** What the tools of the chart work with. */
interface Explorer {
  readonly view: View
  readonly figure: HTMLElement
  readonly place: HTMLElement
  readonly fine: FineTimeline
  /** Puts in the points of a part of the axis; null = of all. */
  readonly fill: (part: AxisPart | null) => boolean
  readonly receiptOf: (trade: number) => string
}

/** Buttons below the chart, and keys while it or one of them is chosen: they zoom, move, and go from trade to trade. */
export function explorerTools({ view, figure, place, fine: { x, trades }, fill, receiptOf }: Explorer): void {
  const whole = { from: x[0]!, to: x.at(-1)! }
  let chosen = -1
  const part = (): AxisPart => {
    const [shown] = view.data('part')
    return shown === undefined ? whole : { from: shown.x, to: shown.x2 }
  }
  const show = async (from: number, width: number) => {
    const start = Math.max(whole.from, Math.min(from, whole.to - width))
    const fields = [{ field: 'x', channel: 'x', type: 'R' }]
    const asked = width >= whole.to - whole.from ? null : { from: start, to: start + width }
    fill(asked)
    view.data('brush_store', asked === null ? [] : [{ unit: '', fields, values: [[asked.from, asked.to]] }])
    await view.runAsync()
  }
  const zoom = (factor: number) => {
    const { from, to } = part()
    const width = (to - from) * factor
    const trade = trades[chosen]
    const middle = trade !== undefined && isOpen(trade, { from, to }) ? trade.x2 : (from + to) / 2
    const [left, right] = [middle - width / 2, middle + width / 2]
    if (factor < 1 && x.filter(at => at >= left && at <= right).length < LEAST_ROWS) return
    return show(left, width)
  }
  const move = (share: number) => {
    const { from, to } = part()
    return show(from + share * (to - from), to - from)
  }
  const choose = async (step: number) => {
    const shown = part()
    const next =
      chosen >= 0
        ? chosen + step
        : step > 0
          ? trades.findIndex(trade => isOpen(trade, shown))
          : trades.findLastIndex(trade => isOpen(trade, shown))
    const trade = trades[next]
    if (trade === undefined) return
    chosen = next
    if (!isOpen(trade, shown)) await show(trade.x2 - (shown.to - shown.from) / 2, shown.to - shown.from)
    view.data('chosen', [trade])
    await view.runAsync()
    const { left } = place.querySelector('svg')!.getBoundingClientRect()
    const { bottom } = tools.getBoundingClientRect()
    tell(receiptOf(trade.trade), left + view.origin()[0] + view.scale('concat_0_x')(trade.x2), bottom - ABOVE)
  }
  const all = () => {
    chosen = -1
    view.data('chosen', [])
    tell('', 0, 0)
    return show(whole.from, whole.to - whole.from)
  }
  const acts: readonly Act[] = [
    { name: 'Trade before', key: 'ArrowLeft', act: () => choose(-1) },
    { name: 'Trade after', key: 'ArrowRight', act: () => choose(1) },
    { name: 'Closer', key: '+', act: () => zoom(0.5) },
    { name: 'Wider', key: '-', act: () => zoom(2) },
    { name: 'Earlier', key: 'Shift+ArrowLeft', act: () => move(-0.5) },
    { name: 'Later', key: 'Shift+ArrowRight', act: () => move(0.5) },
    { name: 'Show all', key: '0', act: all },
  ]
  const tools = toolbar(acts)
  place.after(tools)
  place.addEventListener('dblclick', all)
  figure.addEventListener('keydown', event => {
    if (event.key === 'Escape') tell('', 0, 0)
    const { act } = acts.find(({ key }) => key === keyOf(event)) ?? {}
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  figure.addEventListener('focusout', () => tell('', 0, 0))
}

interface Act {
  readonly name: string
  readonly key: string
  readonly act: () => Promise<void> | undefined
}

function isOpen({ x, x2 }: FineTrade, { from, to }: AxisPart): boolean {
  return x <= to && x2 >= from
}

function keyOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): string {
  if (altKey || ctrlKey || metaKey) return ''
  return shiftKey && key.startsWith('Arrow') ? `Shift+${key}` : key
}

function toolbar(acts: readonly Act[]): HTMLElement {
  const tools = document.createElement('p')
  tools.className = 'tools'
  tools.append(
    ...acts.map(({ name, key, act }) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = name
      button.setAttribute('aria-keyshortcuts', key === '+' ? 'Plus' : key)
      button.addEventListener('click', act)
      return button
    }),
  )
  return tools
}
