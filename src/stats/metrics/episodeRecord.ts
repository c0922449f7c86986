import type { DrawdownEpisode } from './drawdownEpisodes.ts'
import { DAY } from './time.ts'

/** A drawdown episode in the names of the summary file. Times are ISO 8601 UTC, a date alone at midnight. */
export function episodeRecord(episode: DrawdownEpisode) {
  const { peak, trough, recovery, peakTime, troughTime, recoveryTime } = episode
  return {
    depth: episode.depth,
    depth_money: episode.depthMoney,
    peak: dayOrTime(peakTime),
    trough: dayOrTime(troughTime),
    recovery: dayOrTime(recoveryTime),
    peak_index: peak,
    trough_index: trough,
    recovery_index: recovery,
    periods_peak_to_trough: trough - peak,
    periods_trough_to_recovery: recovery === null ? null : recovery - trough,
    periods_total: episode.periods,
    days_peak_to_trough: peakTime === null || troughTime === null ? null : (troughTime - peakTime) / DAY,
    days_total: episode.durationDays,
    recovered: recovery !== null,
  }
}

function dayOrTime(time: number | null): string | null {
  if (time === null) return null
  const iso = new Date(time).toISOString()
  return time % DAY === 0 ? iso.slice(0, 10) : iso
}
