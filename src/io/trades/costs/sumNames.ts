import { normaliseName } from '../../columns/findColumns.ts'
import { isNetName, isResultWord, wordsOf } from './costWords.ts'
import { CURRENCY } from './currencyWords.ts'

/** Names that are written as one word. */
const BALANCES =
  /^((account|wallet|ending|closing|new|running|cash|current)(balance|equity|value)|balance(after|before)|accountsize|portfoliovalue|equitycurve)$/
const SUMS = /^((cumulative|cum|running)(net)?(pnl|p&l|profit)|(running|cumulative)total|total(pnl|p&l|profit))$/

/** A word for what an account holds; of some languages they are written as one. */
const BALANCE =
  /^(balances?|bal|equity|netliq|netliquidation|saldo|kontostand|kontosaldo|kontowert|depotwert|guthaben|solde|balanço|баланс|остаток|残高|口座残高|余额|账户余额|餘額|帳戶餘額|잔고|잔액|balans|bakiye|stan)$/u
/** The same of what may be put into one trade, too. */
const CAPITAL = /^(capital|bankroll|kapital|capitale|patrimonio|капитал)$/u
/** Of an account, beside what it is worth. */
const ACCOUNT = /^(accounts?|acct|acc|portfolio|wallet|konto|depot|compte|cuenta|conta|conto)$/u
const WORTH = /^(value|size|worth|wert|größe|valor|valeur|valore)$/u
/** Beside a balance: which, and when. */
const BESIDE =
  /^(accounts?|acct|acc|portfolio|wallet|cash|closing|ending|end|new|running|after|before|start|starting|begin|beginning|opening|prior|previous|prev|total|current|curve|line|trade|value|net|liq|liquidation|liquidity|de|du|la|del|des|konto|depot|compte|cuenta|conta|conto|nach|vor|après|avant|después|antes|neu|rachunku)$/u
/** Of a sum that runs. */
const RUNNING =
  /^(cum|cumul|cumulative|cumulated|cummulative|accumulated|accumulative|acc|accum|running|kum|kumuliert\p{L}*|cumulée?s?|acumulad[oa]s?|cumulat[oai]|cumulativo|累計|累计|누적|накопл\p{L}*)$/u
/** Whether a column that moves by results is a balance by its name, which is after all costs. */
export function isBalanceName(name: string): boolean {
  const words = ownWords(name)
  const isCapital = (word: string) => CAPITAL.test(word) || isBeside(word)
  if (isSureBalance(name) || (words.some(word => CAPITAL.test(word)) && words.every(isCapital))) return true
  return words.some(word => ACCOUNT.test(word)) && words.length < 3 && words.every(isOfAccount)
}

/** Whether a name can be of nothing but a running sum or a balance. */
export function isSureSum(name: string): boolean {
  return isSureBalance(name) || isSumName(name)
}

function isSureBalance(name: string): boolean {
  const words = ownWords(name)
  const isBalance = (word: string) => BALANCE.test(word)
  if (BALANCES.test(normaliseName(name)) || /^net liq(uidat|$)/.test(words.join(' '))) return true
  return words.some(isBalance) && words.every(word => isBalance(word) || isBeside(word))
}

function isBeside(word: string): boolean {
  return BESIDE.test(word)
}

function isOfAccount(word: string): boolean {
  return ACCOUNT.test(word) || WORTH.test(word)
}

function isSumName(name: string): boolean {
  const words = ownWords(name)
  const isPart = (word: string) => RUNNING.test(word) || isResultWord(word) || PARTS.test(word)
  if (SUMS.test(normaliseName(name))) return true
  return words.some(word => RUNNING.test(word)) && words.every(isPart)
}

const PARTS = /^(net|netto|nett|gross|brutto|total|sum|summe|reali[sz]ed|closed|trade|trading)$/u

/** Whether what a sum moves by is after all costs: that of a balance, or a sum of net results by its name. */
export function isNetSum(name: string): boolean {
  if (/^(cumulative|cum|running)net/.test(normaliseName(name))) return true
  const words = ownWords(name)
  return isNetName(words.filter(word => !RUNNING.test(word) && !/^total$/.test(word)).join(' '))
}

function ownWords(name: string): string[] {
  return wordsOf(name).filter(word => !CURRENCY.test(word))
}
