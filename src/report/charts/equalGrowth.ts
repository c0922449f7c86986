/** From this ratio of highest to lowest value on, equal steps on paper are equal growth. */
const LOG_FROM = 20

/** Whether an axis of money turns logarithmic; never where there is none to take a logarithm of. */
export function equalGrowth(low: number, high: number): boolean {
  return low > 0 && high / low >= LOG_FROM
}
