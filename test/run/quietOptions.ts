import type { RunOptions } from '../../src/run/runScenario.ts'

/** A run on this thread that tells nobody anything and writes into `out`. */
export function quietOptions(out: string, report: boolean): RunOptions {
  return {
    out,
    compare: false,
    report,
    charts: false,
    parquet: false,
    workers: 1,
    signal: null,
    say: () => {},
    onProgress: () => {},
    onStrategyTested: () => {},
  }
}
