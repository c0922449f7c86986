const CURRENCY = '(?:USD|EUR|GBP|JPY|CHF|AUD|CAD|NZD|SEK|NOK|DKK|PLN|TRY|ZAR|MXN|SGD|HKD|CNH)'
/** A future with its delivery, a pair of currencies, a coin with what it is paid in. */
const FORMS = [
  /^[A-Z0-9]{2,4}[FGHJKMNQUVXZ]\d{1,2}$/,
  new RegExp(`^${CURRENCY}/?${CURRENCY}$`),
  /^[A-Z0-9]{2,12}[-/_]?(USDT|USDC|BUSD|USD|BTC)([-_.]?(PERP|SWAP|P))?$/,
]

/** Whether words have the form of names of markets, each of them one that nothing else has. */
export function areSymbols(words: readonly string[]): boolean {
  return words.every(word => FORMS.some(form => form.test(word)))
}
