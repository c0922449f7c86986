/** Words of platforms for what was done, in lower case; of several languages. */
const BUY =
  /^(buy|bot|bought|b|bto|btc|bc|btcv|bcov|bcover|buytocover|bid|purchased?|kauf(en)?|gekauft|compr(a|ar|ad[ao])|achats?|acheter|achetée?|acquist(o|ato)|koop|kupno|покупка|купля|al[ıi][sş]|买入?|買入?|買い|매수)$/u
const SELL =
  /^(sell|sel|sld|sold|s|ss|sse|sshrt|sshort|sellshort|sto|stc|ask|sale|verkauf(en)?|verkauft|vent[ae]|vend(a|er|id[ao])|vendre|vendue?|vend(ita|uto)|verkoop|sprzedaż|продажа|sat[ıi][sş]|卖出?|賣出?|売り|매도)$/u
const LONG = /^(long|l|larg[oa]|лонг|多|做多|ロング|롱)$/u
const SHORT = /^(short|shrt|sht|shortsell|ss|sse|sshrt|sshort|sellshort|cort[oa]|шорт|空|做空|ショート|숏)$/u
const OPEN = /^(open(ed|ing)?|enter|entry|increased?|add|bto|sto)$/
const CLOSE =
  /^(close[ds]?|closing|exit|reduced?|decreased?|cover(ed)?|cov|cvr|cvrd|bc|btcv|bcov|bcover|buytocover|liquidat(ed|ion|e)|adl|btc|stc)$/
/** Which say nothing of the side. */
const BESIDE = /^(to|market|mkt|isolated|cross|order|position|trade|exempt)$/
/** `Limit sell` was filled; `sell limit` is a kind of order. */
const ORDERED = /^(stop[ -]?limit|stop|limit|lmt) +(?=(buy|sell)$)/
const COVER = /^(cover(ed)?|cov|cvr|cvrd)$/
/** Chinese futures write what is done and with which position as one word. */
const JOINED = /^([开平])([多空])$/u
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
  const joined = JOINED.exec(text.trim())
  if (joined !== null) return { order: 0, held: joined[2] === '多' ? 1 : -1, way: joined[1] === '开' ? 1 : -1 }
  const words = text
    .trim()
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
