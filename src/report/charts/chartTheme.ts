import type { Config } from 'vega-lite'
import { BAR_ERA } from '../../results/barClock.ts'

/** Drawing size of a chart in CSS pixels; the narrow form is for telephones. */
export interface ChartSize {
  readonly width: number
  readonly height: number
  readonly narrow: boolean
}

/** As wide as paper and a tablet have room for, so that its text is nowhere scaled. */
export const WIDE: ChartSize = { width: 690, height: 290, narrow: false }
/** One of two charts side by side. */
export const HALF: ChartSize = { ...WIDE, width: 332 }
/** The chart of the first screen: what a wide window has room for beside the answer, so that its text is not scaled. */
export const PANEL: ChartSize = { width: 660, height: 470, narrow: false }
export const NARROW: ChartSize = { width: 358, height: 260, narrow: true }

/**
 * Colours of charts as variables of the page, so that one drawing serves light and dark. The hues are those of
 * Okabe and Ito (2008), told apart by colour-blind readers.
 */
export const COLOR = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  grid: 'var(--hairline)',
  main: 'var(--blue)',
  second: 'var(--orange)',
  bad: 'var(--vermilion)',
  good: 'var(--green)',
  limit: 'var(--limit)',
  price: 'var(--price)',
  small: 'var(--sky)',
  paper: 'var(--paper)',
} as const

const TIER_COLORS = ['var(--sky)', 'var(--purple)', 'var(--orange)', 'var(--green)', 'var(--vermilion)']

/** One colour for each tier of a ladder, smallest first; a sixth tier starts over. */
export function tierColors(tiers: number): string[] {
  return Array.from({ length: tiers }, (_, k) => TIER_COLORS[k % TIER_COLORS.length]!)
}

/** Of names in a legend: text is measured here without a font, at half as much again as it takes. */
const LABEL_LIMIT = 440

/** Vega's layout of several legends, which Vega-Lite hands on but has no type for. */
const STACKED: object = { layout: { top: { direction: 'vertical' } } }

/** Of charts, in files and in the style sheet of a page. */
export const FONT = 'system-ui, sans-serif'

/** Simulated prices have bars in place of dates. */
const BAR_OR_DATE = `datum.value > ${BAR_ERA} ? 'bar ' + format(datum.value - ${BAR_ERA}, ',') : datum.label`

/** Around a chart whose last number may stand at its very end: Vega finds room for it a few pixels short. */
export const END_ROOM = { left: 4, right: 10, top: 4, bottom: 4 }

/** Quiet axes, no frame, no background: the page shows through. Legends stand one below the other. */
export const CHART_CONFIG: Config = {
  aria: false,
  background: 'transparent',
  font: FONT,
  padding: 4,
  view: { stroke: null },
  axis: {
    labelColor: COLOR.muted,
    titleColor: COLOR.muted,
    gridColor: COLOR.grid,
    domain: false,
    ticks: false,
    labelPadding: 6,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    titlePadding: 10,
    labelLimit: 240,
    labelSeparation: 8,
  },
  axisX: { grid: false, ticks: true, labelFlush: false, tickColor: COLOR.grid, domain: true, domainColor: COLOR.grid },
  // What an axis shows stands over its upper end, where it is read without turning the head.
  axisY: {
    ...{ titleAngle: 0, titleAlign: 'left', titleAnchor: 'end', titleBaseline: 'bottom' },
    ...{ titleX: -6, titleY: -8, titleColor: COLOR.ink },
  },
  axisTemporal: { labelExpr: BAR_OR_DATE },
  legend: {
    labelColor: COLOR.ink,
    titleColor: COLOR.muted,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    orient: 'top',
    direction: 'horizontal',
    offset: 8,
    labelLimit: LABEL_LIMIT,
    ...STACKED,
  },
}
