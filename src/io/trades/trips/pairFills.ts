/** One purchase or sale. */
export interface ListedFill {
  readonly line: number
  readonly id: string
  /** What is paired: fills of one market, and of one side of it where an account holds both. */
  readonly market: string
  readonly symbol: string
  /** UTC epoch milliseconds. */
  readonly time: number
  /** +1 bought, -1 sold. */
  readonly side: number
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
  /** Of the position that it was for; NaN where the file does not say. */
  readonly held: number
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
  /** Settlements of another position than the fills leave open. */
  readonly apart: readonly ListedSettlement[]
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
 * its oldest lots first; a fill beyond what is open closes it and opens the next. A settlement among them is of what is open.
 */
export function pairFills(rows: readonly (ListedFill | ListedSettlement)[]): Paired {
  const positions = new Map<string, OpenFills>()
  const trips: PairedFills[] = []
  const older: ListedFill[] = []
  const apart: ListedSettlement[] = []
  for (const fill of rows) {
    const position = positions.get(fill.market)
    if ('funding' in fill) {
      if (!settle(position, fill)) apart.push(fill)
      continue
    }
    const isClosing = position !== undefined && position.side !== fill.side
    if (!isClosing && Math.abs(fill.result) > 0) older.push(fill)
    const left = isClosing ? leave(position, fill) : fill.quantity
    if (isClosing && position.first === position.lots.length) {
      trips.push(position)
      positions.delete(fill.market)
    }
    if (left > SLACK * fill.quantity) enter(positions, fill, left)
  }
  const open = [...positions.values()]
  return {
    trips: [...trips, ...open.filter(({ exits }) => exits.length > 0)],
    open: open.flatMap(({ lots, first }) => lots.slice(first)),
    older,
    apart,
  }
}

/** Shares out what was settled among the lots that are open; false where it was for another position. */
function settle(position: OpenFills | undefined, { held, funding }: ListedSettlement): boolean {
  const lots = position?.lots.slice(position.first) ?? []
  const open = lots.reduce((sum, { quantity }) => sum + quantity, 0)
  if (position === undefined || Math.abs(held - open) > SLACK * open) return false
  position.lots = lots.map(lot => ({ ...lot, funding: lot.funding + (funding * lot.quantity) / open }))
  position.first = 0
  return true
}

function enter(positions: Map<string, OpenFills>, fill: ListedFill, quantity: number): void {
  const position = positions.get(fill.market) ?? { side: fill.side, lots: [], first: 0, entries: [], exits: [] }
  position.lots.push({ fill, quantity, funding: 0 })
  positions.set(fill.market, position)
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
