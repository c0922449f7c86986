import type { ChartSize } from './chartTheme.ts'

/** Of text that is measured without a font, as at report time; and of a symbol with the room around it. */
const [CHARACTER, SYMBOL] = [9.6, 36]
/** What axes take of the width. */
const AXES = 80

/** How far a legend stands above a chart whose axis has its title there. */
export const ABOVE_TITLE = 26

/** Height of a line of a legend, which is no part of the chart's own height. */
export const LEGEND_ROW = 15

/** A number, or an expression of the width that is known when the chart is drawn. */
export type LegendColumns = number | { readonly expr: string }

/** As many names beside each other as have room. */
export function legendColumns(names: readonly string[], { width }: ChartSize): number {
  return Math.max(1, Math.min(names.length, Math.floor((width - AXES) / columnWidth(names))))
}

/** The same where only the page knows how wide the chart is. */
export function liveLegendColumns(names: readonly string[]): LegendColumns {
  return { expr: `clamp(floor(width / ${columnWidth(names)}), 1, ${names.length})` }
}

export function legendHeight(names: readonly string[], size: ChartSize): number {
  return LEGEND_ROW * Math.ceil(names.length / legendColumns(names, size))
}

/** All columns are as wide as the longest name. */
function columnWidth(names: readonly string[]): number {
  return SYMBOL + Math.ceil(CHARACTER * Math.max(0, ...names.map(name => name.length)))
}
