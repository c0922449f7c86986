import { CURRENCY } from './currencyWords.ts'

/** German, Spanish, French, Italian and Portuguese among them. */
const FEE =
  /^(fees?|comms?|commissions?|brokerage|charges?|tax|taxe?s|lev(y|ies)|courtagen?|\p{L}*(kommission|provision|geb(ü|ue)hr)(en)?|\p{L}*spesen|\p{L}*steuern?|comisi(ó|o)n(es)?|frais|commissione|commissioni|comiss(ã|a)o|comiss(õ|o)es|taxas?)$/u
const SWAP = /^(swaps?|rollovers?|financing|overnight|funding)$/
/** Two of them written as one. */
const JOINED_FEE =
  /^(total|trading|exchange|clearing|broker|brokerage|entry|exit|open|close|exec|execution|taker|maker|order|transaction)(fees?|commissions?|comm|brokerage)$/
const JOINED_SWAP = /^(overnightinterest|fundingfees?)$/
/** Of costs, where what stands beside says that a result is meant. */
const ANY_COST = /^(costs?|expenses|kosten|coûts?|costes?|costos?|costi|custos?)$/

/** Of holding a position, as MEXC names its funding. */
const HOLDING = /^hold(ing)? (fees?|costs?)$/

/** Of costs that are paid back. */
const CREDIT =
  /^(rebates?|cashbacks?|kickbacks?|rabatte?|r(ü|ue)ckverg(ü|ue)tung(en)?|rimborsi?|rimborso|reembolsos?|ristournes?)$/u

/** By which a column tells of costs, or of the account, and is no money of a trade. */
const NO_MONEY =
  /^(currency|coin|asset|ccy|units?|types?|tier|level|ids?|mode|time|count|years?|lots?|r|days?|dates?|code|number|no|status|free|equity|balance|price|breakeven|even|avg|average|mean|plan|schedule|jahre?|tage?|année|año|anno|ano|saldo|kurs|preis|prix|precio|prezzo|preço|w(ä|ae)hrung)$/
/** By which it tells how much, but not in money of the trade of its row. */
const MEASURE =
  /^(rate|percent|pct|bps?|pips?|points?|ticks?|cumulative|cumul|cum|running|accumulated|satz|prozent|kumuliert|kumulierte|taux|cumulées?|cumulés|tasa|acumulad[ao]s?|porcentaje|tasso|cumulat[ioea]|percentuale|porcentagem)$|%/
/** Of all fills of one order, as Bybit writes it. */
const OF_ORDER = 'cum exec fee'
/** Whom costs are paid to, on what occasion, and that they are paid: such a name is that of a cost still. */
const BESIDE =
  /^(exchange|clearing|brokers?|nfa|nscc|sec|finra|taf|orf|occ|cat|stt|ctt|gst|vat|iva|mwst|sebi|stamp|duty|nasdaq|nyse|arca|edgx|cme|cboe|eurex|ecn|reg|regulatory|platform|technology|tech|routing|gateway|data|market|network|gas|withholding|entry|exit|open|opening|close|closing|buy|sell|buyer|seller|exec|execution|executed|taker|maker|order|orders|transaction|trade|trades|trading|futures?|spot|perp|perpetual|swap|options?|fx|conversion|handling|service|booking|settlement|liquidation|ticket|round|turn|trip|roundturn|roundtrip|leg|first|second|paid|charged|total|totals|all|sum|overall|amount|amt|value|costs?|interest|realized|realised|ib|in|out|of|the|to|and|on|per|my|y|e|et|und|de|la|del|des|du|der|die|das|für|von|da|do|di|pour|para|por|gesamt|summe|gezahlt|bezahlt|gezahlte|bezahlte|betrag|payée?s?|totale?s?|totali|totaux|pagad[ao]s?|pagat[eiao]|pag[ao]s|montant|importe|importo|valor|entrada|salida|saída|entrée|sortie|ingresso|uscita|einstieg|ausstieg)$/u
const PER_UNIT =
  /(\bper|\/|\bpro|\bje|\bpar|\bpor|\beach)[\s_]*(contract|contrat|contrato|contratto|kontrakt|lots?|shares?|unit|coin|stück|aktie|acción|ação|azione)\b/iu

const RESULT =
  /^(pnl|pl|profits?|results?|gains?|earnings|gewinn|ergebnis|guv|bénéfices?|résultats?|resultat|beneficios?|resultados?|ganancias?|profitt[oi]|risultat[oi]|utile|lucros?)$/
const AFTER =
  /^(after|incl|including|included|includes|inclusive|with|less|minus|nach|inkl|einschl|einschließlich|abzüglich|abzgl|mit|après|inclus|incluant|moins|avec|después|despues|tras|incluyendo|incluid[ao]s?|menos|con|dopo|inclus[oiea]|meno|após|apos|depois|com)$/
const BEFORE =
  /^(before|excl|excluding|excluded|exclusive|ex|without|vor|ohne|exkl|avant|hors|sans|antes|sin|excluyendo|prima|senza|esclus[oiea]|sem)$/
const NET_OF = /^(net|netto|neto|nett[ao]|líquido|liquido)$/

/**
 * What the name of a column says of costs. `fee`, `swap`: amounts of them; `credit`: of what is paid back of them; `unit`: of one contract; `measure`: a rate, or a
 * running sum; `unclear`: a word for costs beside words that may mean anything; null: none of these.
 */
export type CostName = 'fee' | 'swap' | 'credit' | 'unit' | 'measure' | 'unclear' | null

export function costNameOf(cell: string): CostName {
  const words = wordsOf(cell)
  if (HOLDING.test(words.join(' '))) return 'swap'
  const isSwap = words.some(isSwapWord)
  const isCredit = words.some(isCreditWord)
  if (!isSwap && !isCredit && !words.some(isFeeWord)) return null
  if (resultNameOf(cell) !== null) return null
  if (PER_UNIT.test(cell)) return 'unit'
  if (words.join(' ') === OF_ORDER) return 'fee'
  if (words.some(word => NO_MONEY.test(word))) return null
  if (words.some(word => MEASURE.test(word))) return words.some(isResultWord) ? null : 'measure'
  const capitals: readonly string[] = /\p{Ll}/u.test(cell) ? (cell.match(/\b\p{Lu}{2,5}\b/gu) ?? []) : []
  const isPlain = (word: string) =>
    [isFeeWord, isSwapWord, isCreditWord, isBeside].some(is => is(word)) || capitals.includes(word.toUpperCase())
  if (!words.every(isPlain)) return 'unclear'
  return isCredit ? 'credit' : isSwap ? 'swap' : 'fee'
}

/** Whether the name of a column says that it is a result after costs, or before them: `P&L after fees`. Null for others. */
export function resultNameOf(cell: string): 'after' | 'before' | null {
  const words = wordsOf(cell)
  if (words.some(word => NO_MONEY.test(word) || MEASURE.test(word)) || PER_UNIT.test(cell)) return null
  if (!words.some(word => isFeeWord(word) || isSwapWord(word) || ANY_COST.test(word))) return null
  const [after, before] = [words.some(word => AFTER.test(word)), words.some(word => BEFORE.test(word))]
  if (after && before) return null
  const isResult = words.some(isResultWord)
  if (before) return isResult || /^(gross|brutto|brut|bruto|lordo)$/.test(words[0]!) ? 'before' : null
  if (after) return isResult || NET_OF.test(words[0]!) ? 'after' : null
  return isResult && words.some(word => NET_OF.test(word)) ? 'after' : null
}

/** Whether a result that is after costs by its name is after these: fees hold all but swaps, commissions and taxes are of their kind. */
export function isAfter(result: string, cost: string): boolean {
  if (resultNameOf(result) !== 'after') return false
  const [words, own] = [wordsOf(result), wordsOf(cost)]
  if (words.some(word => ANY_COST.test(word))) return true
  if (own.some(isSwapWord)) return words.some(isSwapWord)
  const kinds = new Set(words.filter(isFeeWord).map(kindOfFee))
  return kinds.has('fee') || own.filter(isFeeWord).every(word => kinds.has(kindOfFee(word)))
}

function kindOfFee(word: string): 'commission' | 'tax' | 'fee' {
  if (/comm|komm|comis|provision|broker|courtage/.test(word)) return 'commission'
  return /^tax(es)?$|steuer/.test(word) ? 'tax' : 'fee'
}

function isFeeWord(word: string): boolean {
  return FEE.test(word) || JOINED_FEE.test(word)
}

function isSwapWord(word: string): boolean {
  return SWAP.test(word) || JOINED_SWAP.test(word)
}

function isCreditWord(word: string): boolean {
  return CREDIT.test(word)
}

function isBeside(word: string): boolean {
  return BESIDE.test(word) || CURRENCY.test(word)
}

/** A word for what a trade made. */
export function isResultWord(word: string): boolean {
  return RESULT.test(word)
}

/** `Exec Fee`, `taker_fee` and `takerFee` are two words each, `P&L` is one. */
export function wordsOf(cell: string): string[] {
  const parted = cell
    .trim()
    .normalize()
    .replace(/[Pp](?: ?[&/] ?|[Nn])[Ll](?!\p{Ll})/gu, ' pnl ')
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$2 ')
  return parted
    .toLowerCase()
    .split(/[^\p{L}%]+/u)
    .filter(Boolean)
}
