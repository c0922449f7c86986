import type { MarginSize } from '../core/ladder.ts'
import { isZone } from '../parts/zone.ts'
import { dayAboveInitial } from './brokers/brokerMessages.ts'
import type { Finding } from './findings.ts'
import type { LadderInput } from './ladderSchema.ts'
import type { KeyPath } from './located.ts'
import { marginKind } from './marginKind.ts'
import * as marketMessages from './marketMessages.ts'
import { unknownZone } from './sessionMessages.ts'

/** What the schema cannot see: whether the tiers of a ladder fit each other. Paths are relative to the ladder. */
export function checkLadder(ladder: LadderInput): Finding[] {
  const { tiers } = ladder
  const isRate = marginKind(ladder) === 'rate'
  const findings: Finding[] = []
  const report = (path: KeyPath, message: string, hint: string | null = null) =>
    findings.push({ path, message, hint, pointAt: 'value' })
  if (ladder.inverse && !isRate) report(['inverse'], marketMessages.inverseByAmount)
  if (ladder.negativePrices && isRate) report(['negativePrices'], marketMessages.negativeByRate)
  if (ladder.mainSession !== undefined && !isZone(ladder.mainSession.zone)) {
    report(['mainSession', 'zone'], unknownZone(ladder.mainSession.zone))
  }
  for (const [i, tier] of tiers.entries()) {
    if ((tier.spreadTicksOutside === undefined) !== (ladder.mainSession === undefined)) {
      report(['tiers', i, 'spreadTicks'], marketMessages.spreadOutside.message, marketMessages.spreadOutside.hint)
    } else if (tier.spreadTicksOutside !== undefined && tier.spreadTicksOutside < tier.spreadTicks) {
      report(['tiers', i, 'spreadTicksOutside'], marketMessages.narrowerOutside)
    }
    const before = tiers[i - 1]
    if (tiers.slice(0, i).some(other => other.name === tier.name)) {
      report(['tiers', i, 'name'], marketMessages.tierTwice(tier.name))
    }
    if (before !== undefined && tier.multiplier <= before.multiplier) {
      report(['tiers', i, 'multiplier'], marketMessages.multiplierOrder(tier.multiplier, before.multiplier))
    }
    if ((tier.margin === 'rate') !== isRate) {
      report(['tiers', i, 'margin'], marketMessages.marginKinds.message, marketMessages.marginKinds.hint)
    }
    if (tier.margin === 'rate') continue
    const dated = Array.isArray(tier.margin)
    for (const [j, entry] of (Array.isArray(tier.margin) ? tier.margin : [tier.margin]).entries()) {
      const path = dated ? ['tiers', i, 'margin', j] : ['tiers', i, 'margin']
      if (exceeds(entry.maintenance, entry.initial))
        report([...path, 'maintenance'], marketMessages.maintenanceAboveInitial)
      if (entry.day !== undefined && exceeds(entry.day, entry.initial)) report([...path, 'day'], dayAboveInitial)
    }
    if (Array.isArray(tier.margin)) {
      for (const [j, entry] of tier.margin.entries()) {
        const older = tier.margin[j - 1]
        if (older !== undefined && entry.from <= older.from)
          report(['tiers', i, 'margin', j, 'from'], marketMessages.marginDates)
      }
    }
  }
  return findings
}

/** Money and a share cannot be compared before the price is known. */
function exceeds(maintenance: MarginSize, initial: MarginSize): boolean {
  if ('amount' in maintenance && 'amount' in initial) return maintenance.amount > initial.amount
  return 'share' in maintenance && 'share' in initial && maintenance.share > initial.share
}
