import { normaliseName } from '../../columns/findColumns.ts'
import { amountIn } from '../costs/amountIn.ts'
import { wordsOf } from '../costs/costWords.ts'

const BEFORE =
  '(?:n[°º]?|no|num|núm|numéro|número|numero|номер|de|client|customer|user|trading|trade|broker|sub|main|prop|funded|fcm|clearing|cloud|торговый|mt[45]?)*'
const BEHIND = '(?:id|no|nr|num|number|nummer|name|code|key|alias|login|currency|番号|号|#|/)*'
const account = (words: string) => new RegExp(`^${BEFORE}(?:${words})${BEHIND}$`)

/** Names of accounts, the surest first. */
const ACCOUNTS: readonly RegExp[] = [
  account(
    'account|accts?|acc|a/c|konto|compte|cuenta|conta|conto|rekening|rachunek|счет|счёт|口座|账户|账号|帳戶|帳號|계좌|계좌번호',
  ),
  account('login|portfolio|depot'),
]
const ACCOUNT_WORD = /^(accounts?|accts?|acc|konto|compte|cuenta|conta|conto|rekening|счет|счёт)$/
/** By which a name with such a word tells something of an account, and not which it is. */
const OF_ACCOUNT =
  /^(balance|equity|value|size|risk|growth|change|pnl|pl|profit|result|currency|ccy|margin|leverage|cash|money|total|net|percent|pct|before|after|start|end|notes?|comment|%|saldo|währung|devise|moneda)$/

/** Whose a row is, where few hold many rows: a `UID` may be of the row, or of its position, too. Positions at two brokers are two. */
const HOLDERS =
  /^(?:uid|(?:user|client|customer|trader|member|wallet|owner|desk|broker|brokerage(?=.))(?:id|name|code|address)?|(?:account|acct?)type|master\/?sub)$/
const LEAST_ROWS = 4

/** `1,234.50 USD`, `10 %`. */
const WITH_UNIT = /^[-+]?\d[\d.,'\s]*(?:%|\p{Lu}{3,4})$/u
/** Of currencies alone, which no account is called. */
const CURRENCY = /^[A-Z]{3,5}$/

/** The column that says which account a row is of: by its name, and no balance, which is another number in most rows. */
export function accountColumn(header: readonly string[], rows: readonly (readonly string[])[]): number | null {
  const valuesOf = (column: number) => new Set(rows.map(row => row[column]?.trim() ?? '')).size
  const isName = (row: readonly string[], column: number) =>
    Number.isNaN(amountIn(row, column)) && !WITH_UNIT.test(row[column]?.trim() ?? '')
  const areNames = (column: number) => rows.every(row => isName(row, column))
  const areCurrencies = (column: number) =>
    /currency/i.test(header[column]!) && rows.every(row => CURRENCY.test(row[column]?.trim() || 'NONE'))
  const isAccount = (column: number) =>
    (areNames(column) || valuesOf(column) <= rows.length / 2) && !areCurrencies(column)
  for (const names of ACCOUNTS) {
    const found = named(header, names).filter(isAccount)
    if (found.length > 0) return found.find(column => valuesOf(column) > 1) ?? found[0]!
  }
  const isAmount = (column: number) => rows.some(row => /\d[.,]\d/.test(row[column] ?? ''))
  const holdsMany = (column: number) => valuesOf(column) <= rows.length / LEAST_ROWS && !isAmount(column)
  const others = header.flatMap((name, column) => (isOfAccount(name) ? [column] : []))
  return [...others, ...named(header, HOLDERS)].find(holdsMany) ?? null
}

/** `Apex account`: a word for accounts beside others, none of which tells something else of it. */
function isOfAccount(name: string): boolean {
  const words = wordsOf(name)
  return words.some(word => ACCOUNT_WORD.test(word)) && !words.some(word => OF_ACCOUNT.test(word))
}

function named(header: readonly string[], names: RegExp): number[] {
  return header.flatMap((name, column) => (names.test(normaliseName(name)) ? [column] : []))
}
