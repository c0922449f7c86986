/** What a program may import: the use cases, and all that a strategy file needs. */
export type { Feasibility } from './results/feasibility.ts'
export type { LedgerRow } from './results/ledger.ts'
export type { Receipt } from './results/receipt.ts'
export type { CompleteRun, RunResult } from './results/runResult.ts'
export type { Summary } from './results/summary.ts'
export { checkPlan } from './run/checkPlan.ts'
export { readReceipt, readSummary } from './run/folder/readRun.ts'
export { type LoadedScenario, loadScenario } from './run/loading/loadScenario.ts'
export type { MarketData } from './run/market/marketData.ts'
export { readMarket } from './run/market/readMarket.ts'
export { type MergeOutcome, mergeRun } from './run/mergeRun.ts'
export { strategyOdds } from './run/odds/strategyOdds.ts'
export { type PlayedShard, playShard } from './run/playShard.ts'
export type { Progress } from './run/progressStream.ts'
export { renderReport } from './run/rendering/renderReport.ts'
export { runScenario } from './run/runScenario.ts'
export { type SimulateOptions, simulate as simulateLoaded } from './run/simulate.ts'
export {
  type BarRow,
  type Simulation,
  type SimulationInput,
  simulateInMemory as simulate,
  type TradeRow,
} from './run/simulateInMemory.ts'
export { sizeStart } from './run/sizing/sizeStart.ts'
export { PLAIN_STATS, statsOfFile } from './run/stats/statsOfFile.ts'
export { verifyRun } from './run/verifyRun.ts'
export { type WriteOptions, writeRun } from './run/writeRun.ts'
export { InputError, type Problem } from './scenario/problem.ts'
export * from './strategy.ts'
