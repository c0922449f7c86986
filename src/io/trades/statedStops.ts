import type { Bars } from '../../core/bars.ts'
import { wilderAtr } from '../../parts/indicators/wilderAtr.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { counted } from '../columns/repairText.ts'
import { barAt } from './heldPrices.ts'
import type { StopRule, TapeTerms } from './tapeTerms.ts'
import type { RoundTrip } from './trips/roundTrip.ts'

/** The stop of every trade: that of the list, else by the rule. Without a rule a problem is added: risk is never invented. */
export function statedStops(
  trips: readonly RoundTrip[],
  { stops: rule, bars, negativePrices, howToStateStops }: TapeTerms,
  problems: ProblemList,
): { stops: readonly number[]; notices: string[] } {
  const missing = trips.filter(({ stop }) => Number.isNaN(stop))
  const given = trips.map(({ stop }) => stop)
  if (missing.length === 0) {
    const isIdle = rule !== null && trips.length > 0
    return { stops: given, notices: isIdle ? ['the list gives its stops: stopDistance is not used'] : [] }
  }
  if (rule === null && problems.count > 0) return { stops: given, notices: [] }
  if (rule === null) {
    const message = `${missing.length} of ${counted(trips.length, 'trade')} ${missing.length === 1 ? 'has' : 'have'} no stop, and risk is never invented`
    problems.add(missing[0]!.line, 'stop', message, howToStateStops)
    return { stops: given, notices: [] }
  }
  const distanceOf = distances(rule, bars)
  const stops = trips.map(({ stop, side, entry, entryTime, line }) => {
    if (!Number.isNaN(stop)) return stop
    const distance = distanceOf(entry, entryTime)
    if (Number.isNaN(distance)) {
      const message = 'the price file has no average true range at the entry of this trade'
      problems.add(line, 'stop', message, 'give bars that begin earlier, or a stopDistance that needs none')
    }
    const stated = entry - side * distance
    if (stated <= 0 && !negativePrices)
      problems.add(line, 'stop', `the stop would be at ${stated}; allowed: a price above 0`, NEARER)
    return stated
  })
  return { stops, notices: [`${counted(missing.length, 'stop')} by the stated rule: ${ruleText(rule)}`] }
}

const NEARER = 'stopDistance is in the unit of the prices: state a smaller one, or a share of the entry, as 1%'

function distances(rule: StopRule, bars: Bars | null): (entry: number, time: number) => number {
  if (rule.kind === 'distance') return () => rule.distance
  if (rule.kind === 'share') return entry => Math.abs(entry) * rule.share
  if (bars === null) return () => Number.NaN
  const atr = wilderAtr(bars, rule.period)
  return (_, time) => {
    const bar = barAt(bars, time)
    return bar < 1 ? Number.NaN : rule.times * atr[bar - 1]!
  }
}

function ruleText(rule: StopRule): string {
  if (rule.kind === 'distance') return `${rule.distance} from the entry`
  if (rule.kind === 'share') return `${Number((rule.share * 100).toPrecision(12))}% of the entry`
  return `${rule.times} × the average true range of ${counted(rule.period, 'bar')} before the entry`
}
