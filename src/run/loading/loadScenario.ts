import { basename, dirname, resolve } from 'node:path'
import { z } from 'zod'
import type { MemoryFile } from '../../io/files/dataFile.ts'
import { type DataKind, findDataFile } from '../../io/files/findDataFile.ts'
import { findScenario } from '../../io/files/findScenario.ts'
import { inputError } from '../../io/files/inputError.ts'
import { readText } from '../../io/files/readText.ts'
import { sha256 } from '../../io/files/sha256.ts'
import { BUILT_IN_STRATEGIES } from '../../io/plugins/builtInStrategies.ts'
import { loadStrategyFile } from '../../io/plugins/loadStrategyFile.ts'
import type { Strategy } from '../../parts/strategy.ts'
import type { FileHash, ScenarioCopy } from '../../results/origin.ts'
import { refuseWrongCall } from '../../scenario/calls/refuseWrongCall.ts'
import { givenBy } from '../../scenario/calls/shapes.ts'
import { type Located, parseDocumentText } from '../../scenario/located.ts'
import { applyOverrides } from '../../scenario/overrides.ts'
import { InputError, type Problem } from '../../scenario/problem.ts'
import { writtenValue } from '../../scenario/reader.ts'
import { readScenario, type ScenarioInput } from '../../scenario/readScenario.ts'
import { type Reference, references, sessionReference } from '../../scenario/references.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { variantDocuments, withVariantsOf } from '../../scenario/variants.ts'
import { nearLadders } from './nearMarkets.ts'
import { brokersOf } from './programBrokers.ts'
import { venuesOf } from './programVenues.ts'

/** A change of the scenario by name, read as a whole. */
export interface LoadedVariant {
  readonly name: string
  readonly patch: Readonly<Record<string, string>>
  readonly scenario: Scenario
}

/** A scenario as a run needs it, with the copies that let `verify` run it again. */
export interface LoadedScenario {
  /** The first of the variants, where there are any. */
  readonly scenario: Scenario
  /** Played side by side on the same draws, in place of risk levels; none where the scenario lists none. */
  readonly variants: readonly LoadedVariant[]
  /** The document behind it, to point into. */
  readonly document: Located
  /** Absolute folder that the scenario's relative paths start from. */
  readonly folder: string
  /** Null for a trade list. */
  readonly strategy: Strategy | null
  /** Whether the strategy is a user's own file, to be searched for look-ahead. */
  readonly ownStrategy: boolean
  readonly copy: ScenarioCopy
  /** Prices or trades that a program handed over, in place of the file of that name; null = all is in files. */
  readonly memory: MemoryFile | null
  readonly inputs: readonly FileHash[]
}

/** The texts that results carry instead of files. */
export interface ScenarioTexts {
  readonly copy: ScenarioCopy
  readonly folder: string
  /** Whether a strategy file that the scenario names may be run; without it there is no strategy. */
  readonly runCode: boolean
}

/** What a program hands over in place of files. */
export interface Handed {
  /** As `--set` takes them. */
  readonly overrides: readonly string[]
  /** Prices or trades; null = the file that the scenario names. */
  readonly memory: MemoryFile | null
  /** In place of the strategy file that the scenario names. */
  readonly strategy: Strategy | null
}

/** Of a scenario that is no copy: its files are looked for where it names them. */
const NO_FILES = { ladder: null, venue: null, broker: null, session: null } as const
const NOTHING: Handed = { overrides: [], memory: null, strategy: null }

const SHAPE = {
  fileOrName: z.string().min(1),
  overrides: z.array(z.string()),
  variants: givenBy('parseDocumentText', ['file', 'value', 'find']).nullable(),
}

/**
 * Reads a scenario file, or the name of one of the project's scenarios. Throws InputError with every problem.
 * @param variants a document whose variants take the place of the scenario's; null = its own
 *
 * @example
 * import { loadScenario } from 'stepup'
 *
 * const { scenario, strategy } = await loadScenario('sp500-mes-es', ['plan.risk=1%'])
 * console.log(scenario.plan.risk, strategy?.name)
 */
export async function loadScenario(
  fileOrName: string,
  overrides: readonly string[] = [],
  variants: Located | null = null,
): Promise<LoadedScenario> {
  refuseWrongCall('loadScenario', SHAPE, { fileOrName, overrides, variants })
  const path = findScenario(fileOrName)
  return readLoaded({
    file: fileOrName,
    text: readText(path),
    overrides,
    folder: dirname(path),
    ...NO_FILES,
    runCode: true,
    isCopy: false,
    variants,
    handed: NOTHING,
  })
}

/** The same from a text that stands in no file, as if it lay in a folder. */
export async function loadText(
  file: string,
  text: string,
  folder = '.',
  handed: Handed = NOTHING,
): Promise<LoadedScenario> {
  return readLoaded({
    file,
    text,
    overrides: handed.overrides,
    folder,
    ...NO_FILES,
    runCode: false,
    isCopy: false,
    variants: null,
    handed,
  })
}

/** The same from the copy that results carry. Reads no other file but a strategy that may be run. Throws InputError. */
export async function loadCopy({ copy, folder, runCode }: ScenarioTexts): Promise<LoadedScenario> {
  return readLoaded({ ...copy, folder, runCode, isCopy: true, variants: null, handed: NOTHING })
}

/** The strategy file that the scenario of a copy names, as written there; null where it names none. Throws InputError. */
export function strategyFileOf({ file, text, overrides }: ScenarioCopy): string | null {
  return references(applyOverrides(parseDocumentText(text, file), overrides)).strategyFile
}

interface Source extends ScenarioCopy {
  readonly folder: string
  readonly runCode: boolean
  readonly isCopy: boolean
  readonly variants: Located | null
  readonly handed: Handed
}

async function readLoaded(source: Source): Promise<LoadedScenario> {
  const { file, text, folder } = source
  const written = applyOverrides(parseDocumentText(text, file), source.overrides)
  const document = source.variants === null ? written : withVariantsOf(written, source.variants)
  const named = references(document)
  const problems: Problem[] = []
  const inputs: FileHash[] = []
  const scenarioFile = resolve(folder, basename(file))
  const ladder = attempt(problems, () => readReferenced('ladders', named.ladder, source, source.ladder, scenarioFile))
  const venue = attempt(problems, () => readReferenced('venues', named.venue, source, source.venue, scenarioFile))
  const broker = attempt(problems, () => readReferenced('brokers', named.broker, source, source.broker, scenarioFile))
  const session = attempt(problems, () => readSession(document, named.ladder, ladder, source, scenarioFile))
  const ownFile = named.strategyFile === null || !source.runCode ? null : resolve(folder, named.strategyFile)
  let ownStrategy = source.handed.strategy
  if (ownFile !== null) {
    try {
      ownStrategy = await loadStrategyFile(ownFile)
      inputs.push({ file: named.strategyFile!, sha256: sha256(new TextEncoder().encode(readText(ownFile))) })
    } catch (error) {
      collect(problems, error)
    }
  }
  const documents = {
    ladder: ladder?.document ?? null,
    venue: venue?.document ?? null,
    broker: broker?.document ?? null,
    session: session?.document ?? null,
  }
  const [ladderFile = null, venueFile = null, brokerFile = null] = [ladder?.path, venue?.path, broker?.path]
  const programFiles = { ladder: ladderFile, venue: venueFile, broker: brokerFile, brokersOf, venuesOf }
  const files = { ...documents, strategies: BUILT_IN_STRATEGIES, ownStrategy, files: programFiles }
  const asWritten = readScenario({ ...files, scenario: document, problems })
  const variants = readVariants(document, files)
  const first = variants[0]?.scenario ?? asWritten
  const scenario = { ...first, notices: [...first.notices, ...shadowNotices(source.overrides, variants)] }
  const chosen =
    scenario.strategy === null
      ? null
      : (ownStrategy ?? BUILT_IN_STRATEGIES.find(strategy => strategy.name === scenario.strategy?.name) ?? null)
  return {
    scenario,
    variants,
    document,
    folder,
    strategy: chosen,
    ownStrategy: ownStrategy !== null,
    memory: source.handed.memory,
    copy: {
      ...{ file, text, overrides: overridesOf(source) },
      ...{ ladder: ladder?.copy ?? null, venue: venue?.copy ?? null },
      ...{ broker: broker?.copy ?? null, session: session?.copy ?? null },
    },
    inputs,
  }
}

/** Values of the command line that plans by name set themselves. */
function shadowNotices(overrides: readonly string[], variants: readonly LoadedVariant[]): string[] {
  const keys = overrides.map(override => override.slice(0, override.indexOf('=')))
  return keys.flatMap(key => {
    const setters = variants.filter(({ patch }) => key in patch).map(({ name }) => name)
    return setters.length === 0
      ? []
      : [`--set ${key} gives way to what these plans set themselves: ${setters.join(', ')}`]
  })
}

/** Throws InputError with the problems of all variants. */
function readVariants(document: Located, files: Omit<ScenarioInput, 'scenario'>): readonly LoadedVariant[] {
  const problems: Problem[] = []
  const variants = variantDocuments(document).flatMap(({ name, patch, document: changed }) => {
    const scenario = attempt(problems, () => readScenario({ ...files, scenario: changed }))
    return scenario === null ? [] : [{ name, patch, scenario }]
  })
  if (problems.length > 0) throw new InputError(problems)
  return variants
}

/** The values of the command line, those of a file of variants among them, so that a copy needs no other file. */
function overridesOf({ overrides, variants }: Source): readonly string[] {
  if (variants === null) return overrides
  return [...overrides, `variants=${JSON.stringify((variants.value as { variants?: unknown }).variants)}`]
}

function attempt<T>(problems: Problem[], read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    collect(problems, error)
    return null
  }
}

function collect(problems: Problem[], error: unknown): void {
  if (!(error instanceof InputError)) throw error
  problems.push(...error.problems)
}

interface Referenced {
  readonly document: Located
  readonly copy: { readonly file: string; readonly text: string }
  /** Where it lies, when it comes with the program. */
  readonly path: string | null
}

/** The session file that the ladder names, relative to the file of the ladder, or to the scenario that holds it. */
function readSession(
  document: Located,
  named: Reference | null,
  ladder: Referenced | null,
  source: Source,
  scenarioFile: string,
): Referenced | null {
  if (named !== null && ladder === null) return null
  const written = ladder === null ? writtenValue({ document, path: ['market', 'ladder'] }) : ladder.document.value
  const namingFile = named?.kind === 'path' ? resolve(source.folder, named.path) : scenarioFile
  return readReferenced('sessions', sessionReference(written), source, source.session, namingFile)
}

function readReferenced(
  kind: DataKind,
  reference: Reference | null,
  { isCopy }: { readonly isCopy: boolean },
  copy: { readonly file: string; readonly text: string } | null,
  namingFile: string,
): Referenced | null {
  if (reference === null) return null
  const file = reference.kind === 'name' ? `data/${kind}/${reference.name}.yaml` : reference.path
  if (copy === null && isCopy) throw inputError(file, 'the results hold no copy of this file', 'run the scenario again')
  const path =
    copy?.text === undefined ? findDataFile(kind, reference, namingFile, kind === 'ladders' ? nearLadders : null) : null
  const text = copy?.text ?? readText(path!)
  return {
    document: parseDocumentText(text, file),
    copy: { file, text },
    path: reference.kind === 'name' ? path : null,
  }
}
