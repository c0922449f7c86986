/** What the first two rows of a download of yfinance say: the names of the prices, and of what they are. */
interface YfinanceHeader {
  readonly names: readonly string[]
  /** Each once. */
  readonly symbols: readonly string[]
}

/** Rows `Price` and `Ticker`, in either order as `group_by` says; null for other files. */
export function yfinanceHeader([first, second]: readonly (readonly string[])[]): YfinanceHeader | null {
  const [names, tickers] = first?.[0] === 'Ticker' ? [second, first] : [first, second]
  if (names?.[0] !== 'Price' || tickers?.[0] !== 'Ticker') return null
  return { names, symbols: [...new Set(tickers.slice(1))] }
}
