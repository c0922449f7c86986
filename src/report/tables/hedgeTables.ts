import type { HedgeRally, HedgeResult } from '../../results/hedge.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import { date, money, percent, price, setting, signedMoney, times } from '../words/format.ts'
import type { TableContent } from '../words/tableContent.ts'

/** What happens in a rally from the first opening on; null where there was none. */
export function rallyTable({
  summary: { rallies = [], market, hedge },
}: Pick<HedgeResult, 'summary'>): TableContent | null {
  if (rallies.length === 0) return null
  return {
    caption: 'In a rally from the first opening on, with the short kept all the way: costs count, funding does not',
    columns: [
      { head: 'Price rises by' },
      { head: 'to', kind: 'number' },
      { head: 'Holding gains', kind: 'number' },
      { head: 'Short loses', kind: 'number' },
      { head: 'Left in the account', kind: 'number' },
      { head: 'The short' },
    ],
    rows: rallies.map(rally => [
      `+${setting(rally.rise)}`,
      price(rally.price),
      money(rally.holdingGains, market.quote),
      money(rally.shortLoses, market.quote),
      money(rally.left, market.quote),
      endText(rally, hedge.reopens),
    ]),
  }
}

/** What becomes of the short in each row, in one sentence. */
export function rallyEndWords(rows: TableContent['rows']): string {
  const ends = rows.map(row => ({ rise: String(row[0]), short: String(row.at(-1)) }))
  const ended = ends.filter(({ short }) => short !== STANDS)
  if (ended.length === 0) return 'The short stands throughout.'
  const each = ended.map(({ rise, short }) => `at ${rise} it is ${short}`).join('; ')
  return `The short: ${each}${ended.length === ends.length ? '' : '; before that it stands'}.`
}

const STANDS = 'stands'

function endText({ liquidations, stands }: HedgeRally, reopens: boolean): string {
  const [first, ...later] = liquidations
  if (first === undefined) return STANDS
  const again = later.length === 0 ? '' : ` and ${times(later.length)} more`
  const end = stands ? ', opened again' : reopens ? '; none stands at the end' : ': from there on nothing is hedged'
  return `liquidated at ${price(first)}${again}${end}`
}

/** Every opening, and every run of refusals. */
export function openingsTable({ summary, rows }: HedgeResult): TableContent {
  const { quote, tiers } = summary.market
  return {
    caption: 'Every short, and every time none could be opened',
    columns: [
      { head: '#', kind: 'number' },
      { head: 'Opened', kind: 'date' },
      { head: 'Contracts' },
      { head: 'Entry', kind: 'number' },
      { head: 'Left', kind: 'date' },
      { head: 'Exit', kind: 'number' },
      { head: 'Why' },
      { head: 'Margin', kind: 'number' },
      { head: 'Liquidation', kind: 'number' },
      { head: 'Result', kind: 'number' },
      { head: 'Account after', kind: 'number' },
    ],
    rows: rows.map(row => [
      String(row.trade),
      date(row.entryTime),
      row.status === 'taken'
        ? heldText(
            row,
            tiers.map(({ name }) => name),
          )
        : 'none',
      price(row.entry),
      row.status === 'taken' ? date(row.exitTime) : '',
      row.status === 'taken' ? price(row.exit) : '',
      row.status === 'taken' ? row.reason : `refused: ${row.skipReason}`,
      money(row.margin, quote),
      price(row.liquidationPrice),
      signedMoney(row.net, quote),
      money(row.equityAfter, quote),
    ]),
  }
}

/** By the names of the sizes, which are shorter than symbols. */
function heldText({ contracts }: LedgerRow, names: readonly string[]): string {
  const held = contracts.map((n, k) => [n, names[k]!] as const).filter(([n]) => n > 0)
  return held.map(([n, name]) => `${n} ${name}`).join(' + ')
}

/** The figures of a hedge. */
export function hedgeFigureTable({ summary: { facts, market, hedge } }: HedgeResult): TableContent {
  const { quote } = market
  const month = (value: number | null) => money(value, quote)
  return {
    caption: 'With and without',
    columns: [
      { head: 'Figure' },
      { head: 'Holding alone', kind: 'number' },
      { head: 'With the hedge', kind: 'number' },
    ],
    rows: [
      ['Value at the start', money(hedge.value, quote), money(hedge.value + hedge.start, quote)],
      ['Value at the end', money(facts.final_spot_value, quote), money(facts.final_total, quote)],
      ['Deepest fall with the account idle', percent(facts.worst_drawdown_idle), ''],
      ['Deepest fall, at bar closes', percent(facts.worst_drawdown_holding), percent(facts.worst_drawdown_total)],
      ['Spread and slippage a month', '', month(facts.hedge_spread_month)],
      ['Fees a month', '', month(facts.hedge_fees_month)],
      ['Funding paid a month', '', month(facts.hedge_funding_month)],
      ['Variance taken away', '', percent(facts.hedge_effectiveness)],
      ['Left unhedged, at most', '', percent(facts.hedge_residual_share, 2)],
      ['Deviation of the basis', '', money(facts.hedge_basis_deviation, quote)],
      ['Liquidations', '', String(facts.liquidations)],
    ],
  }
}
