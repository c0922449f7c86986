import { drawableTrades } from '../../core/reanchor.ts'
import type { Tape } from '../../core/tape.ts'
import type { SamplePool } from '../../results/runResult.ts'
import type { SampleSummary } from '../../results/samples.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { contractsOf } from '../loading/contractsOf.ts'
import { CHUNK } from './levelChunk.ts'

/** Accounts x trades that a page plays again at a touch: about a third of a second. */
const PAGE_STEPS = 1_000_000

/** What the page of a run plays again; null where no trades were drawn. Of many samples the first ones. */
export function samplePool(scenario: Scenario, tape: Tape, samples: SampleSummary | null): SamplePool | null {
  if (samples === null || samples.from !== 'tape') return null
  const most = Math.max(CHUNK, Math.floor(PAGE_STEPS / samples.trades / CHUNK) * CHUNK)
  return {
    tape: withoutUnread(drawableTrades(tape, null, scenario.market.ladder.inverse), samples.anchorPrice !== null),
    anchor: samples.anchorPrice,
    contracts: contractsOf(scenario),
    terms: scenario.plan,
    account: scenario.account,
    cashFlows: scenario.samples.cashFlows,
    count: Math.min(samples.count, most),
    trades: samples.trades,
    block: samples.block,
    seed: scenario.samples.seed,
    exact: samples.exact,
  }
}

/** The tape without the columns that no sample reads, so that the page stays small. */
function withoutUnread(tape: Tape, anchored: boolean): Tape {
  const none = new Float64Array(tape.count).fill(Number.NaN)
  const noneOfLeg = new Float64Array(tape.legs.price.length).fill(Number.NaN)
  return {
    ...tape,
    entryTime: anchored ? none : tape.entryTime,
    entryPlace: new Uint8Array(tape.count),
    target: none,
    legs: {
      ...tape.legs,
      time: noneOfLeg,
      place: new Uint8Array(noneOfLeg.length),
      stop: noneOfLeg,
      stopTouched: new Uint8Array(noneOfLeg.length),
    },
    exitTime: none,
    exit: none,
    exitStop: none,
    worst: none,
    best: none,
    ambiguous: new Uint8Array(tape.count),
  }
}
