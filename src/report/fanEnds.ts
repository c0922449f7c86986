import type { BandRow } from './result.ts'

const LABELS = { p95: '95%', p75: '75%', p50: 'median', p25: '25%', p05: '5%' } as const

export type Quantile = keyof typeof LABELS

/** Where each quantile of a fan ends, with its name. */
export function fanEnds(bands: readonly BandRow[]): readonly { trade: number; value: number; label: string }[] {
  const last = bands.at(-1)
  if (last === undefined) return []
  return Object.entries(LABELS).map(([key, label]) => ({ trade: last.trade, value: last[key as Quantile], label }))
}
