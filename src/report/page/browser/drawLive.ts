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

/** Width that axes take beside the drawing area; a chart that is fitted into its width counts them in. */
const AXES = 92

/** What a chart puts beside its drawing area: what it says itself, all of it where it is fitted, else its axes. */
function takenBeside({ autosize, padding }: Spec): number {
  if (typeof padding === 'object' && 'left' in padding) return Number(padding.left) + Number(padding.right)
  return autosize === undefined ? AXES : 0
}

/**
 * Draws a compiled chart into a place of the page, as wide as the place. No code is made from text on the way.
 * @param datasets what it draws, by the names under which it asks for it
 */
export async function drawLive(
  spec: Spec,
  place: HTMLElement,
  textOf: (value: unknown) => string = String,
  datasets: Readonly<Record<string, readonly object[]>> = {},
): Promise<View> {
  const room = Math.round(place.clientWidth)
  const width = Math.max(200, room - takenBeside(spec))
  const view = new View(parse({ ...spec, width }, {}, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'svg',
    container: place,
    hover: true,
    tooltip: showTooltip(textOf),
  })
  for (const [name, rows] of Object.entries(datasets)) view.data(name, [...rows])
  await view.runAsync()
  place.querySelector('svg')?.setAttribute('aria-hidden', 'true')
  return view
}
