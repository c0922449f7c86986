import { readFileSync } from 'node:fs'
import type { SessionCalendar } from '../../src/parts/sessionCalendar.ts'
import { type Located, parseDocumentText } from '../../src/scenario/located.ts'
import { applyOverrides } from '../../src/scenario/overrides.ts'
import { InputError, type Problem } from '../../src/scenario/problem.ts'
import { Reader } from '../../src/scenario/reader.ts'
import { readScenario } from '../../src/scenario/readScenario.ts'
import { references, sessionReference } from '../../src/scenario/references.ts'
import { checkSession, resolveSession } from '../../src/scenario/resolveSession.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { sessionSchema } from '../../src/scenario/sessionSchema.ts'
import breakout from '../../src/strategies/breakout.ts'
import meanReversion from '../../src/strategies/mean-reversion.ts'
import script from '../../src/strategies/script.ts'

export const strategies = [breakout, meanReversion, script]

/** A scenario of amount margins and a trade list, each block of which a test can replace. */
export function scenarioText(blocks: Record<string, string> = {}): string {
  const all: Record<string, string> = {
    account: '{ start: 1000 }',
    market: `{ ladder: ${amountLadder()} }`,
    prices: '{ trades: { file: tape.csv, pricesAre: mid } }',
    samples: '{ count: 0 }',
    ...blocks,
  }
  return Object.entries(all)
    .filter(([, block]) => block !== '')
    .map(([key, block]) => `${key}: ${block}\n`)
    .join('')
}

export function tierText(fields: Record<string, string> = {}): string {
  const all: Record<string, string> = {
    name: 'micro',
    symbol: 'MIC',
    multiplier: '0.1',
    tick: '1',
    spreadTicks: '0',
    slippageTicks: '0',
    fee: '{ perContract: 0 }',
    margin: '{ initial: 10, maintenance: 8 }',
    ...fields,
  }
  const written = Object.entries(all).filter(([, field]) => field !== '')
  return `{ ${written.map(([key, field]) => `${key}: ${field}`).join(', ')} }`
}

export const standard = { name: 'standard', symbol: 'STA', multiplier: '1' }

export function amountLadder(...tiers: string[]): string {
  const all = tiers.length === 0 ? [tierText(), tierText(standard)] : tiers
  return `{ underlying: TEST, quote: USD, session: 24x7, tiers: [${all.join(', ')}] }`
}

export const rateTier = { fee: '{ maker: 0.02%, taker: 0.05% }', margin: 'rate' }

export const venueText =
  '{ name: test venue, maintenance: [{ upTo: null, rate: 0.5%, deduction: 0 }], liquidationFee: 1%, funding: { everyHours: 8 } }'

/** A scenario of rate margins on a history. */
export function perpText(blocks: Record<string, string> = {}): string {
  return scenarioText({
    account: '{ start: 1000, leverage: 5 }',
    market: `{ ladder: ${amountLadder(tierText(rateTier))}, venue: ${venueText} }`,
    prices: '{ history: { file: bars.csv } }',
    strategy: '{ use: breakout }',
    ...blocks,
  })
}

/** A scenario of amount margins on a history. */
export const historyText = (blocks: Record<string, string> = {}) =>
  scenarioText({ prices: '{ history: { file: bars.csv } }', strategy: '{ use: breakout }', ...blocks })

export const ladderOf = (...tiers: string[]) => scenarioText({ market: `{ ladder: ${amountLadder(...tiers)} }` })

export function readText(text: string, set: readonly string[] = []): Scenario {
  return readLocated(applyOverrides(parseDocumentText(text, 'scenario.yaml'), set))
}

/** Reads a document with the ladders and venues of data/ that it names. */
export function readLocated(scenario: Located): Scenario {
  const named = references(scenario)
  const load = (folder: string, reference: typeof named.ladder): Located | null => {
    if (reference?.kind !== 'name') return null
    const file = `data/${folder}/${reference.name}.yaml`
    return parseDocumentText(readFileSync(file, 'utf8'), file)
  }
  const ladder = load('ladders', named.ladder)
  return readScenario({
    scenario,
    ladder,
    venue: load('venues', named.venue),
    broker: load('brokers', named.broker),
    session: load('sessions', sessionReference(ladder === null ? inlineLadder(scenario) : ladder.value)),
    strategies,
  })
}

function inlineLadder(scenario: Located): unknown {
  return (scenario.value as { market?: { ladder?: unknown } }).market?.ladder
}

export function problemsOf(work: () => unknown): readonly Problem[] {
  try {
    work()
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

/** `path: message` of every problem, in order. */
export function saidOf(work: () => unknown): string[] {
  return problemsOf(work).map(problem => `${problem.path}: ${problem.message}`)
}

/** The calendar of a session file's text. */
export function readSessionText(text: string): SessionCalendar {
  const reader = new Reader([])
  const part = { document: parseDocumentText(text, 'session.yaml'), path: [] }
  const input = reader.read(sessionSchema, part)
  if (input !== null) reader.report(part, checkSession(input))
  reader.throwIfAny()
  return resolveSession(input!)
}
