import { basename, dirname, resolve } from 'node:path'
import { type DataKind, findDataFile } from '../../io/files/findDataFile.ts'
import { findScenario } from '../../io/files/findScenario.ts'
import { inputError } from '../../io/files/inputError.ts'
import { readText } from '../../io/files/readText.ts'
import { sha256 } from '../../io/files/sha256.ts'
import { BUILT_IN_STRATEGIES } from '../../io/plugins/builtInStrategies.ts'
import { loadStrategyFile } from '../../io/plugins/loadStrategyFile.ts'
import type { Strategy } from '../../parts/strategy.ts'
import type { FileHash, ScenarioCopy } from '../../results/origin.ts'
import { type Located, parseDocumentText } from '../../scenario/located.ts'
import { applyOverrides } from '../../scenario/overrides.ts'
import { InputError, type Problem } from '../../scenario/problem.ts'
import { writtenValue } from '../../scenario/reader.ts'
import { readScenario } from '../../scenario/readScenario.ts'
import { type Reference, references, sessionReference } from '../../scenario/references.ts'
import type { Scenario } from '../../scenario/scenario.ts'

/** A scenario as a run needs it, with the copies that let `verify` run it again. */
export interface LoadedScenario {
  readonly scenario: Scenario
  /** The document behind it, to point into. */
  readonly document: Located
  /** Absolute folder that the scenario's relative paths start from. */
  readonly folder: string
  /** Null for a trade list. */
  readonly strategy: Strategy | null
  /** Whether the strategy is a user's own file, to be searched for look-ahead. */
  readonly ownStrategy: boolean
  readonly copy: ScenarioCopy
  readonly inputs: readonly FileHash[]
}

/** The texts that results carry instead of files. */
export interface ScenarioTexts {
  readonly copy: ScenarioCopy
  readonly folder: string
  /** Whether a strategy file that the scenario names may be run; without it there is no strategy. */
  readonly runCode: boolean
}

/** Reads a scenario file, or the name of one of the project's scenarios. Throws InputError with every problem. */
export async function loadScenario(fileOrName: string, overrides: readonly string[] = []): Promise<LoadedScenario> {
  const path = findScenario(fileOrName)
  return readLoaded({
    file: fileOrName,
    text: readText(path),
    overrides,
    folder: dirname(path),
    ladder: null,
    venue: null,
    session: null,
    runCode: true,
    isCopy: false,
  })
}

/** The same from a text that stands in no file. */
export async function loadText(file: string, text: string): Promise<LoadedScenario> {
  const none = { ladder: null, venue: null, session: null }
  return readLoaded({ file, text, overrides: [], folder: '.', ...none, runCode: false, isCopy: false })
}

/** The same from the copy that results carry. Reads no other file but a strategy that may be run. Throws InputError. */
export async function loadCopy({ copy, folder, runCode }: ScenarioTexts): Promise<LoadedScenario> {
  return readLoaded({ ...copy, folder, runCode, isCopy: true })
}

/** The strategy file that the scenario of a copy names, as written there; null where it names none. Throws InputError. */
export function strategyFileOf({ file, text, overrides }: ScenarioCopy): string | null {
  return references(applyOverrides(parseDocumentText(text, file), overrides)).strategyFile
}

interface Source extends ScenarioCopy {
  readonly folder: string
  readonly runCode: boolean
  readonly isCopy: boolean
}

async function readLoaded(source: Source): Promise<LoadedScenario> {
  const { file, text, overrides, folder } = source
  const document = applyOverrides(parseDocumentText(text, file), overrides)
  const named = references(document)
  const problems: Problem[] = []
  const inputs: FileHash[] = []
  const scenarioFile = resolve(folder, basename(file))
  const ladder = attempt(problems, () => readReferenced('ladders', named.ladder, source, source.ladder, scenarioFile))
  const venue = attempt(problems, () => readReferenced('venues', named.venue, source, source.venue, scenarioFile))
  const session = attempt(problems, () => readSession(document, named.ladder, ladder, source, scenarioFile))
  const ownFile = named.strategyFile === null || !source.runCode ? null : resolve(folder, named.strategyFile)
  let ownStrategy: Strategy | null = null
  if (ownFile !== null) {
    try {
      ownStrategy = await loadStrategyFile(ownFile)
      inputs.push({ file: named.strategyFile!, sha256: sha256(new TextEncoder().encode(readText(ownFile))) })
    } catch (error) {
      collect(problems, error)
    }
  }
  const scenario = readScenario({
    scenario: document,
    ladder: ladder?.document ?? null,
    venue: venue?.document ?? null,
    session: session?.document ?? null,
    strategies: BUILT_IN_STRATEGIES,
    ownStrategy,
    problems,
  })
  const chosen =
    scenario.strategy === null
      ? null
      : (ownStrategy ?? BUILT_IN_STRATEGIES.find(strategy => strategy.name === scenario.strategy?.name) ?? null)
  return {
    scenario,
    document,
    folder,
    strategy: chosen,
    ownStrategy: ownStrategy !== null,
    copy: {
      ...{ file, text, overrides },
      ...{ ladder: ladder?.copy ?? null, venue: venue?.copy ?? null, session: session?.copy ?? null },
    },
    inputs,
  }
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
  const text = copy?.text ?? readText(findDataFile(kind, reference, namingFile))
  return { document: parseDocumentText(text, file), copy: { file, text } }
}
