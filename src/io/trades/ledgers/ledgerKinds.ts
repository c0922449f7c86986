/** What a row of a ledger did to the balance: a trade made or lost money, it cost some, or money came and went. `may`: a trade where there is an amount. */
export type LedgerKind = 'result' | 'cost' | 'cash' | 'may'

const CASH =
  /\b(deposit|withdraw(al)?|transfer(red)?|bonus|airdrop|coin swap|conver(t|sion)|exchange|adjustment|reset|opening balance|reward|subscription|redemption)\b/
const COST =
  /\b(fees?|commissions?|comm|funding|swaps?|rollover|interest|rebates?|kickback|cashback|clear(ance|ing)|tax(es)?|levy|brokerage)\b/
const RESULT =
  /\b(reali[sz]ed|pnl|p&l|p\/l|profit|loss|clos(e|ed|ing)|liquidat(ed|ion)|delivered|settlement|reduced?|exit)\b/
const MAY = /\b(trade|buy|sell|open(ed)?|fill|order)\b/

/** By the words of a cell; null where none is known. Costs of a closing are costs. */
export function ledgerKind(cell: string): LedgerKind | null {
  const text = cell
    .trim()
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
  if (CASH.test(text)) return 'cash'
  if (COST.test(text)) return 'cost'
  if (RESULT.test(text)) return 'result'
  return MAY.test(text) ? 'may' : null
}
