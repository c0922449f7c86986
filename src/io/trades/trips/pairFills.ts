/** One purchase or sale. */
export interface ListedFill {
  readonly line: number
  readonly id: string
  /** What is paired: fills of one market of an account. */
  readonly market: string
  readonly symbol: string
  readonly account: string
  /** UTC epoch milliseconds. */
  readonly time: number
  /** +1 bought, -1 sold. */
  readonly side: number
  /** +1 opens alone, -1 closes alone, 0 closes what is open of the other side, and opens with what is left. */
  readonly way: number
  readonly price: number
  /** Above 0. */
  readonly quantity: number
  /** Realised by this fill, in money; NaN where the file has no results. */
  readonly result: number
  /** What was paid (below 0) or brought in, in money, where the file has that and no results; else NaN. */
  readonly flow: number
  /** Of each cost column, for the whole fill. */
  readonly costs: readonly number[]
}

/** What a settlement of funding did to the balance while a position was open. */
export interface ListedSettlement {
  readonly line: number
  readonly market: string
  /** Of the position that it was for; NaN where the file does not say; null where it is of whatever is open. */
  readonly held: number | null
  /** In money, below 0 where it was paid. */
  readonly funding: number
}

/** A part of a fill. */
export interface FillPart {
  readonly fill: ListedFill
  readonly quantity: number
  /** In money, of the settlements while it was open. */
  readonly funding: number
}

/** What went in and out of a position, first in, first out: as much in as out. */
export interface PairedFills {
  readonly side: number
  readonly entries: readonly FillPart[]
  readonly exits: readonly FillPart[]
}

export interface Paired {
  /** From flat to flat, in the order of their ends; of a position still open, what has left it. */
  readonly trips: readonly PairedFills[]
  /** Fills, or parts of them, that are still open at the end. */
  readonly open: readonly FillPart[]
  /** Fills that realise a result where nothing is open: their position is older than the file. */
  readonly older: readonly ListedFill[]
  /** What fills close beyond what is open. */
  readonly beyond: readonly Beyond[]
  /** Settlements of another position than the fills leave open. */
  readonly apart: readonly ListedSettlement[]
}

/** A fill that closes more than the file has opened: its position, or a part of it, is older than the file. */
export interface Beyond extends FillPart {
  /** Whether nothing of that position was opened before, so that no pair of the file is in doubt. */
  readonly isFirst: boolean
}

interface OpenFills {
  side: number
  /** Those before `first` have left: of thousands of lots none is copied when one leaves. */
  lots: FillPart[]
  first: number
  entries: FillPart[]
  exits: FillPart[]
}

/** Sums of decimal quantities miss zero by so much of the largest. */
const SLACK = 1e-9

/**
 * Pairs fills, in order of time, to round trips: a position is one trade from flat to flat; what closes it comes out of
 * its oldest lots first; a fill beyond what is open closes it and opens the next, unless it says that it closes alone. One
 * that says that it opens leaves what is open of the other side: an account may hold both. A settlement is of what is open.
 */
export function pairFills(rows: readonly (ListedFill | ListedSettlement)[]): Paired {
  const positions = new Map<string, OpenFills>()
  const seen = new Set<string>()
  const trips: PairedFills[] = []
  const older: ListedFill[] = []
  const beyond: Beyond[] = []
  const apart: ListedSettlement[] = []
  for (const fill of rows) {
    if ('funding' in fill) {
      const held = [1, -1].map(side => positions.get(bookOf(fill.market, side))).filter(isPosition)
      const settled = held.filter(position => isOf(position, fill))
      if (settled.length === 1) settle(settled[0]!, fill)
      else apart.push(fill)
      continue
    }
    const book = bookOf(fill.market, -fill.side)
    const position = fill.way > 0 ? undefined : positions.get(book)
    const isClosing = position !== undefined
    if (!isClosing && fill.way >= 0 && Math.abs(fill.result) > 0) older.push(fill)
    const left = isClosing ? leave(position, fill) : fill.quantity
    if (isClosing && position.first === position.lots.length) {
      trips.push(position)
      positions.delete(book)
    }
    if (left <= SLACK * fill.quantity) continue
    if (fill.way < 0) beyond.push({ fill, quantity: left, funding: 0, isFirst: !seen.has(book) })
    else {
      const own = bookOf(fill.market, fill.side)
      seen.add(own)
      enter(positions, own, fill, left)
    }
  }
  const open = [...positions.values()]
  return {
    trips: [...trips, ...open.filter(({ exits }) => exits.length > 0)],
    open: open.flatMap(({ lots, first }) => lots.slice(first)),
    older,
    beyond,
    apart,
  }
}

/** Positions of a market, long and short apart. */
function bookOf(market: string, side: number): string {
  return `${market} ${side}`
}

function isPosition(position: OpenFills | undefined): position is OpenFills {
  return position !== undefined
}

function openOf({ lots, first }: OpenFills): number {
  return lots.slice(first).reduce((sum, { quantity }) => sum + quantity, 0)
}

/** Whether a settlement is of what is open. */
function isOf(position: OpenFills, { held }: ListedSettlement): boolean {
  const open = openOf(position)
  return held === null || Math.abs(held - open) <= SLACK * open
}

/** Shares out what was settled among the lots that are open. */
function settle(position: OpenFills, { funding }: ListedSettlement): void {
  const open = openOf(position)
  position.lots = position.lots
    .slice(position.first)
    .map(lot => ({ ...lot, funding: lot.funding + (funding * lot.quantity) / open }))
  position.first = 0
}

function enter(positions: Map<string, OpenFills>, book: string, fill: ListedFill, quantity: number): void {
  const position = positions.get(book) ?? { side: fill.side, lots: [], first: 0, entries: [], exits: [] }
  position.lots.push({ fill, quantity, funding: 0 })
  positions.set(book, position)
}

/** Takes a fill out of the oldest lots, and gives what is left of it. */
function leave(position: OpenFills, fill: ListedFill): number {
  let left = fill.quantity
  while (left > SLACK * fill.quantity && position.first < position.lots.length) {
    const lot = position.lots[position.first]!
    const isWhole = lot.quantity <= left * (1 + SLACK)
    const taken = isWhole ? lot.quantity : left
    const funding = isWhole ? lot.funding : (lot.funding * taken) / lot.quantity
    position.entries.push({ fill: lot.fill, quantity: taken, funding })
    if (isWhole) position.first++
    else position.lots[position.first] = { ...lot, quantity: lot.quantity - taken, funding: lot.funding - funding }
    left -= taken
  }
  position.exits.push({ fill, quantity: fill.quantity - Math.max(left, 0), funding: 0 })
  return Math.max(left, 0)
}
