import { dataNames, findDataFile } from '../../io/files/findDataFile.ts'
import { type KnownMarket, programMarkets } from '../../io/files/programMarkets.ts'
import { readText } from '../../io/files/readText.ts'
import { ALWAYS, type SessionCalendar } from '../../parts/sessionCalendar.ts'
import { checkLadder } from '../../scenario/checkLadder.ts'
import { type LadderInput, ladderSchema } from '../../scenario/ladderSchema.ts'
import { parseDocumentText } from '../../scenario/located.ts'
import { Reader } from '../../scenario/reader.ts'
import { isPathOfFile, sessionReference } from '../../scenario/references.ts'
import { resolveSession } from '../../scenario/resolveSession.ts'
import { sessionSchema } from '../../scenario/sessionSchema.ts'

/**
 * The ladder of that name or path, or the first with a contract of that symbol, in any case; null where there is none.
 * Throws InputError for a faulty file.
 */
export function findMarket(nameOrSymbol: string): KnownMarket | null {
  if (isPathOfFile(nameOrSymbol)) return readOwnMarket(nameOrSymbol)
  const wanted = nameOrSymbol.toLowerCase()
  const markets = programMarkets()
  const byName = markets.find(({ name }) => name === wanted)
  return byName ?? markets.find(({ ladder }) => symbolsOf(ladder).includes(wanted)) ?? null
}

/** The place of a contract in its ladder, by its symbol; the smallest where the ladder itself is named. */
export function tierOf({ name, ladder }: KnownMarket, nameOrSymbol: string): number {
  const wanted = nameOrSymbol.toLowerCase()
  return name === wanted ? 0 : Math.max(0, symbolsOf(ladder).indexOf(wanted))
}

/** The names of the venues that come with the program. */
export function knownVenues(): readonly string[] {
  return dataNames('venues')
}

/** The calendar of the session that a ladder of the program names. */
export function calendarOf({ name, ladder }: KnownMarket): SessionCalendar {
  const reference = sessionReference(ladder)
  if (reference === null) return ALWAYS
  const path = findDataFile('sessions', reference, name)
  return resolveSession(sessionSchema.parse(parseDocumentText(readText(path), path).value))
}

/** Of its contracts, smallest first, in small letters. */
export function symbolsOf({ tiers }: LadderInput): string[] {
  return tiers.map(tier => tier.symbol.toLowerCase())
}

function readOwnMarket(path: string): KnownMarket {
  const reader = new Reader([])
  const part = { document: parseDocumentText(readText(path), path), path: [] }
  const ladder = reader.read(ladderSchema, part)
  if (ladder !== null) reader.report(part, checkLadder(ladder))
  reader.throwIfAny()
  return { name: path, ladder: ladder! }
}
