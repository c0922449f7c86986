import type { FileReading } from './fileReading.ts'

/** What a user states of a list of trades, null where nothing is said. */
export function statedOfList(reading: FileReading) {
  const { zone = null, dates = null, unit = null, decimals = null, jumps = null } = reading
  const { symbol = null, accounts = null, side = null, tickets = null } = reading
  return { zone, dates, unit, decimals, jumps, symbol, accounts, side, tickets }
}
