const anyOf = (...words: readonly string[]) => new RegExp(`^(${words.join('|')})$`, 'u')

/** Words of platforms for what was done, in lower case; of several languages. */
const BUY = anyOf(
  'buy|bot|bought|b|bto|btc|bc|btcv|bcov|bcover|buytocover|bid|purchase[sd]?',
  'kauf(en)?|käufe|gekauft|compr(as?|ar|ad[ao])|achats?|acheter|achetée?|acquist[oi]|acquistare|acquistat[oa]|comprare',
  'aankoop|koop|kopen|gekocht|kupno|kupiono|kup|nákup|vétel|köp|køb|kjøp|osto|cumpăra(re|t)|al|al[ıi][sş]',
  'покупк[аи]|купля|купить|куплено|купил|купівля|αγορά|mua|beli|ซื้อ|شراء',
  '买入?|買入?|买进|買進|買い|매수',
)
const SELL = anyOf(
  'sell|sel|sld|sold|s|ss|sse|sshrt|sshort|sellshort|sto|stc|ask|sales?',
  'verkauf(en)?|verkäufe|verkauft|leerverkauf|vent(as?|es?)|vend(as?|er|id[ao])|vendre|vendue?|vend(it[ae]|uto|ere)',
  'verkoop|verkopen|verkocht|sprzedaż|sprzedano|sprzedaj|prodej|eladás|sälj|sælg|salg|myynti|vânzare|vândut|sat|sat[ıi][sş]',
  'продаж[аи]|продажі?|продать|продано|продал|πώληση|bán|jual|ขาย|بيع',
  '卖出?|賣出?|卖空|賣空|売り|매도',
)
const LONG = anyOf(
  'long|l|larg[oa]|long[oa]|longue|lungo|lunga|uzun|długa|лонг|длинн(ая|ый)|多头?|多頭|多单|多單|做多|买多|買多|ロング|롱',
)
const SHORT = anyOf(
  'short|shrt|sht|shortsell|ss|sse|sshrt|sshort|sellshort|leerverkauf|découvert|cort[oa]|curt[oa]|courte?|kısa|krótka',
  'шорт|коротк(ая|ий)|空头?|空頭|空单|空單|做空|卖空|賣空|ショート|숏',
)
const OPEN = /^(open(ed|ing)?|enter|entry|increased?|add|bto|sto)$/
const CLOSE =
  /^(close[ds]?|closing|exit|reduced?|decreased?|cover(ed)?|cov|cvr|cvrd|bc|btcv|bcov|bcover|buytocover|liquidat(ed|ion|e)|adl|btc|stc)$/
/** Which say nothing of the side. */
const BESIDE = /^(to|market|mkt|isolated|cross|order|position|trade|exempt|you|en|à)$/
/** `Limit sell` was filled; `sell limit` is a kind of order. */
const ORDERED = /^(stop[ -]?limit|stop|limit|lmt) +(?=(buy|sell)$)/
const COVER = /^(cover(ed)?|cov|cvr|cvrd)$/
/** Chinese futures write what is done and with which position as one word: 开多, 卖出平多, 买开. */
const CHINESE = /^(?:(买入?|買入?)|(卖出?|賣出?))?(?:([开開])|平)[仓倉今昨]?(?:(多)|(空))?[仓倉单單]?$/u
/** Japanese do so, too: 新規買, 売建, 返済売, 買戻. */
const JAPANESE = /^(新規|決済|返済)?(?:(買)|売)[いり]?(付|建|埋|戻し?)?$/u
/** `Long > Short`: a fill that closes one position and opens the other. */
export const TURN = /^(long|short) *(?:>|->|→) *(long|short)$/

export interface SideWords {
  /** +1 bought, -1 sold, 0 where no word says it. */
  readonly order: number
  /** +1 of a long, -1 of a short, 0 where no word says it. */
  readonly held: number
  /** +1 opened, -1 closed, 0 where no word says it. */
  readonly way: number
}

/** +1 for the words of a purchase, or of an order that opens a long or closes a short; -1 for a sale; NaN for others. */
export function sideOf(text: string): number {
  const turned = TURN.exec(text.trim().toLowerCase())?.[2]
  if (turned !== undefined) return turned === 'long' ? 1 : -1
  const words = sideWords(text)
  if (words === null) return Number.NaN
  const { order, held, way } = words
  return order || (way < 0 ? -held : held) || Number.NaN
}

/** Whether words are those of a whole trade's side: +1 long, -1 short, whatever was done to it last (`sell long` closes one); NaN where they are not. */
export function sideOfTrade(text: string): number {
  const words = sideWords(text)
  if (words === null) return Number.NaN
  const { order, held, way } = words
  return held || (way < 0 ? -order : order) || Number.NaN
}

/** Whether words say that a position was closed, so that they tell its side by themselves. */
export function isOfClosing(text: string): boolean {
  const words = sideWords(text)
  return words !== null && (words.way < 0 || words.order * words.held < 0)
}

/**
 * What `Close Buy` names, +1 for buy, -1 for sell, 0 for other words: it closes what was bought, or buys to close, and nobody
 * can tell by the words.
 */
export function closingOrder(text: string): number {
  const [way = '', order = '', ...more] = text
    .trim()
    .toLowerCase()
    .split(/[\s_-]+/)
  if (more.length > 0 || !CLOSE.test(way)) return 0
  return Number(BUY.test(order)) - Number(SELL.test(order))
}

/** What words say of an order and its position; null where one is not known, or they contradict each other. */
export function sideWords(text: string): SideWords | null {
  const joined = joinedWords(text.trim())
  if (joined !== null) return joined
  const words = text
    .trim()
    .normalize()
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .replace(ORDERED, '')
    .split(/[\s_/()-]+/)
    .filter(Boolean)
  const isKnown = (word: string) => [BUY, SELL, LONG, SHORT, OPEN, CLOSE, BESIDE].some(known => known.test(word))
  if (!words.every(isKnown)) return null
  const signOf = (plus: RegExp, minus: RegExp) => [
    words.some(word => plus.test(word)),
    words.some(word => minus.test(word)),
  ]
  const [isBuy, isSell] = signOf(BUY, SELL)
  const [isLong, isShort] = signOf(LONG, SHORT)
  const [isOpen, isClose] = signOf(OPEN, CLOSE)
  if ((isBuy && isSell) || (isLong && isShort) || (isOpen && isClose)) return null
  // `Close Buy` closes what was bought, or buys to close: nobody can tell.
  const [way, order] = [
    words.findIndex(word => CLOSE.test(word)),
    words.findIndex(word => BUY.test(word) || SELL.test(word)),
  ]
  if (way >= 0 && order > way) return null
  const isCover = !isLong && words.some(word => COVER.test(word))
  return {
    order: Number(isBuy) - Number(isSell),
    held: Number(isLong) - Number(isShort || isCover),
    way: Number(isOpen) - Number(isClose),
  }
}

/** What is done and with which position, in one word; null for others. */
function joinedWords(text: string): SideWords | null {
  const chinese = CHINESE.exec(text)
  if (chinese !== null) {
    const [, bought, sold, opened, long, short] = chinese
    const order = Number(bought !== undefined) - Number(sold !== undefined)
    return { order, held: Number(long !== undefined) - Number(short !== undefined), way: opened === undefined ? -1 : 1 }
  }
  const japanese = JAPANESE.exec(text)
  if (japanese === null) return null
  const [, before, bought, behind = ''] = japanese
  const isOpen = before === '新規' || behind === '建'
  const isClose = !isOpen && (before !== undefined || /^[埋戻]/.test(behind))
  return { order: bought === undefined ? -1 : 1, held: 0, way: Number(isOpen) - Number(isClose) }
}
