/** More than any market, account or patience has: what is larger is a slip, and may take all memory. */
export const MOST = {
  leverage: 1000,
  bars: 10_000_000,
  samples: 1_000_000_000,
  trades: 1_000_000,
  levels: 100,
  variants: 20,
  costMultiple: 100,
  /** More threads than any machine of a trader has cores. */
  workers: 256,
} as const
