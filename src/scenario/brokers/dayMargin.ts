import type { MarginEntry } from '../../core/ladder.ts'
import type { DayMarginTerms } from '../../core/plan.ts'
import type { Finding } from '../findings.ts'
import type { LadderInput } from '../ladderSchema.ts'
import { marginKind } from '../marginKind.ts'
import type { Said } from '../messages.ts'
import type { AccountInput } from '../scenarioSchema.ts'
import { dayMarginByRate, minutesNeeded, noDayMargin } from './brokerMessages.ts'
import type { BrokerInput } from './brokerSchema.ts'

type TierInput = LadderInput['tiers'][number]
export type WrittenDayMargin = NonNullable<AccountInput['dayMargin']>

/** When day margin ends and what closing costs: as the scenario writes it, else as the broker does. */
export function dayMarginTermsOf(written: WrittenDayMargin, broker: BrokerInput | null): DayMarginTerms {
  const own = typeof written === 'string' ? {} : written
  return { minutesBefore: own.minutesBefore ?? broker?.minutesBefore ?? 0, fee: own.fee ?? broker?.fee ?? 0 }
}

/** Dated margins with what is asked in day bars: the broker's number where it has one, else the ladder's own. */
export function withDayMargins(entries: readonly MarginEntry[], symbol: string, broker: BrokerInput): MarginEntry[] {
  const amount = broker.margins?.[symbol]
  return entries.map(entry => {
    if (amount !== undefined) return { ...entry, day: { amount } }
    if (broker.ofInitial === undefined) return entry
    const { initial } = entry
    const day =
      'amount' in initial ? { amount: broker.ofInitial * initial.amount } : { share: broker.ofInitial * initial.share }
    return { ...entry, day }
  })
}

/** Tiers for which neither broker nor ladder names a day margin. */
export function tiersWithoutDay({ tiers }: LadderInput, broker: BrokerInput | null): TierInput[] {
  return tiers.filter(({ symbol, margin }) => {
    if (broker?.ofInitial !== undefined || broker?.margins?.[symbol] !== undefined || margin === 'rate') return false
    return [margin].flat().every(({ day }) => day === undefined)
  })
}

/** Whether a day margin fits the market. Paths start at the top of the scenario. */
export function checkDayMargin(
  account: AccountInput | null,
  ladder: LadderInput | null,
  broker: BrokerInput | null,
  files: { readonly broker: string | null; readonly brokersOf: (symbols: readonly string[]) => readonly string[] },
): Finding[] {
  const written = account?.dayMargin
  if (written === undefined) return []
  const named = typeof written === 'string' || written.broker !== undefined
  const path = ['account', 'dayMargin']
  const findings: Finding[] = []
  const add = (said: Said, at: readonly string[] = path) => findings.push({ path: at, ...said, pointAt: 'value' })
  if (!named && typeof written !== 'string' && written.minutesBefore === undefined) {
    add(minutesNeeded, [...path, 'minutesBefore'])
  }
  if (ladder === null || (named && broker === null)) return findings
  const isRate = marginKind(ladder) === 'rate'
  if (isRate) add(dayMarginByRate)
  const without = tiersWithoutDay(ladder, broker)
  if (!isRate && without.length === ladder.tiers.length) {
    const symbols = without.map(({ symbol }) => symbol)
    add(noDayMargin(symbols, broker?.name ?? null, files.brokersOf(symbols), files.broker))
  }
  return findings
}
