import type { Spec, View } from 'vega'
import type { timelineWindow } from '../../series/timelineWindow.ts'

/** Puts a part of the run into its live chart, what that draws of it, with the axes upwards that fit it. */
export function putWindow(view: View, spec: Spec, { axes, rows }: ReturnType<typeof timelineWindow>): void {
  view.signal('axes', axes)
  const drawn = new Set(spec.data?.map(({ name }) => name))
  for (const [name, values] of Object.entries(rows)) if (drawn.has(name)) view.data(name, values)
}
