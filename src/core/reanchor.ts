import { makeTape, type Outside, Reason, type Tape, type TapeLeg, type TapeTrade, tradeAt } from './tape.ts'

/**
 * The trades of a tape that samples may draw: neither void nor ended by the end of the data (§10), all prices and the
 * funding scaled so that each entry equals the anchor.
 * @param anchor price that every entry takes; null keeps each trade's own prices and time. With an anchor the entry
 * time is Infinity: the last dated margin counts.
 * @param inverse funding is per unit of face value, which falls as prices rise
 */
export function drawableTrades(tape: Tape, anchor: number | null, inverse: boolean): Tape {
  const trades: TapeTrade[] = []
  const kept: number[] = []
  for (let i = 0; i < tape.count; i++) {
    if (tape.void[i] === 1 || tape.reason[i] === Reason.end) continue
    const scale = anchor === null ? 1 : anchor / tape.entry[i]!
    const fundingScale = inverse ? 1 / scale : scale
    const trade = tradeAt(tape, i)
    kept.push(i)
    trades.push({
      ...trade,
      entryTime: anchor === null ? trade.entryTime : Number.POSITIVE_INFINITY,
      entry: anchor ?? trade.entry,
      stop: trade.stop * scale,
      target: trade.target * scale,
      exit: trade.exit * scale,
      exitStop: trade.exitStop * scale,
      worst: trade.worst * scale,
      best: trade.best * scale,
      fundingPerUnit: trade.fundingPerUnit * fundingScale,
      entryBar: -1,
      exitBar: -1,
      legs: trade.legs!.map(leg => scaledLeg(leg, scale, fundingScale)),
    })
  }
  return { ...makeTape(trades), outside: outsideOf(tape, kept) }
}

function scaledLeg(leg: TapeLeg, scale: number, fundingScale: number): TapeLeg {
  return {
    ...leg,
    price: leg.price * scale,
    bar: -1,
    stop: leg.stop * scale,
    worst: leg.worst * scale,
    fundingPerUnit: leg.fundingPerUnit * fundingScale,
  }
}

/** The first trades of a tape, void ones left out: where a sample of a price path stops (§10). */
export function firstTrades(tape: Tape, count: number): Tape {
  const kept: number[] = []
  for (let i = 0; i < tape.count && kept.length < count; i++) if (tape.void[i] === 0) kept.push(i)
  return { ...makeTape(kept.map(i => tradeAt(tape, i))), outside: outsideOf(tape, kept) }
}

/** Which fills of the trades that are kept are outside the main session. */
function outsideOf({ outside, legFirst }: Tape, kept: readonly number[]): Outside | null {
  if (outside === null) return null
  return {
    entry: Uint8Array.from(kept, i => outside.entry[i]!),
    leg: Uint8Array.from(kept.flatMap(i => [...outside.leg.subarray(legFirst[i]!, legFirst[i + 1]!)])),
  }
}
