/** What a row of a ledger did to the balance: a trade made or lost money, it cost some, or money came and went. `may`: a trade where there is an amount; `exchange`: a conversion, or what an exchange was paid. */
export type LedgerKind = 'result' | 'cost' | 'cash' | 'may' | 'exchange'

/** Words as a pattern: those of letters whole, by language, and signs wherever they stand. */
const words = (letters: readonly string[], signs: string) =>
  new RegExp(`(?<!\\p{L})(?:${letters.join('|')})(?!\\p{L})|${signs}`, 'u')

/** Words that name what somebody was paid, whatever for: a fee of a transfer is no transfer. */
const FEE = words(
  [
    'fees?|commissions?|comm|brokerage|clear(?:ance|ing)|tax(?:es)?|levy|charges?|nfa|stamp duty|gst|vat|stt|regulatory',
    '\\p{L}*gebühr(?:en)?|provision(?:en)?|kommission(?:en)?|comisi[oó]n(?:es)?|comiss(?:ão|ões)|frais|commissioni?',
    'taxas?|tarifas?|corretagem|impuestos?|imp[oô]ts?|prowizj[ae]|opłat[ay]|комисси[яи]|сборы?|komisyon',
  ],
  '手续费|手續費|佣金|手数料|수수료',
)
const CASH = words(
  [
    'deposit|withdraw(?:al)?|transfer(?:red)?|bonus|airdrop|coin swap|conver(?:t|sion)|exchange|adjustment|reset',
    'opening balance|reward|subscription|redemption|funds?|account funding|payout|courtesy|reconciliation|new session',
    'einzahlung|auszahlung|überweisung|umbuchung|dep[oó]sito|retiro|retirada|saque|dépôt|retrait|virement|prelievo',
    'bonifico|transfer[eê]ncia|trasferimento|wpłata|wypłata|przelew|пополнение|ввод|вывод|перевод|депозит',
  ],
  '入金|出金|划转|劃轉|转账|轉帳|充值|提现|提現|振替|입금|출금|이체',
)
/** What alone shows that a list has rows that are no trades. */
const OF_OWNER =
  /deposit|dep[oó]sito|dépôt|депозит|withdraw|transfer|fund|einzahlung|auszahlung|wpłata|wypłata|入金|出金|划转|劃轉|充值|提现|提現|입금|출금/
const COST = words(
  [
    'funding|swaps?|rollover|interest|rebates?|kickback|cashback|clear',
    'zinsen|finanzierung|financiación|financement|финансирование',
  ],
  '资金费|資金費|펀딩',
)
const RESULT = words(
  [
    'reali[sz]ed|pnl|p&l|p/l|profit|loss|clos(?:e|ed|ing)|liquidat(?:ed|ion)|delivered|settlement|reduced?|exit',
    'gewinn|verlust|realisiert(?:er|e)?|geschlossen|schließung|ganancia|pérdida|cierre|gain|perte|bénéfice|clôture',
    'utile|perdita|profitto|chiusura|lucro|prejuízo|fechamento|zysk|strata|прибыль|убыток|закрытие',
  ],
  '盈亏|盈虧|损益|損益|平仓|平倉|決済|손익',
)
const BOUGHT = words(['buy|bought|kauf|compra|achat|acquisto|kupno|покупка'], '买入|買入')
const SOLD = words(['sell|sold|verkauf|venta|venda|vente|vendita|sprzedaż|продажа'], '卖出|賣出')
const MAY = words(['trade|open(?:ed)?|fill|order|handel|сделка'], '交易|約定|거래')
/** Paid for another thing than its use, or paid back: amounts of either sign. */
const EITHER_SIGN = words(
  ['rebates?|returns?|refunds?|credits?|funding|swaps?|rollover|interest|kickback|cashback'],
  '资金费|資金費',
)

/** By the words of a cell; null where none is known. Costs of a closing are costs. */
export function ledgerKind(cell: string): LedgerKind | null {
  const text = wordsOfKind(cell)
  if (text === 'exchange') return 'exchange'
  if (FEE.test(text)) return 'cost'
  if (CASH.test(text)) return 'cash'
  if (COST.test(text)) return 'cost'
  if (RESULT.test(text)) return 'result'
  return MAY.test(text) || orderOf(cell) !== 0 ? 'may' : null
}

/** What was ordered: 1 for a purchase, -1 for a sale, 0 where the words say neither, or both. */
export function orderOf(cell: string): 1 | -1 | 0 {
  const text = wordsOfKind(cell)
  if (BOUGHT.test(text) === SOLD.test(text)) return 0
  return BOUGHT.test(text) ? 1 : -1
}

/** Whether a row brings or takes money of the account's owner. */
export function isOfOwner(cell: string): boolean {
  return ledgerKind(cell) === 'cash' && OF_OWNER.test(wordsOfKind(cell))
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
