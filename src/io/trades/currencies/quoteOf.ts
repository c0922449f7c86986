/** What a symbol says of the currency of its results. */
export interface Quote {
  readonly currency: string
  /** Whether results are in it by the form of the symbol; else where they are what the prices made. */
  readonly isSettled: boolean
}

const FIAT = 'USD|EUR|GBP|JPY|CHF|AUD|CAD|NZD|SEK|NOK|DKK|PLN|CZK|HKD|SGD|INR|BRL|ZAR|MXN|TRY|CNH'
const STABLE = 'USDT|USDC|BUSD|FDUSD|TUSD'
const COIN = 'BTC|XBT|ETH|BNB|SOL|XRP|LTC'
/** Money of a country. */
const IS_FIAT = new RegExp(`^(${FIAT})$`)
/** Dollars and the coins that stand for one. */
const DOLLAR = new RegExp(`^(USD|${STABLE})$`)

/** `BTC/USDT:USDT` names what it is settled in. */
const SETTLED = /^[^/:]+\/[^/:]+:([A-Z]+)/
/** Coin-margined contracts of Binance, OKX and Kraken. */
const COIN_MARGINED = [
  /^([A-Z0-9]+)USD_(?:PERP|\d{6})$/,
  /^([A-Z0-9]+)-USD-(?:SWAP|\d{6})$/,
  /^[PF]I_([A-Z]+)USD(?:_\d+)?$/,
]
const KRAKEN = new RegExp(`^X[A-Z]{3}(?:Z(${FIAT})|X(${COIN}))$`)
const PARTED = new RegExp(`^[A-Z0-9.]+[/_-](${FIAT}|${STABLE}|${COIN}|UST)$`)
/** Derivatives of Bitfinex. */
const BITFINEX = /^T?[A-Z0-9]+F0[/:](USD|UST|EUR|BTC)F0$/
const JOINED = [
  new RegExp(`^[A-Z0-9]{2,}(${STABLE})$`),
  // KuCoin writes an M behind it.
  /^[A-Z0-9]+(USDT|USDC)M?$/,
  new RegExp(`^(?:${FIAT}|${COIN}|XA[UG]|[A-Z0-9]{4,})(${FIAT})$`),
  new RegExp(`^[A-Z]{3,4}(${COIN})$`),
]
/** The venue before a symbol, and the kind of contract behind it. */
const BESIDE = /^[A-Z]+:|^CMT_|(?:[-_.]?(?:PERP|SWAP)|_(?:UMCBL|SPBL)|[-_.]P|[-_]\d{6})$/g

/** The currency that a pair is quoted or settled in; null where the symbol is no pair. */
export function quoteOf(symbol: string): Quote | null {
  const text = symbol.trim().toUpperCase()
  const settled = SETTLED.exec(text)?.[1] ?? firstOf(COIN_MARGINED, text)
  if (settled !== undefined) return { currency: plainCoin(settled), isSettled: true }
  const bare = text.replace(BESIDE, '')
  const found = firstOf([BITFINEX, KRAKEN, PARTED, ...JOINED], bare)
  return found === undefined ? null : { currency: plainCoin(found), isSettled: false }
}

export function isFiat(currency: string): boolean {
  return IS_FIAT.test(currency)
}

export function isDollar(currency: string): boolean {
  return DOLLAR.test(currency)
}

function firstOf(shapes: readonly RegExp[], text: string): string | undefined {
  for (const shape of shapes) {
    const found = shape.exec(text)
    if (found !== null) return found[1] ?? found[2]
  }
  return undefined
}

/** Names of venues for what others call otherwise. */
const OTHERWISE: Readonly<Record<string, string>> = { XBT: 'BTC', UST: 'USDT' }

export function plainCoin(currency: string): string {
  return OTHERWISE[currency] ?? currency
}
