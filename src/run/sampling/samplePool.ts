import { drawableTrades } from '../../core/reanchor.ts'
import type { Tape } from '../../core/tape.ts'
import { toPlainData } from '../../report/page/plainData.ts'
import type { PathPool, SamplePool } from '../../results/runResult.ts'
import type { SampleSummary } from '../../results/samples.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { unscaledContracts } from '../loading/contractsOf.ts'
import type { MarketData } from '../market/marketData.ts'
import { CHUNK } from './levelChunk.ts'

/** Accounts x trades that a page plays again at a touch: about a third of a second. */
const PAGE_STEPS = 1_000_000

/** Bars of all paths that a page simulates, once: a few seconds, and up to some 150 megabytes. */
const PAGE_BARS = 4_000_000

/** Letters of a model with its parameters that a page has room for; a bootstrap carries the bars that it draws from. */
const SOURCE_LETTERS = 400_000

type Source = MarketData['paths']

/** What the page of a run plays again; null where it cannot. Of many samples the first ones. */
export function samplePool(
  scenario: Scenario,
  tape: Tape,
  samples: SampleSummary | null,
  source: Source,
): SamplePool | null {
  if (samples === null) return null
  const common = {
    contracts: unscaledContracts(scenario),
    costs: scenario.market.costs,
    terms: scenario.plan,
    account: scenario.account,
    cashFlows: scenario.samples.cashFlows,
    trades: samples.trades,
    seed: scenario.samples.seed,
    exact: samples.exact,
  }
  if (samples.from === 'paths') return source === null ? null : pathPool(common, samples, source)
  return {
    ...common,
    kind: 'tape',
    tape: withoutUnread(drawableTrades(tape, null, scenario.market.ladder.inverse), samples.anchorPrice !== null),
    anchor: samples.anchorPrice,
    count: Math.min(samples.count, wholeChunks(PAGE_STEPS / samples.trades)),
    block: samples.block,
  }
}

type Common = Omit<PathPool, 'kind' | 'source' | 'count'>

/** A strategy from a file of the user's own is code that no page carries. */
function pathPool(common: Common, samples: SampleSummary, source: NonNullable<Source>): PathPool | null {
  if (source.strategy.own || toPlainData(source).length > SOURCE_LETTERS) return null
  return {
    ...common,
    kind: 'paths',
    source,
    count: Math.min(samples.count, wholeChunks(PAGE_BARS / source.shape.bars)),
  }
}

function wholeChunks(accounts: number): number {
  return Math.max(CHUNK, Math.floor(accounts / CHUNK) * CHUNK)
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
