/** Exact one-sided upper bound of a probability after no event in n trials: 1 − (1 − confidence)^(1/n). */
export function zeroEventsBound(trials: number, confidence = 0.95): number {
  return -Math.expm1(Math.log1p(-confidence) / trials)
}

/**
 * The same in the head: −ln(1 − confidence) ÷ n, at 95% rounded to 3 ÷ n (Hanley & Lippman-Hand 1983, "If nothing goes
 * wrong, is everything all right?").
 */
export function ruleOfThree(trials: number, confidence = 0.95): number {
  return (confidence === 0.95 ? 3 : -Math.log1p(-confidence)) / trials
}
