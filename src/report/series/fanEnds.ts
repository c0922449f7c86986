import type { BandRow } from '../../results/ledger.ts'

const LABELS = { p05: '5%', p25: '25%', p50: 'median', p75: '75%', p95: '95%' } as const
/** What the level of ruin is called. */
export const RUIN_NAME = 'ruin'
/** Least distance of two names, as a share of the height of the chart. */
const LEAST = 0.06

export type Quantile = keyof typeof LABELS

export interface FanEnd {
  readonly trade: number
  /** Where its name stands: beside the end of the line, or as near as the other names let it. */
  readonly value: number
  readonly label: string
}

/**
 * Where each quantile of a fan ends, with its name, and the level of ruin among them.
 * @param log whether the axis is of equal growth
 */
export function fanEnds(bands: readonly BandRow[], log: boolean, ruin: number | null = null): readonly FanEnd[] {
  const last = bands.at(-1)
  if (last === undefined) return []
  const [onAxis, back] = log ? [Math.log, Math.exp] : [identity, identity]
  const levels = ruin === null ? [] : [ruin]
  const bottom = onAxis(Math.min(...bands.map(({ p05 }) => p05), ...levels))
  const height = onAxis(Math.max(...bands.map(({ p95 }) => p95), ...levels)) - bottom
  const ends = [
    ...(Object.keys(LABELS) as Quantile[]).map(key => ({ value: last[key], label: LABELS[key] })),
    ...levels.map(value => ({ value, label: RUIN_NAME })),
  ].sort((a, b) => a.value - b.value)
  const places = ends.map(({ value }) => (height > 0 ? (onAxis(value) - bottom) / height : 0))
  return spread(places).map((place, i) => ({
    trade: last.trade,
    value: back(bottom + place * height),
    label: ends[i]!.label,
  }))
}

function identity(value: number): number {
  return value
}

/** Moves ascending places between 0 and 1 apart, up and down alike. */
function spread(places: readonly number[]): number[] {
  const [upFirst, downFirst] = [lowered(raised(places)), raised(lowered(places))]
  return places.map((_, i) => (upFirst[i]! + downFirst[i]!) / 2)
}

function raised(places: readonly number[]): number[] {
  const moved: number[] = []
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? -LEAST) + LEAST))
  return moved
}

/** Mirrors what raises. */
function lowered(places: readonly number[]): number[] {
  return raised(places.map(place => 1 - place).reverse())
    .map(place => 1 - place)
    .reverse()
}
