import type { BandRow } from '../../results/ledger.ts'
import { apart } from './apart.ts'

const LABELS = { p05: '5%', p25: '25%', p50: 'median', p75: '75%', p95: '95%' } as const
/** What the level of ruin is called. */
export const RUIN_NAME = 'ruin'
const START_NAME = 'start'
/** The signal of the labels of an axis of equal growth, where other bands may be put in, and how many they are. */
export const [FAN_TICKS, MOST_FAN_TICKS] = ['ticks', 6] as const

export type Quantile = keyof typeof LABELS

export interface FanEnd {
  readonly trade: number
  /** Where its name stands: beside the end of the line, or as near as the other names let it. */
  readonly value: number
  readonly label: string
}

/** The axis that the names stand along. */
export interface FanAxis {
  readonly domain: readonly [number, number]
  /** Whether it is of equal growth. */
  readonly log: boolean
  /** Least distance of two names, as a share of the axis. */
  readonly least: number
}

export interface FanLevels {
  readonly start: number
  readonly ruin: number | null
}

/** Where each quantile of a fan ends, with its name, and the levels of start and ruin among them, highest first. */
export function fanEnds(
  bands: readonly BandRow[],
  { start, ruin }: FanLevels,
  { domain: [low, high], log, least }: FanAxis,
): readonly FanEnd[] {
  const last = bands.at(-1)
  if (last === undefined) return []
  const [onAxis, back] = log ? [Math.log, Math.exp] : [identity, identity]
  const [top, height] = [onAxis(high), onAxis(high) - onAxis(low)]
  const ends = [
    ...(Object.keys(LABELS) as Quantile[]).toReversed().map(key => ({ value: last[key], label: LABELS[key] })),
    { value: start, label: START_NAME },
    ...(ruin === null ? [] : [{ value: ruin, label: RUIN_NAME }]),
  ].sort((a, b) => b.value - a.value)
  const places = ends.map(({ value }) => (height > 0 ? (top - onAxis(Math.max(value, low))) / height : 0))
  return apart(places, Math.min(least, 1 / ends.length), 1).map((place, i) => ({
    trade: last.trade,
    value: back(top - place * height),
    label: ends[i]!.label,
  }))
}

function identity(value: number): number {
  return value
}
