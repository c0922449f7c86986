import { CURRENCY } from './currencyWords.ts'

/** German, Spanish, French, Italian and Portuguese among them. */
const FEE =
  /^(fees?|comms?|comm?iss?ions?|brokerage|charges?|tax|taxe?s|lev(y|ies)|courtagen?|\p{L}*(kommission|provision|geb(ü|ue)hr)(en)?|\p{L}*spesen|\p{L}*steuern?|comisi(ó|o)n(es)?|frais|commissione|commissioni|comiss(ã|a)o|comiss(õ|o)es|taxas?)$/u
const SWAP = /^(swaps?|rollovers?|financing|overnight|funding)$/
/** Two of them written as one. */
const JOINED_FEE =
  /^(total|trading|exchange|clearing|broker|brokerage|entry|exit|open|close|exec|execution|taker|maker|order|transaction)(fees?|commissions?|comm|brokerage)$/
const JOINED_SWAP = /^(overnightinterest|fundingfees?)$/
/** Of costs, or of what was paid for what is held; what stands beside tells. */
const ANY_COST =
  /^(costs?|expenses?|deductions?|\p{L}*kosten|coûts?|dépenses|déductions?|costes?|costos?|gastos|costi|spese|custos?|despesas)$/u
/** Of these the ones that are of no purchase: several costs, and what is taken off. */
const COSTS =
  /^(costs|expenses|deductions|\p{L}*kosten|coûts|dépenses|déductions|costes|costos|gastos|costi|spese|custos|despesas)$/u
/** By which one of them is that of a deal. */
const DEALING =
  /^(transactions?|trading|execution|exec|clearing|brokers?|brokerage|handling|dealing|exchange|txn|négociation|transacción|transacciones|operación|transazione|transação)$/
/** By which it is what was paid for what is held. */
const BASIS =
  /^(basis|base|bases|acquisition|acquired|purchases?|bought|adj|adjusted|book|original|einstands\p{L}*|anschaffungs\p{L}*|kauf\p{L}*|achat|compra|acquisto)$/u
/** By which one cost may be that, too. */
const OF_ENTRY = /^(buy|buying|initial|opening|open|position|unit)$/

/** Of what a trade may have cost, or brought in, by the network, the lender or the issuer, without a word for costs. */
const MAY_COST =
  /^(gas|interests?|borrow(ing|ed)?|storage|carry(ing)?|surcharges?|penalt(y|ies)|withholdings?|dividends?|dut(y|ies)|zins(en)?|dividenden?|intérêts|dividendes?|intereses|dividendos?|interessi|dividend[io]|juros|lagerung|almacenamiento|armazenamento)$/u
/** By which such a word tells of something else: of the market, the network or the loan. */
const OF_OTHER = /^(open|abierto|offenes?|used|limit|gwei|wei|yield|per|ex|naturale?|oil)$/u

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
  /^(rate|percent|perc|percentage|pct|bps?|pips?|points?|ticks?|cumulative|cumul|cum|running|accumulated|satz|prozent|kumuliert|kumulierte|taux|cumulées?|cumulés|tasa|acumulad[ao]s?|porcentaje|tasso|cumulat[ioea]|percentuale|porcentagem)$|%/
/** Of all fills of one order, as Bybit writes it. */
const OF_ORDER = 'cum exec fee'
/** Whom costs are paid to, on what occasion, and that they are paid: such a name is that of a cost still. */
const BESIDE =
  /^(exchange|clearing|brokers?|nfa|nscc|sec|finra|taf|orf|occ|cat|stt|ctt|gst|vat|iva|mwst|sebi|stamp|duty|nasdaq|nyse|arca|edgx|cme|cboe|eurex|ecn|reg|regulatory|platform|technology|tech|routing|gateway|data|market|network|gas|withholding|entry|exit|open|opening|close|closing|buy|sell|buyer|seller|exec|execution|executed|fill|filled|fills|deal|deals|taker|maker|order|orders|transactions?|txn|turnover|trade|trades|trading|futures?|spot|perp|perpetual|swap|options?|fx|conversion|handling|service|booking|settlement|liquidation|liquidate|ticket|round|turn|trip|roundturn|roundtrip|leg|first|second|paid|charged|total|totals|all|sum|overall|amount|amt|value|costs?|interest|realized|realised|ib|in|out|of|the|to|and|on|per|my|y|c|e|et|und|de|la|del|des|du|der|die|das|für|von|da|do|di|pour|para|por|gesamt|summe|gezahlt|bezahlt|gezahlte|bezahlte|betrag|payée?s?|totale?s?|totali|totaux|pagad[ao]s?|pagat[eiao]|pag[ao]s|montant|importe|importo|valor|entrada|salida|saída|entrée|sortie|ingresso|uscita|einstieg|ausstieg)$/u
const PER_UNIT =
  /(\bper|\/|\bpro|\bje|\bpar|\bpor|\beach)[\s_]*(contract|contrat|contrato|contratto|kontrakt|lots?|shares?|unit|coin|stück|aktie|acción|ação|azione)\b/iu

const RESULT =
  /^(pnl|pl|profits?|results?|gains?|earnings|gewinn|ergebnis|guv|bénéfices?|résultats?|resultat|beneficios?|resultados?|ganancias?|profitt[oi]|risultat[oi]|utile|lucros?)$/
const AFTER =
  /^(after|incl|including|included|includes|inclusive|with|less|minus|nach|inkl|einschl|einschließlich|abzüglich|abzgl|mit|après|inclus|incluant|moins|avec|después|despues|tras|incluyendo|incluid[ao]s?|menos|con|dopo|inclus[oiea]|meno|após|apos|depois|com)$/
const BEFORE =
  /^(before|excl|excluding|excluded|exclusive|ex|without|vor|ohne|exkl|avant|hors|sans|antes|sin|excluyendo|prima|senza|esclus[oiea]|sem)$/
const NET_OF = /^(net|nette?|netto|neto|nett[ao]|líquido|liquido)$/
const GROSS = /^(gross|brutto|brute?|brut[oa]|lord[oa])$/
const ALL = /^(totals?|all|sum|overall|paid|amount|gesamt|summe)$/
const ONE_END =
  /^(entry|exit|open|opening|close|closing|buy|sell|buyer|seller|in|out|first|second|one|two|side|leg|entrada|salida|saída|entrée|sortie|ingresso|uscita|einstieg|ausstieg|kauf|verkauf)$/u
/** Beside them, in the name of a result. */
const REALISED = /^(reali[sz]ed|closed|trade|trading|total|realisiert\p{L}*|réalisée?|realizad[oa])$/u

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
  if (resultNameOf(cell) !== null) return null
  if (!isSwap && !isCredit && !words.some(isFeeWord)) return plainCostOf(cell, words)
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

/** Of a name that tells of costs and of no fees: `Transaction costs`, `Total cost`. */
function plainCostOf(cell: string, words: readonly string[]): CostName {
  const isOther = (word: string) => BASIS.test(word) || NO_MONEY.test(word) || isResultWord(word)
  if (words.some(word => MAY_COST.test(word)) && !words.some(isCost)) {
    const isNone = (word: string) => isOther(word) || OF_OTHER.test(word) || MEASURE.test(word)
    return words.some(isNone) ? null : 'unclear'
  }
  if (!words.some(isCost) || words.some(isOther)) return null
  const isSure = words.some(word => COSTS.test(word) || DEALING.test(word))
  const isOfEntry = words.some(word => OF_ENTRY.test(word))
  if (isOfEntry) return isSure ? 'unclear' : null
  if (PER_UNIT.test(cell)) return isSure ? 'unit' : null
  if (words.some(word => MEASURE.test(word))) return 'measure'
  return isSure && words.every(word => isCost(word) || isBeside(word) || DEALING.test(word)) ? 'fee' : 'unclear'
}

/** Whether a name is that of fees of every kind and occasion, or of every one of theirs: `Fees`, `Total commission (USD)`. */
export function holdsAllFees(cell: string, others: readonly string[]): boolean {
  const words = wordsOf(cell)
  const kinds = (name: string) => wordsOf(name).filter(isFeeWord).map(kindOfFee)
  const isPlain = (word: string) => isFeeWord(word) || isCost(word) || CURRENCY.test(word) || ALL.test(word)
  const own = kinds(cell)
  const isOfOwn = (name: string) => kinds(name).every(kind => own.includes(kind))
  return words.every(isPlain) && (own.length === 0 || own.includes('fee') || others.every(isOfOwn))
}

/** Whether it is that of one end of a trade, which costs as much as the other: `Entry fee`. */
export function isOfOneEnd(cell: string): boolean {
  return wordsOf(cell).some(word => ONE_END.test(word))
}

/** Whether a name tells of costs by no more than a word that may be of what was paid for what is held. */
export function isPlainCost(cell: string): boolean {
  const words = wordsOf(cell)
  return words.some(isCost) && !words.some(word => isFeeWord(word) || isSwapWord(word) || isCreditWord(word))
}

/** Whether the name of a column says that it is a result after costs, or before them: `P&L after fees`. Null for others. */
export function resultNameOf(cell: string): 'after' | 'before' | null {
  const words = wordsOf(cell)
  if (words.some(word => NO_MONEY.test(word) || MEASURE.test(word)) || PER_UNIT.test(cell)) return null
  if (!words.some(word => isFeeWord(word) || isSwapWord(word) || isCost(word))) return null
  const [after, before] = [words.some(word => AFTER.test(word)), words.some(word => BEFORE.test(word))]
  if (after && before) return null
  const isResult = words.some(isResultWord)
  if (before) return isResult || GROSS.test(words[0]!) ? 'before' : null
  if (after) return isResult || NET_OF.test(words[0]!) ? 'after' : null
  return isResult && words.some(word => NET_OF.test(word)) ? 'after' : null
}

/** Whether the name of a column of results says that it is net: `Net profit`, `P/L (net)`, `pnlcomm` of Backtrader. */
export function isNetName(name: string): boolean {
  const words = wordsOf(name)
  return resultNameOf(name) !== 'before' && (/^(net|pnlcomm$)/.test(words[0] ?? '') || isResultThat(words, NET_OF))
}

/** Whether it says that it is before costs: `Gross P&L`, `Ergebnis brutto`. */
export function isGrossName(name: string): boolean {
  const words = wordsOf(name)
  return resultNameOf(name) === 'before' || /^(gross|brutto)/.test(words[0] ?? '') || isResultThat(words, GROSS)
}

/** Whether a name holds nothing but a word for a result and what tells it from others: `Realized net PnL (USD)`. */
export function isWholeResult(name: string): boolean {
  const words = wordsOf(name)
  const isPart = (word: string) =>
    [NET_OF, GROSS, REALISED, CURRENCY].some(part => part.test(word)) || isResultWord(word)
  return words.some(isResultWord) && words.every(isPart)
}

const RETURN = /^returns?$/

/** Whether a name has a word for a result, and none of another unit, of a running sum or of what is still open. */
export function mayBeResult(name: string): boolean {
  const words = wordsOf(name)
  return (
    words.some(word => isResultWord(word) || RETURN.test(word)) &&
    !words.some(word => MEASURE.test(word) || /^(unreali[sz]ed|floating|open)$/.test(word))
  )
}

function isResultThat(words: readonly string[], sense: RegExp): boolean {
  return words.some(isResultWord) && words.some(word => sense.test(word))
}

/** Whether a result that is after costs by its name is after these: fees hold all but swaps, commissions and taxes are of their kind. */
export function isAfter(result: string, cost: string): boolean {
  if (resultNameOf(result) !== 'after') return false
  const [words, own] = [wordsOf(result), wordsOf(cost)]
  if (words.some(isCost)) return true
  if (own.some(isSwapWord)) return words.some(isSwapWord)
  const kinds = new Set(words.filter(isFeeWord).map(kindOfFee))
  return kinds.has('fee') || own.filter(isFeeWord).every(word => kinds.has(kindOfFee(word)))
}

function kindOfFee(word: string): 'commission' | 'tax' | 'fee' {
  if (/comm|komm|comis|provision|broker|courtage/.test(word)) return 'commission'
  return /^tax(es)?$|steuer/.test(word) ? 'tax' : 'fee'
}

function isCost(word: string): boolean {
  return ANY_COST.test(word)
}

/** A word for fees, commissions or taxes. */
export function isFeeWord(word: string): boolean {
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
