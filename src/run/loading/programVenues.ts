import { dataNames, findDataFile } from '../../io/files/findDataFile.ts'
import { readText } from '../../io/files/readText.ts'
import { parseDocumentText } from '../../scenario/located.ts'
import { maintenanceOf } from '../../scenario/resolveVenue.ts'
import { type VenueInput, venueSchema } from '../../scenario/venueSchema.ts'

/** Names of the venues of data/venues that have a maintenance table for an underlying, in money of the same kind. */
export function venuesOf(underlying: string, inverse: boolean): string[] {
  return dataNames('venues').filter(name => {
    const venue = programVenue(name)
    return venue.inverse === inverse && maintenanceOf(venue, underlying) !== null
  })
}

function programVenue(name: string): VenueInput {
  const path = findDataFile('venues', { kind: 'name', name }, name)
  return venueSchema.parse(parseDocumentText(readText(path), path).value)
}
