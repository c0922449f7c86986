import { markSpells } from '../../core/markSpells.ts'
import type { Tape } from '../../core/tape.ts'
import type { MarketData } from '../market/marketData.ts'

/** The tape that samples draw from: with a day margin each trade knows by which margins it was held, and its evenings. */
export function drawnTape({ tape, bars, dayBars }: Pick<MarketData, 'tape' | 'bars' | 'dayBars'>): Tape {
  return bars === null || dayBars === null ? tape : markSpells(tape, bars, dayBars)
}
