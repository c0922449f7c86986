import type { Venue } from '../core/ladder.ts'
import type { MaintenanceInput, VenueInput } from './venueSchema.ts'

/** The maintenance table that a venue reads for an underlying, or null when it has none. */
export function maintenanceOf(input: VenueInput, underlying: string): MaintenanceInput | null {
  return input.maintenance ?? input.underlyings?.[underlying]?.maintenance ?? null
}

/** The venue as the rules read it, for one underlying. */
export function resolveVenue(input: VenueInput, underlying: string): Venue {
  const special = input.underlyings?.[underlying]
  return {
    name: input.name,
    maintenance: (maintenanceOf(input, underlying) ?? []).map(entry => ({ ...entry, upTo: entry.upTo ?? Infinity })),
    maintenanceAt: input.maintenanceAt,
    liquidationFee: input.liquidationFee,
    liquidationFill: input.liquidationFill,
    minQuantity: special?.minQuantity ?? input.minQuantity ?? 0,
    minNotional: special?.minNotional ?? input.minNotional ?? 0,
    fundingEveryHours: input.funding?.everyHours ?? null,
  }
}
