import type { Summary } from '../../../results/summary.ts'
import { date, plural, setting } from '../format.ts'

/** What was played, in one line: market, period, bars or trades, risk. */
export function dataLine({ market, period, plan, facts, comparison, samples, data }: Summary): string {
  const day = (time: string | null) => date(time).slice(0, 10)
  const span = period.start === null || data.model !== null ? [] : [`${day(period.start)} to ${day(period.end)}`]
  const size = period.bars === null ? plural(facts.trades, 'trade') : plural(period.bars, 'bar')
  const played =
    comparison !== null && samples !== null
      ? `${plural(samples.risks.length, samples.by === 'plan' ? 'plan' : 'level')} on the same ${plural(samples.count, 'sample')}`
      : `risk ${setting(plan.risk)}`
  return [market.underlying, ...span, data.model === null ? size : `${data.model} prices`, played].join(' · ')
}
