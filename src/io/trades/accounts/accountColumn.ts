import { normaliseName } from '../../columns/findColumns.ts'
import { amountIn } from '../costs/amountIn.ts'

const BEFORE = '(?:n[°º]?|no|num|núm|numéro|número|numero|de|client|customer|user|trading|broker|sub|main|mt[45]?)*'
const BEHIND = '(?:id|no|nr|num|number|nummer|name|code|key|alias|#)*'
const account = (words: string) => new RegExp(`^${BEFORE}(?:${words})${BEHIND}$`)

/** Names of accounts, the surest first. */
const ACCOUNTS: readonly RegExp[] = [
  account('account|acct|konto|compte|cuenta|conta|conto|rekening'),
  account('login|portfolio|depot'),
]

/** Whose a row is, where few hold many rows: a `UID` may be of the row, or of its position, too. */
const HOLDERS = /^(?:uid|(?:user|client|customer|trader|member|wallet)(?:id|name|code|address)?)$/
const LEAST_ROWS = 4

/** `1,234.50 USD`, `10 %`. */
const WITH_UNIT = /^[-+]?\d[\d.,'\s]*(?:%|\p{Lu}{3,4})$/u

/** The column that says which account a row is of: by its name, and no balance, which is another number in most rows. */
export function accountColumn(header: readonly string[], rows: readonly (readonly string[])[]): number | null {
  const valuesOf = (column: number) => new Set(rows.map(row => row[column]?.trim() ?? '')).size
  const isName = (row: readonly string[], column: number) =>
    Number.isNaN(amountIn(row, column)) && !WITH_UNIT.test(row[column]?.trim() ?? '')
  const areNames = (column: number) => rows.every(row => isName(row, column))
  const isAccount = (column: number) => areNames(column) || valuesOf(column) <= rows.length / 2
  for (const names of ACCOUNTS) {
    const found = named(header, names).filter(isAccount)
    if (found.length > 0) return found.find(column => valuesOf(column) > 1) ?? found[0]!
  }
  return named(header, HOLDERS).find(column => valuesOf(column) <= rows.length / LEAST_ROWS) ?? null
}

function named(header: readonly string[], names: RegExp): number[] {
  return header.flatMap((name, column) => (names.test(normaliseName(name)) ? [column] : []))
}
