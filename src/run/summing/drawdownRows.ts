import type { Curve } from '../../core/curve.ts'
import type { DrawdownRow, PlayedTrade } from '../../results/ledger.ts'
import { deepestFirst, drawdownEpisodes } from '../../stats/metrics/drawdownEpisodes.ts'
import { growthIndex } from '../../stats/metrics/growthIndex.ts'
import { appliedFlows } from './annualCurve.ts'

/** The drawdown episodes of bar closes, or of closed trades, deepest first; cash flows are divided out. */
export function drawdownRows(
  curve: Curve,
  rows: readonly PlayedTrade[],
  startEquity: number,
  isList: boolean,
): DrawdownRow[] {
  const time = isList ? [rows[0]?.entryTime ?? Number.NaN, ...curve.time] : curve.time
  const equity = isList ? [startEquity, ...curve.equity] : curve.equity
  const index = growthIndex({ time, equity, flows: appliedFlows(time, rows, isList) })
  return deepestFirst(drawdownEpisodes(index)).map((episode, i) => ({
    rank: i + 1,
    depth: episode.depth,
    depthMoney: episode.depthMoney,
    peakTime: episode.peakTime ?? Number.NaN,
    troughTime: episode.troughTime ?? Number.NaN,
    recoveryTime: episode.recoveryTime ?? Number.NaN,
    durationDays: episode.durationDays ?? Number.NaN,
    recovered: episode.recovery !== null,
  }))
}
