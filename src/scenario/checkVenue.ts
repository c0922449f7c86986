import type { Finding } from './findings.ts'
import type { KeyPath } from './located.ts'
import * as marketMessages from './marketMessages.ts'
import type { MaintenanceInput, VenueInput } from './venueSchema.ts'

/** Relative difference up to which a deduction counts as continuous: venues print whole cents. */
const DEDUCTION_TOLERANCE = 1e-6

/** What the schema cannot see: whether a venue's maintenance tables are whole. Paths are relative to the venue. */
export function checkVenue(venue: VenueInput): Finding[] {
  const findings: Finding[] = []
  if (venue.maintenance !== undefined) findings.push(...checkTable(venue.maintenance, ['maintenance']))
  for (const [name, { maintenance }] of Object.entries(venue.underlyings ?? {})) {
    if (maintenance !== undefined) findings.push(...checkTable(maintenance, ['underlyings', name, 'maintenance']))
  }
  if (venue.maintenance !== undefined && venue.underlyings !== undefined) {
    findings.push(at(['underlyings'], marketMessages.oneTable))
  }
  return findings
}

function checkTable(table: MaintenanceInput, path: KeyPath): Finding[] {
  const findings: Finding[] = []
  for (const [i, entry] of table.entries()) {
    const before = table[i - 1]
    if (entry.upTo === null && i < table.length - 1) {
      findings.push(at([...path, i, 'upTo'], marketMessages.tableEnd))
    } else if (before?.upTo != null && entry.upTo !== null && entry.upTo <= before.upTo) {
      findings.push(at([...path, i, 'upTo'], marketMessages.tableOrder))
    }
    if (before !== undefined && entry.rate < before.rate)
      findings.push(at([...path, i, 'rate'], marketMessages.tableRates))
    if (
      entry.maxLeverage !== undefined &&
      before?.maxLeverage !== undefined &&
      entry.maxLeverage > before.maxLeverage
    ) {
      findings.push(at([...path, i, 'maxLeverage'], marketMessages.tableLeverage))
    }
    if (before === undefined || before.upTo === null) continue
    const expected = before.deduction + before.upTo * (entry.rate - before.rate)
    if (Math.abs(entry.deduction - expected) > DEDUCTION_TOLERANCE * Math.max(1, Math.abs(expected))) {
      const { message, hint } = marketMessages.tableDeduction(entry.deduction, Number(expected.toPrecision(12)))
      findings.push({ ...at([...path, i, 'deduction'], message), hint })
    }
  }
  return findings
}

function at(path: KeyPath, message: string): Finding {
  return { path, message, hint: null, pointAt: 'value' }
}
