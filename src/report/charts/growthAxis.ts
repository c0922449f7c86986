import { logTicks } from '../series/logTicks.ts'

/**
 * The axis of accounts as multiples of their start, and where a multiple stands on it, in pixels from the top.
 * @param log whether equal steps are equal growth
 * @param ticks how many of them: where it is logarithmic, and where it is not
 */
export function growthAxis(
  [low, high]: readonly [number, number],
  log: boolean,
  height: number,
  ticks: readonly [logarithmic: number, plain: number],
) {
  const scaled = log ? Math.log : (value: number) => value
  const y = {
    field: 'growth',
    type: 'quantitative' as const,
    scale: { ...(log ? { type: 'log' as const } : { zero: false }), domain: [low, high], nice: false },
    axis: {
      title: null,
      labelExpr: "'×' + replace(format(datum.value, datum.value < 1e4 ? ',.3~r' : '.3~s'), 'G', 'B')",
      ...(log ? { values: logTicks(low, high, ticks[0]), labelOverlap: false } : { tickCount: ticks[1] }),
    },
  }
  const yOf = (growth: number) => height * (1 - (scaled(growth) - scaled(low)) / (scaled(high) - scaled(low)))
  return { y, yOf }
}
