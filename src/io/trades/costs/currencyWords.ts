/** A currency or coin, in lower case. */
export const CURRENCY =
  /^(usd|usdt|usdc|busd|fdusd|eur|gbp|jpy|chf|aud|cad|nzd|sek|nok|dkk|pln|czk|hkd|sgd|inr|brl|zar|btc|xbt|eth|bnb|sol|dollars?|euros?)$/
