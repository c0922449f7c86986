import type { WhatIfQuestion } from '../../results/whatIf.ts'
import { TAKES } from '../../scenario/takes.ts'

/** A slider of the what-if panel. `text` is what the slider holds: percent of a fraction, else the number itself. */
export interface WhatIfControl {
  readonly key: keyof WhatIfQuestion
  readonly label: string
  readonly unit: '%' | '×' | ' trades'
  readonly min: number
  readonly max: number
  readonly step: number
  /** Where a scenario has it, for --set. */
  readonly path: string
  /** Whether a scenario takes it: a slider reaches less far, and an address as far as this. */
  takes(value: number): boolean
}

export const WHAT_IF_CONTROLS: readonly WhatIfControl[] = [
  {
    ...{ key: 'risk', label: 'Risk per trade', unit: '%', min: 0.1, max: 10, step: 0.1, path: 'plan.risk' },
    takes: TAKES.risk,
  },
  {
    ...{ key: 'rebase', label: 'Step of the base', unit: '%', min: 0, max: 100, step: 5, path: 'plan.rebase' },
    takes: TAKES.rebase,
  },
  {
    ...{ key: 'ruin', label: 'Give up at, of the start', unit: '%', min: 5, max: 95, step: 5, path: 'plan.ruin' },
    takes: TAKES.ruin,
  },
  {
    ...{
      key: 'spread',
      label: 'Spread and slippage',
      unit: '×',
      min: 0,
      max: 5,
      step: 0.25,
      path: 'market.costs.spread',
    },
    takes: TAKES.costMultiple,
  },
  {
    ...{ key: 'fees', label: 'Fees', unit: '×', min: 0, max: 5, step: 0.25, path: 'market.costs.fees' },
    takes: TAKES.costMultiple,
  },
  {
    ...{ key: 'qualifyTrades', label: 'Trades to qualify', unit: ' trades', min: 1, max: 200, step: 1 },
    path: 'plan.qualify.trades',
    takes: TAKES.qualifyTrades,
  },
]

/** A slider's text as the number that a scenario would have; percent by moving the point, as scenarios do. */
export function controlValue({ unit }: WhatIfControl, text: string): number {
  return unit === '%' ? Number(`${text}e-2`) : Number(text)
}

/** The number as the slider's text. */
export function controlText({ unit }: WhatIfControl, value: number): string {
  return unit === '%' ? String(Number((value * 100).toPrecision(12))) : String(value)
}
