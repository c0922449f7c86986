import { makeTape, Reason, type Tape, type TapeTrade } from './tape.ts'

/**
 * The trades of a tape that samples may draw: neither void nor ended by the end of the data (§10), all prices and the
 * funding scaled so that each entry equals the anchor.
 * @param anchor price that every entry takes; null keeps each trade's own prices and time. With an anchor the entry
 * time is Infinity: the last dated margin counts.
 */
export function drawableTrades(tape: Tape, anchor: number | null): Tape {
  const trades: TapeTrade[] = []
  for (let i = 0; i < tape.count; i++) {
    if (tape.void[i] === 1 || tape.reason[i] === Reason.end) continue
    const scale = anchor === null ? 1 : anchor / tape.entry[i]!
    trades.push({
      side: tape.side[i]!,
      entryTime: anchor === null ? tape.entryTime[i]! : Number.POSITIVE_INFINITY,
      entry: anchor ?? tape.entry[i]!,
      stop: tape.stop[i]! * scale,
      target: tape.target[i]! * scale,
      exitTime: tape.exitTime[i]!,
      exit: tape.exit[i]! * scale,
      exitStop: tape.exitStop[i]! * scale,
      reason: tape.reason[i]!,
      worst: tape.worst[i]! * scale,
      best: tape.best[i]! * scale,
      fundingPerUnit: tape.fundingPerUnit[i]! * scale,
      ambiguous: tape.ambiguous[i] === 1,
      void: false,
      entryBar: -1,
      exitBar: -1,
    })
  }
  return makeTape(trades)
}
