import type { Bars } from '../../core/bars.ts'
import { checkDecision } from '../../parts/checkDecision.ts'
import { sma } from '../../parts/indicators/sma.ts'
import type { Decide, OpenTrade } from '../../parts/strategy.ts'
import type { HedgeTerms } from '../../scenario/scenario.ts'

/**
 * The bars from whose open on a short is to stand: what a close decides acts at the next open.
 * @param decide of the scenario's strategy, where the hedge asks it
 */
export function wantedBars(when: HedgeTerms['when'], bars: Bars, decide: Decide | null): Uint8Array {
  const wanted = new Uint8Array(bars.time.length)
  if (when.kind === 'below') return belowMean(bars.close, when.bars, wanted)
  if (when.kind === 'strategy') return byStrategy(bars, decide!, wanted)
  return wanted.fill(1, 1)
}

/** A close before there are so many decides against it. */
function belowMean(close: Float64Array, period: number, wanted: Uint8Array): Uint8Array {
  const mean = sma(close, period)
  for (let i = 0; i + 1 < close.length; i++) wanted[i + 1] = close[i]! < mean[i]! ? 1 : 0
  return wanted
}

/** An entry short turns it on, an exit or an entry long off; stops, targets and orders do not count. */
function byStrategy({ open, time }: Bars, decide: Decide, wanted: Uint8Array): Uint8Array {
  let trade: OpenTrade | null = null
  for (let i = 0; i < time.length; i++) {
    const decision = decide(i, trade)
    if (decision !== null) checkDecision(decision, i)
    if (i + 1 === time.length) break
    if (decision !== null && ('exit' in decision || ('enter' in decision && decision.enter === 'long'))) trade = null
    if (decision !== null && 'enter' in decision && decision.enter === 'short' && trade === null) {
      const entry = open[i + 1]!
      const stop = decision.stop ?? entry + decision.stopDistance!
      trade = { side: -1, entry, stop, target: Number.NaN, entryBar: i + 1 }
    }
    wanted[i + 1] = trade === null ? 0 : 1
  }
  return wanted
}
