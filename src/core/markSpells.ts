import type { Bars } from './bars.ts'
import { DayBar } from './marginColumns.ts'
import { makeTape, Place, Reason, SpellEnd, type Tape, type TapeLeg, type TapeTrade, tradeAt } from './tape.ts'

/** A leg, or the end of a spell among them. */
interface SpellRow {
  readonly leg: TapeLeg
  readonly ends: number
  readonly byDay: boolean
  readonly outside: number
}

/**
 * The tape with the spells in which its trades were held under a day margin, for samples, which have no bars: what each spell
 * saw at worst, and the close of each evening.
 * @param bars those that the tape was made on
 * @param dayBars a number of `DayBar` for every bar
 */
export function markSpells(tape: Tape, bars: Bars, dayBars: Uint8Array): Tape {
  const rows: SpellRow[] = []
  const trades: TapeTrade[] = []
  for (let i = 0; i < tape.count; i++) {
    const trade = tradeAt(tape, i)
    const outside = tape.outside?.leg.subarray(tape.legFirst[i]!, tape.legFirst[i + 1]!) ?? null
    const found = tape.void[i] === 1 ? plainRows(trade, outside) : spellRows(trade, outside, bars, dayBars)
    rows.push(...found)
    trades.push({ ...trade, legs: found.map(({ leg }) => leg) })
  }
  return {
    ...makeTape(trades),
    outside: tape.outside && { ...tape.outside, leg: Uint8Array.from(rows, ({ outside }) => outside) },
    spells: {
      entryByDay: Uint8Array.from(tape.entryBar, bar => (isDay(dayBars, bar) ? 1 : 0)),
      byDay: Uint8Array.from(rows, ({ byDay }) => (byDay ? 1 : 0)),
      ends: Uint8Array.from(rows, ({ ends }) => ends),
    },
  }
}

function isDay(dayBars: Uint8Array, bar: number): boolean {
  return dayBars[bar] === DayBar.day || dayBars[bar] === DayBar.last
}

function plainRows({ legs }: TapeTrade, outside: Uint8Array | null): SpellRow[] {
  return legs!.map((leg, l) => ({ leg, ends: SpellEnd.leg, byDay: false, outside: outside?.[l] ?? 0 }))
}

function spellRows(trade: TapeTrade, outside: Uint8Array | null, bars: Bars, dayBars: Uint8Array): SpellRow[] {
  const { entryBar, exitBar } = trade
  const legs = trade.legs!
  const rows: SpellRow[] = []
  let byDay = isDay(dayBars, entryBar)
  let seen = Number.NaN
  let sinceLeg = false
  let gone = 0
  let l = 0
  const endSpell = (b: number, ends: number, price: number) => {
    if (Number.isNaN(seen)) return
    rows.push({ leg: markOf(trade, bars.time[b]!, b, price, seen, gone), ends, byDay, outside: 0 })
    seen = Number.NaN
    sinceLeg = true
  }
  for (let b = entryBar; b <= exitBar; b++) {
    if (isDay(dayBars, b) !== byDay) {
      endSpell(b, SpellEnd.margins, bars.open[b]!)
      byDay = !byDay
    }
    for (; l < legs.length && legs[l]!.bar === b; l++) {
      const leg = legs[l]!
      const worst = sinceLeg ? worstOfSpell(trade, leg, worse(trade.side, seen, atExit(trade, leg, bars))) : leg.worst
      rows.push({ leg: { ...leg, worst }, ends: SpellEnd.leg, byDay, outside: outside?.[l] ?? 0 })
      seen = Number.NaN
      sinceLeg = false
      gone = leg.gone
    }
    if (b === exitBar) break
    seen = worse(trade.side, seen, atWorst(trade, bars, b))
    if (dayBars[b] === DayBar.last) endSpell(b, SpellEnd.evening, bars.close[b]!)
  }
  return rows
}

/** A row in which nothing leaves by the tape. */
function markOf(trade: TapeTrade, time: number, bar: number, price: number, worst: number, gone: number): TapeLeg {
  return {
    gone,
    price,
    time,
    bar,
    place: Place.close,
    rests: false,
    stop: trade.stop,
    stopTouched: false,
    worst,
    fundingPerUnit: 0,
    reason: Reason.none,
  }
}

/** The worse of two prices; NaN = nothing seen. */
function worse(side: number, seen: number, price: number): number {
  return side * (price - seen) >= 0 ? seen : price
}

/** The worst that a bar shows to what it leaves open; an order that fills inside it is not seen past its stop. */
function atWorst({ side, stop, entryBar, entryPlace }: TapeTrade, bars: Bars, b: number): number {
  const adverse = side > 0 ? bars.low[b]! : bars.high[b]!
  const inside = b === entryBar && entryPlace === Place.inside
  return inside && side * (adverse - stop) < 0 ? stop : adverse
}

/** The worst that the bar of a leg shows to what leaves there. */
function atExit(trade: TapeTrade, { bar, place, price, rests, stopTouched }: TapeLeg, bars: Bars): number {
  if (place === Place.open || (stopTouched && !rests)) return price
  return stopTouched ? bars.open[bar]! : atWorst(trade, bars, bar)
}

/** Never worse than what the tape says the leg has seen. */
function worstOfSpell({ side }: TapeTrade, { worst }: TapeLeg, seen: number): number {
  return side * (seen - worst) < 0 ? worst : seen
}
