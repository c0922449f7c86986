import { type Metric, metric, noValue } from '../metric.ts'
import { bisect } from '../numeric/bisect.ts'
import type { EquityCurve } from './growthIndex.ts'
import { calendarYears, DAYS_PER_YEAR } from './time.ts'

/** Growth over the whole time that is searched for a rate, from 1e-12 to 1e12. */
const STEPS = Array.from({ length: 97 }, (_, i) => 10 ** ((i - 48) / 4))

/**
 * Money-weighted return per year (internal rate of return): the rate at which the start and every flow, compounded to
 * the end over years of 365.25 days, add up to the final equity. Where withdrawals allow several rates, the one nearest
 * to no growth. −1 where all is lost and nothing was taken out.
 */
export function moneyWeightedReturn({ time, equity, flows = [] }: EquityCurve): Metric {
  if (flows.length === 0) return noValue('no cash flows')
  if (time === null) return noValue('no times')
  const [start, end] = [time[0]!, time[time.length - 1]!]
  const years = calendarYears(start, end)
  if (!(years * DAYS_PER_YEAR >= 1)) return noValue('less than one day')
  const final = Math.max(equity[equity.length - 1]!, 0)
  const paid = [{ time: start, amount: equity[0]! }, ...flows]
  const surplus = (growth: number) =>
    paid.reduce((sum, p) => sum + p.amount * growth ** ((end - p.time) / (end - start)), -final)
  const roots: number[] = []
  for (let i = 1; i < STEPS.length; i++) {
    const [low, high] = [STEPS[i - 1]!, STEPS[i]!]
    if (surplus(low) < 0 !== surplus(high) < 0) roots.push(bisect(surplus, low, high))
  }
  if (roots.length === 0) return final === 0 ? metric(-1) : noValue('no rate of return fits the cash flows')
  const nearest = roots.reduce((a, b) => (Math.abs(Math.log(b)) < Math.abs(Math.log(a)) ? b : a))
  return metric(nearest ** (1 / years) - 1)
}
