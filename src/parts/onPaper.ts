/**
 * Rounds a computed price to 15 digits, as many as binary holds of any decimal. Otherwise a stop 0.1 below 0.8 lies at
 * 0.7000000000000001 and not at the 0.7 that bars can touch. Powers of ten are exact up to 1e22.
 */
export function onPaper(price: number): number {
  let scale = 1
  while (Math.abs(price) * scale < 1e14 && scale < 1e22) scale *= 10
  return Math.round(price * scale) / scale
}
