import { Place, Reason, type TapeLeg, type TapeTrade } from '../../src/core/tape.ts'

export function inTwoLegs(trade: TapeTrade): TapeTrade {
  if (trade.void) return trade
  const leg = (gone: number, price: number, reason: number, worst: number): TapeLeg => ({
    ...{ gone, price, reason, worst, time: trade.exitTime, bar: -1, place: Place.inside, stop: trade.stop },
    ...{ rests: reason === Reason.target, stopTouched: false, fundingPerUnit: trade.fundingPerUnit },
  })
  const first = leg(0.5, trade.entry + trade.side, Reason.target, trade.entry - trade.side / 4)
  return { ...trade, legs: [first, leg(1, trade.exit, trade.reason, trade.worst)] }
}
