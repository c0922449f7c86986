import { normaliseName } from '../../columns/findColumns.ts'
import { amountIn } from '../costs/amountIn.ts'

const ACCOUNTS = [
  ...['account', 'accountid', 'accountname', 'accountnumber', 'accountno', 'accountcode', 'acct', 'subaccount'],
  ...['clientaccountid', 'konto', 'conta'],
]

/** The column that says which account a row is of: by its name, and no balance, which is another number in most rows. */
export function accountColumn(header: readonly string[], rows: readonly (readonly string[])[]): number | null {
  const column = header.findIndex(name => ACCOUNTS.includes(normaliseName(name)))
  if (column < 0) return null
  const cells = new Set(rows.map(row => row[column]?.trim() ?? ''))
  const areNames = rows.every(row => Number.isNaN(amountIn(row, column)))
  return areNames || cells.size <= rows.length / 2 ? column : null
}
