import type { FundingRule, Venue } from '../core/ladder.ts'
import type { MaintenanceInput, VenueInput } from './venueSchema.ts'

/** The maintenance table that a venue reads for an underlying, or null when it has none. */
export function maintenanceOf(input: VenueInput, underlying: string): MaintenanceInput | null {
  return input.maintenance ?? input.underlyings?.[underlying]?.maintenance ?? null
}

/** The venue as the rules read it, for one underlying. */
export function resolveVenue(input: VenueInput, underlying: string): Venue {
  const special = input.underlyings?.[underlying]
  const maintenance = maintenanceOf(input, underlying) ?? []
  const rule = input.funding?.rule
  return {
    name: input.name,
    maintenance: maintenance.map(entry => ({ ...entry, upTo: entry.upTo ?? Infinity })),
    maintenanceAt: input.maintenanceAt,
    closeFeeInTrigger: input.closeFeeInTrigger,
    liquidationFee: input.liquidationFee,
    liquidationFill: input.liquidationFill,
    minQuantity: special?.minQuantity ?? input.minQuantity ?? 0,
    minNotional: special?.minNotional ?? input.minNotional ?? 0,
    maxQuantity: special?.maxQuantity ?? input.maxQuantity ?? Number.POSITIVE_INFINITY,
    fundingEveryHours: input.funding?.everyHours ?? null,
    fundingRule: rule === undefined ? null : fundingRule(rule, maintenance),
  }
}

type RuleInput = NonNullable<NonNullable<VenueInput['funding']>['rule']>

function fundingRule(
  { interest, clamp, cap, capOfMaintenance = 0 }: RuleInput,
  maintenance: MaintenanceInput | [],
): FundingRule {
  return { interest, clamp, cap: cap ?? capOfMaintenance * (maintenance[0]?.rate ?? 0) }
}
