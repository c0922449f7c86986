import type { Tape } from '../../core/tape.ts'
import { isOnTick } from '../../parts/tickRounding.ts'
import { count, plural } from '../../report/words/format.ts'

/** Exits of a tape, void entries apart, at prices between two ticks of the smallest contract: no order fills there. */
export function exitsOffTick({ count, exit, void: isVoid }: Tape, tick: number): number {
  let off = 0
  for (let i = 0; i < count; i++) if (isVoid[i] === 0 && !isOnTick(exit[i]!, tick)) off++
  return off
}

/** The same in a sentence for the report; none where every exit is tradable. */
export function offTickSentences(tape: Tape, tick: number): string[] {
  const off = exitsOffTick(tape, tick)
  if (off === 0) return []
  const exits = tape.count - tape.void.reduce((sum, isVoid) => sum + isVoid, 0)
  return [`${count(off)} of ${plural(exits, 'exit')} at no tradable price: between two ticks of ${tick}`]
}
