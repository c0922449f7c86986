const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Hours of a trading day by session: CME futures rest one hour a day (Globex 17:00 to 16:00 Chicago time). */
const SESSION = { '24x7': { days: 365, hours: 24 }, cme: { days: 252, hours: 23 } } as const

/** Length of a bar in years of trading: parameters per year mean the same at every bar length. */
export function barYears(barMs: number, session: string): number {
  const { days, hours } = session === '24x7' ? SESSION['24x7'] : SESSION.cme
  return barMs >= DAY_MS ? barMs / DAY_MS / days : barMs / (days * hours * HOUR_MS)
}
