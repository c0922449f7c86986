/** What a row of a ledger did to the balance: a trade made or lost money, it cost some, or money came and went. `may`: a trade where there is an amount; `exchange`: a conversion, or what an exchange was paid. */
export type LedgerKind = 'result' | 'cost' | 'cash' | 'may' | 'exchange'

/** Words that name what somebody was paid, whatever for: a fee of a transfer is no transfer. */
const FEE =
  /\b(fees?|commissions?|comm|brokerage|clear(ance|ing)|tax(es)?|levy|charges?|nfa|stamp duty|gst|vat|stt|regulatory)\b/
const CASH =
  /\b(deposit|withdraw(al)?|transfer(red)?|bonus|airdrop|coin swap|conver(t|sion)|exchange|adjustment|reset|opening balance|reward|subscription|redemption|funds?|account funding|payout|courtesy|reconciliation|session)\b/
const COST = /\b(funding|swaps?|rollover|interest|rebates?|kickback|cashback|clear)\b/
const RESULT =
  /\b(reali[sz]ed|pnl|p&l|p\/l|profit|loss|clos(e|ed|ing)|liquidat(ed|ion)|delivered|settlement|reduced?|exit)\b/
const MAY = /\b(trade|buy|sell|open(ed)?|fill|order)\b/
/** Paid for another thing than its use, or paid back: amounts of either sign. */
const EITHER_SIGN = /\b(rebates?|returns?|refunds?|credits?|funding|swaps?|rollover|interest|kickback|cashback)\b/

/** By the words of a cell; null where none is known. Costs of a closing are costs. */
export function ledgerKind(cell: string): LedgerKind | null {
  const text = wordsOfKind(cell)
  if (text === 'exchange') return 'exchange'
  if (FEE.test(text)) return 'cost'
  if (CASH.test(text)) return 'cash'
  if (COST.test(text)) return 'cost'
  if (RESULT.test(text)) return 'result'
  return MAY.test(text) ? 'may' : null
}

/** Whether a row of these words takes money, and never brings some. */
export function isPayment(cell: string): boolean {
  const text = wordsOfKind(cell)
  return FEE.test(text) && !EITHER_SIGN.test(text)
}

function wordsOfKind(cell: string): string {
  return cell
    .trim()
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
}
