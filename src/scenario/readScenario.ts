import { ALWAYS, type SessionCalendar } from '../parts/sessionCalendar.ts'
import type { Strategy } from '../parts/strategy.ts'
import { brokerSchema } from './brokers/brokerSchema.ts'
import { checkLadder } from './checkLadder.ts'
import { checkFees, checkScenario, type ProgramFiles } from './checkScenario.ts'
import { checkTradeList } from './checkTradeList.ts'
import { checkVenue } from './checkVenue.ts'
import type { Fact } from './factSchema.ts'
import { checkHedge } from './hedge/checkHedge.ts'
import { ladderSchema } from './ladderSchema.ts'
import type { Located } from './located.ts'
import type { Problem } from './problem.ts'
import { type Part, Reader, writtenValue } from './reader.ts'
import { readStrategy } from './readStrategy.ts'
import { resolveScenario } from './resolveScenario.ts'
import { checkSession, resolveSession } from './resolveSession.ts'
import type { Scenario } from './scenario.ts'
import { scenarioBlocks, scenarioKeys } from './scenarioSchema.ts'
import { sessionSchema, TWENTY_FOUR_SEVEN } from './sessionSchema.ts'
import { venueSchema } from './venueSchema.ts'

export interface ScenarioInput {
  readonly scenario: Located
  /** The files that the scenario names (see `references`); null where it names none, or where reading it failed. */
  readonly ladder: Located | null
  readonly venue: Located | null
  /** The file of day margins that the account names. */
  readonly broker?: Located | null
  /** The session file that the ladder names; null for 24x7. */
  readonly session?: Located | null
  /** The built-in strategies. */
  readonly strategies: readonly Strategy[]
  /** The strategy of the user's own file, where the scenario names one. */
  readonly ownStrategy?: Strategy | null
  /** What went wrong when the named files were read: reported together with everything else. */
  readonly problems?: readonly Problem[]
  /** What comes with the program, for hints. */
  readonly files?: ProgramFiles
}

const NO_PROGRAM_FILES: ProgramFiles = {
  ladder: null,
  venue: null,
  broker: null,
  brokersOf: () => [],
  venuesOf: () => [],
}

/**
 * The checked and resolved scenario. Throws `InputError` with every problem of the scenario, its ladder and its venue.
 * A named file that is neither handed over nor among `problems` is a defect of the caller.
 */
export function readScenario(input: ScenarioInput): Scenario {
  const { scenario } = input
  const reader = new Reader(input.problems ?? [])
  const part = (...path: string[]): Part => ({ document: scenario, path })

  reader.read(scenarioKeys, part())
  const name = reader.read(scenarioBlocks.name, part('name'))
  const notes = reader.read(scenarioBlocks.notes, part('notes'))
  const account = reader.read(scenarioBlocks.account, part('account'))
  const market = reader.read(scenarioBlocks.market, part('market'))
  const prices = reader.read(scenarioBlocks.prices, part('prices'))
  const plan = reader.read(scenarioBlocks.plan, part('plan'))
  const fills = reader.read(scenarioBlocks.fills, part('fills'))
  const exits = reader.read(scenarioBlocks.exits, part('exits'))
  const entries = reader.read(scenarioBlocks.entries, part('entries'))
  const samples = reader.read(scenarioBlocks.samples, part('samples'))
  const stress = reader.read(scenarioBlocks.stress, part('stress'))
  const limits = reader.read(scenarioBlocks.limits, part('limits'))
  const hedge = reader.read(scenarioBlocks.hedge, part('hedge'))
  reader.read(scenarioBlocks.variants, part('variants'))
  const isTradeList = writtenValue(part('prices', 'trades')) !== undefined
  const asksNone = hedge != null && writtenValue(part('strategy')) == null
  const strategy = asksNone
    ? null
    : readStrategy(reader, part('strategy'), isTradeList, input.strategies, input.ownStrategy ?? null)

  const ladderPart = wherever(part('market', 'ladder'), input.ladder)
  const ladder = market === null || ladderPart === null ? null : reader.read(ladderSchema, ladderPart)
  if (ladder !== null) reader.report(ladderPart!, checkLadder(ladder))

  const session = readSession(reader, input.session ?? null)

  const venuePart = wherever(part('market', 'venue'), input.venue)
  const hasVenue = market !== null && market.venue != null
  const venue = !hasVenue ? 'none' : venuePart === null ? null : reader.read(venueSchema, venuePart)
  if (venue !== null && venue !== 'none') reader.report(venuePart!, checkVenue(venue))

  const broker = input.broker == null ? null : reader.read(brokerSchema, { document: input.broker, path: [] })

  if (ladder !== null && venue !== null) reader.report(ladderPart!, checkFees(ladder, venue))
  const files = input.files ?? NO_PROGRAM_FILES
  reader.report(part(), checkScenario({ account, ladder, venue, broker, prices, plan, samples, files }))
  if (isTradeList) reader.report(part(), checkTradeList(scenario.value as Record<string, unknown>))
  if (hedge != null) reader.report(part(), checkHedge(hedge, ladder, scenario.value as Record<string, unknown>))
  reader.throwIfAny()
  const hasSession = session !== null || ladder?.session === TWENTY_FOUR_SEVEN
  if (ladder === null || venue === null || !hasSession) {
    throw new Error('a file that the scenario names was not handed over')
  }

  return resolveScenario({
    name: name ?? nameOfFile(scenario.file),
    notes: notes!,
    account: account!,
    ladder,
    session: session?.calendar ?? ALWAYS,
    sessionSource: session?.source ?? null,
    venue: venue === 'none' ? null : venue,
    broker,
    costs: market!.costs,
    prices: prices!,
    strategy,
    plan: plan!,
    fills: fills!,
    exits: exits!,
    entries: entries!,
    samples: { ...samples!, seed: scenario.written(['samples', 'seed']) ?? String(samples!.seed) },
    stress: stress ?? null,
    hedge: hedge ?? null,
    limits: limits!,
  })
}

/** The calendar of a session file and where it is from; null without one, or where it is faulty. */
function readSession(
  reader: Reader,
  document: Located | null,
): { calendar: SessionCalendar; source: Fact | null } | null {
  if (document === null) return null
  const part = { document, path: [] }
  const session = reader.read(sessionSchema, part)
  if (session === null) return null
  reader.report(part, checkSession(session))
  return { calendar: resolveSession(session), source: session.source ?? null }
}

/** Where a block of the market is written: inline, or in the file that it names. Null when that was not read. */
function wherever(inline: Part, file: Located | null): Part | null {
  if (typeof writtenValue(inline) !== 'string') return inline
  return file === null ? null : { document: file, path: [] }
}

function nameOfFile(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.(ya?ml|json)$/, '')
}
