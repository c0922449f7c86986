/** Accounts (samples x risk levels), and values of bands, up to which every outcome is kept and quantiles are exact. */
const EXACT_ACCOUNTS = 1_000_000
const EXACT_BAND_VALUES = 101_000_000

/** Whether every outcome of so many accounts is kept. */
export function isExact(accounts: number, trades: number): boolean {
  return accounts <= EXACT_ACCOUNTS && accounts * (trades + 1) <= EXACT_BAND_VALUES
}
