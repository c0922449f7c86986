import type { ProblemList } from '../../columns/problemList.ts'
import { mayBeResult } from '../costs/costWords.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { StatedCosts } from '../tradeLayout.ts'
import { inLessOut } from './ledgerAmounts.ts'
import { isPayment, type LedgerKind } from './ledgerKinds.ts'
import { changeOf, type LedgerWay, wayOfBalance } from './wayOfBalance.ts'

const AS_WRITTEN = { fees: 1, others: 1 } as const
const SIGN = { add: 1, subtract: -1, included: 0 } as const

/**
 * What each row of a ledger did to the balance, as the balance proves, a user says, or the signs of fees tell. Adds a problem
 * where fees stand above 0, and nothing says whether they were paid, or costs beside the amounts may be in these.
 */
export function changesOfRows(
  cells: TradeCells,
  kinds: readonly (LedgerKind | null)[],
  stated: StatedCosts | null,
  problems: ProblemList,
): { readonly change: (row: number) => number; readonly notices: readonly string[] } {
  const { columns, costs } = cells.layout
  const rows = kinds.map((_, row) => row)
  const ofOut = (row: number) => (columns.has('loss') ? cells.number('loss', row) : Number.NaN)
  const amounts = rows.map(row =>
    columns.has('loss') ? inLessOut(cells.number('net', row), ofOut(row)) : cells.number('net', row),
  )
  const payments = rows.map(row => kinds[row] === 'cost' && isPayment(cells.text('kind', row)))
  const book = {
    kinds,
    payments,
    amounts,
    costs: rows.map(row => cells.costs(row).reduce((sum, cost) => sum + cost, 0)),
  }
  const way = provenWay(cells, book) ?? told(cells, book, stated, problems)
  const names = costs.map(({ name }) => JSON.stringify(name)).join(', ')
  const hasCosts = book.costs.some(cost => Math.abs(cost) > 0)
  const beside =
    way.columns === 0 ? 'in the amounts already' : way.columns < 0 ? 'taken off the amounts' : 'added to the amounts'
  return {
    change: row => changeOf(book, way, row),
    notices: [
      ...(columns.has('loss') ? [`amounts are "${cells.label('net')}" less "${cells.label('loss')}"`] : []),
      ...(way.fees < 0 ? [way.others < 0 ? TURNED : FEES_TURNED] : []),
      ...(way.fees === 0 ? ['rows of fees and funding do not count: results are after them, as stated'] : []),
      ...(hasCosts ? [`${names}: ${beside}`] : []),
    ],
  }
}

type Amounts = Parameters<typeof changeOf>[0]

function provenWay(cells: TradeCells, book: Amounts): LedgerWay | null {
  const { columns } = cells.layout
  if (!columns.has('cumulative')) return null
  const balances = book.kinds.map((_, row) => cells.number('cumulative', row))
  const groups = book.kinds.map((_, row) => [cells.text('account', row), cells.text('quote_coin', row)].join(' '))
  const way = wayOfBalance({ ...book, balances, groups })
  // A running sum of results may be before costs beside them.
  return way?.columns === 0 && cells.layout.costs.length > 0 && mayBeResult(cells.label('cumulative')) ? null : way
}

function told(
  cells: TradeCells,
  { payments, amounts, costs }: Amounts,
  stated: StatedCosts | null,
  problems: ProblemList,
): LedgerWay {
  const beside = costs.findIndex(cost => Math.abs(cost) > 0)
  const names = cells.layout.costs.map(({ name }) => name)
  const said = typeof stated === 'string' ? stated : names.map(name => stated?.[name]).find(Boolean)
  if (beside >= 0 && said === undefined) {
    const name = names[cells.costs(beside).findIndex(cost => Math.abs(cost) > 0)]!
    const message = `the rows are a ledger of results and of fees, and "${name}" has costs beside them: does "${cells.label('net')}" hold these?`
    problems.add(cells.lineOf(beside), name, message, BESIDE)
  }
  const columns = beside < 0 || said === undefined ? 0 : SIGN[said]
  const paid = payments.flatMap((isPaid, row) => (isPaid ? [row] : []))
  const above = paid.filter(row => amounts[row]! > 0)
  if (above.length === 0 || paid.some(row => amounts[row]! < 0)) return { ...AS_WRITTEN, columns }
  if (typeof stated === 'string') return { fees: SIGN[stated], others: stated === 'included' ? 0 : 1, columns }
  const message = `every row of fees is above 0, as ${amounts[above[0]!]} here: was it paid, or is "${cells.label('net')}" no amount?`
  problems.add(cells.lineOf(above[0]!), cells.label('net'), message, ABOVE)
  return { ...AS_WRITTEN, columns }
}

const TURNED = 'rows of fees and funding are taken off: they stand above 0 where they were paid'
const FEES_TURNED =
  'rows of fees are taken off, as they stand above 0; those of funding and the like count by their signs'
const BESIDE =
  'say --costs included where it does; --costs subtract where they come off it; --costs add where they are below 0'
const ABOVE =
  'say --costs subtract where fees were paid; --costs add where they were paid back; where it is the balance behind each row, name the column of the amounts: --column net=…'
