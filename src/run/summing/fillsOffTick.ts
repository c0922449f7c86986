import type { Tape } from '../../core/tape.ts'
import { isOnTick } from '../../parts/tickRounding.ts'
import { plural } from '../../report/words/format.ts'

/** Trades of a tape, void entries apart, with a fill at a price between two ticks of the smallest contract: no order fills there. */
export interface FillsOffTick {
  readonly entries: number
  /** Those of which a leg, or the only exit, is there. */
  readonly exits: number
}

export function fillsOffTick({ count, entry, legFirst, legs, void: isVoid }: Tape, tick: number): FillsOffTick {
  let [entries, exits] = [0, 0]
  for (let i = 0; i < count; i++) {
    if (isVoid[i] === 1) continue
    if (!isOnTick(entry[i]!, tick)) entries++
    if (legs.price.subarray(legFirst[i], legFirst[i + 1]).some(price => !isOnTick(price, tick))) exits++
  }
  return { entries, exits }
}

/** The same in a sentence for the report; none where every fill is tradable. */
export function offTickSentences(tape: Tape, tick: number): string[] {
  const { entries, exits } = fillsOffTick(tape, tick)
  if (entries + exits === 0) return []
  const trades = tape.count - tape.void.reduce((sum, isVoid) => sum + isVoid, 0)
  const sides = [
    ...(entries === 0 ? [] : [plural(entries, 'entry', 'entries')]),
    ...(exits === 0 ? [] : [plural(exits, 'exit')]),
  ]
  return [`${sides.join(' and ')} of ${plural(trades, 'trade')} at no tradable price: between two ticks of ${tick}`]
}
