import { Place, Reason, type TapeLeg, type TapeTrade } from '../../src/core/tape.ts'

/** The trade in parts: after each the share that is gone, before the last at targets further and further from the entry. */
export function inParts(trade: TapeTrade, ...gone: readonly number[]): TapeTrade {
  if (trade.void) return trade
  const leg = (share: number, price: number, reason: number, worst: number, funding: number): TapeLeg => ({
    ...{ gone: share, price, reason, worst, time: trade.exitTime, bar: -1, place: Place.inside, stop: trade.stop },
    ...{ rests: reason === Reason.target, stopTouched: false, fundingPerUnit: funding },
  })
  const legs = gone.map((share, j) => {
    if (j + 1 === gone.length) return leg(share, trade.exit, trade.reason, trade.worst, trade.fundingPerUnit)
    const [price, worst] = [trade.entry + (j + 1) * trade.side, trade.entry - ((j + 1) * trade.side) / 4]
    return leg(share, price, Reason.target, worst, (trade.fundingPerUnit * (j + 1)) / gone.length)
  })
  return { ...trade, legs }
}

export function inTwoLegs(trade: TapeTrade): TapeTrade {
  return inParts(trade, 0.5, 1)
}
