/// <reference lib="dom" />
import type { Spec } from 'vega'
import { transforms } from 'vega-dataflow'
import * as encode from 'vega-encode'
import { expressionInterpreter } from 'vega-interpreter'
import { parse } from 'vega-parser'
import * as data from 'vega-transforms'
import { View } from 'vega-view'
import * as layout from 'vega-view-transforms'
import { showTooltip } from './showTooltip.ts'

Object.assign(transforms, data, layout, encode)

/** A mark with what it tells of itself. */
type Told = { readonly tooltip?: unknown }

/** Width that axes take beside the drawing area; a chart that is fitted into its width counts them in. */
const AXES = 92

/** What a chart puts beside its drawing area: what it says itself, all of it where it is fitted, else its axes. */
function takenBeside({ autosize, padding }: Spec): number {
  if (typeof padding === 'object' && 'left' in padding) return Number(padding.left) + Number(padding.right)
  return autosize === undefined ? AXES : 0
}

/** Width of its drawing area in a place of the page. */
export function drawnWidth(spec: Spec, place: HTMLElement): number {
  return Math.max(200, Math.round(place.clientWidth) - takenBeside(spec))
}

/** Lets the page answer between two long pieces of work. */
function nextTask(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}

/**
 * Draws a compiled chart into a place of the page, as wide as the place. No code is made from text on the way; what is drawn
 * is known before the page has any of it, so that no pointer meets half a chart.
 * @param prepare puts in what it draws, by the names under which it asks for it
 */
export async function drawLive(
  spec: Spec,
  place: HTMLElement,
  textOf: (value: unknown) => string = String,
  prepare: (view: View) => void = () => {},
): Promise<View> {
  const width = drawnWidth(spec, place)
  const tooltip = showTooltip(textOf)
  await nextTask()
  const runtime = parse({ ...spec, width }, {}, { ast: true })
  await nextTask()
  const view = new View(runtime, { expr: expressionInterpreter, renderer: 'svg', hover: true, tooltip })
  // A finger never moves over a mark: its tap is a click.
  view.addEventListener('click', (event, item) => {
    tooltip(null, event as MouseEvent, item!, (item as Told | null)?.tooltip)
  })
  prepare(view)
  await nextTask()
  await view.runAsync()
  await nextTask()
  view.initialize(place)
  await view.runAsync()
  place.querySelector('svg')?.setAttribute('aria-hidden', 'true')
  return view
}
