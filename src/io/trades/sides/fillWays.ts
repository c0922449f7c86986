import { normaliseName } from '../../columns/findColumns.ts'
import type { TradeCells } from '../tradeCells.ts'
import { closingsFound } from './closingsFound.ts'
import { effectReader, holdsOneSide } from './effectColumn.ts'
import { marketOfRow, type SaidSides } from './provenClosings.ts'
import { closingOrder, type SideWords, sideWords } from './sideWords.ts'

export interface FillWays extends SaidSides {
  /** +1 where a fill opens alone, -1 where it closes alone, 0 where nothing says it: then it closes what is open first. */
  wayAt(row: number): number
}

interface FillWay {
  readonly side: number
  readonly way: number
  /** What was closed may have been named, and not what was done: `Sell` or `Short` beside `Close`. */
  readonly doubt: 'order' | 'name' | null
}

const NO_WORDS: SideWords = { order: 0, held: 0, way: 0 }

/** What fills opened and closed, by the words of their sides, by the column beside them that says it, and by the side of their position. */
export function fillWays(cells: TradeCells, rows: readonly number[], { sideAt, notices }: SaidSides): FillWays {
  const { columns } = cells.layout
  const effectWords = effectReader(cells.label('effect'))
  // With both sides held at once Bitget names that of the position.
  const isOfPosition = normaliseName(cells.label('effect')) === 'tradeside'
  const isOneSided = holdsOneSide(cells.label('effect'))
  const first = firstSales(cells, rows)
  const said = new Map(rows.map(row => [row, wayOf(row)]))
  const doubts = new Set([...said.values()].map(({ doubt }) => doubt))
  if (!doubts.has('order') && !doubts.has('name')) return ways(row => said.get(row)!, notices)
  const [asDone, asHeld] = [found(false), found(true)]
  const turned = asHeld > asDone
  const isOpen = doubts.has('name') && asHeld === asDone
  const doubtful = rows.find(row => said.get(row)!.doubt !== null)!
  const [text, effect] = [cells.text('side', doubtful), cells.text('effect', doubtful)]
  const does = `${text}" beside "${effect}" in "${cells.label('effect')}`
  const what = turned ? 'names the position that was closed' : 'is what was done'
  const shown = doubts.has('name') || turned ? [`"${does}" ${what}, as what is open before it shows`] : []
  return ways(
    row => {
      const way = said.get(row)!
      if (way.doubt === null) return way
      return { ...way, side: isOpen ? Number.NaN : turned ? -way.side : way.side }
    },
    [...notices, ...(isOpen ? [] : shown)],
  )

  function found(isHeld: boolean): number {
    return closingsFound(
      rows.map(row => {
        const { side, way, doubt } = said.get(row)!
        const quantity = Math.abs(cells.number('quantity', row))
        return { book: marketOfRow(cells, row), side: isHeld && doubt !== null ? -side : side, way, quantity }
      }),
    )
  }

  function wayOf(row: number): FillWay {
    const text = cells.text('side', row)
    const words = sideWords(text) ?? NO_WORDS
    const held = sideWords(cells.text('position_side', row))?.held ?? 0
    const side = sideAt(row)
    if (held !== 0) return { side, way: side * held, doubt: null }
    if (closingOrder(text) !== 0 || first.has(row)) return { side, way: -1, doubt: null }
    if (words.way !== 0 || !columns.has('effect')) return { side, way: words.way, doubt: null }
    const effect = effectWords(cells.text('effect', row)) ?? NO_WORDS
    if (effect.held !== 0) return { side: effect.way * effect.held, way: effect.way, doubt: null }
    if (effect.way > 0 && isOneSided) return { side, way: 0, doubt: null }
    const isName = isOfPosition || (words.order === 0 && words.held !== 0)
    return { side, way: effect.way, doubt: effect.way >= 0 ? null : isName ? 'name' : 'order' }
  }
}

/** Where short sales have a word of their own, a sale before anything was bought closes what is older than the file. */
function firstSales(cells: TradeCells, rows: readonly number[]): ReadonlySet<number> {
  const words = new Map(rows.map(row => [row, sideWords(cells.text('side', row)) ?? NO_WORDS]))
  const isShortSale = ({ held, way }: SideWords) => held < 0 && way === 0
  if (![...words.values()].some(isShortSale)) return new Set()
  const started = new Set<string>()
  return new Set(
    rows.filter(row => {
      const { order, held, way } = words.get(row)!
      const market = marketOfRow(cells, row)
      const isSale = order < 0 && held === 0 && way === 0
      if (!isSale) started.add(market)
      return isSale && !started.has(market)
    }),
  )
}

function ways(of: (row: number) => FillWay, notices: readonly string[]): FillWays {
  return { sideAt: row => of(row).side, wayAt: row => of(row).way, notices }
}
