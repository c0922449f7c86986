import type { Tape } from '../../core/tape.ts'
import { drawerOf } from '../../parts/drawnBars.ts'
import type { PricePath } from '../market/path.ts'
import type { PathJob } from './job.ts'

/**
 * A path with its bars as far as accounts that take its trades need them drawn. The tape has drawn what could move the worst
 * price of a trade; where the liquidation price stays as it was at the entry, a bar within what the trade has seen cannot reach
 * it first. Where it moves, all bars of the trades are drawn.
 */
export function pathToReplay(path: PricePath, tape: Tape, { lanes, dayBars }: PathJob): PricePath {
  const { bars, funding } = path
  const drawer = drawerOf(bars)
  if (drawer === null) return path
  const moves = lanes.some(({ contracts }) => contracts.stress !== null || (funding !== null && !contracts.isolated))
  if (moves || dayBars !== null) {
    for (let i = 0; i < tape.count; i++) {
      for (let bar = tape.entryBar[i]!; bar <= tape.exitBar[i]!; bar++) drawer.draw(bar)
    }
  }
  return { bars: drawer.drawn, funding }
}
