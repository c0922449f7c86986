import { basename, dirname, resolve } from 'node:path'
import { findDataFile } from '../../io/files/findDataFile.ts'
import { findScenario } from '../../io/files/findScenario.ts'
import { readText } from '../../io/files/readText.ts'
import { sha256 } from '../../io/files/sha256.ts'
import { loadStrategies } from '../../io/plugins/loadStrategies.ts'
import { loadStrategyFile } from '../../io/plugins/loadStrategyFile.ts'
import type { Strategy } from '../../parts/strategy.ts'
import type { FileHash, ScenarioCopy } from '../../results/origin.ts'
import { type Located, parseDocumentText } from '../../scenario/located.ts'
import { applyOverrides } from '../../scenario/overrides.ts'
import { InputError, type Problem } from '../../scenario/problem.ts'
import { readScenario } from '../../scenario/readScenario.ts'
import { type Reference, references } from '../../scenario/references.ts'
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

/** The texts that `verify` hands over instead of files. */
export interface ScenarioTexts {
  readonly copy: ScenarioCopy
  readonly folder: string
}

/** Reads a scenario file, or the name of one of the project's scenarios. Throws InputError with every problem. */
export async function loadScenario(fileOrName: string, overrides: readonly string[]): Promise<LoadedScenario> {
  const path = findScenario(fileOrName)
  return readLoaded({
    file: fileOrName,
    text: readText(path),
    overrides,
    folder: dirname(path),
    ladder: null,
    venue: null,
  })
}

/** The same from the copy that results carry. */
export async function loadCopy({ copy, folder }: ScenarioTexts): Promise<LoadedScenario> {
  return readLoaded({ ...copy, folder })
}

async function readLoaded(source: ScenarioCopy & { folder: string }): Promise<LoadedScenario> {
  const { file, text, overrides, folder } = source
  const document = applyOverrides(parseDocumentText(text, file), overrides)
  const named = references(document)
  const problems: Problem[] = []
  const inputs: FileHash[] = []
  const ladder = attempt(problems, () => readReferenced('ladders', named.ladder, source, source.ladder))
  const venue = attempt(problems, () => readReferenced('venues', named.venue, source, source.venue))
  const builtIn = await loadStrategies()
  const ownFile = named.strategyFile === null ? null : resolve(folder, named.strategyFile)
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
    strategies: builtIn,
    ownStrategy,
    problems,
  })
  const chosen =
    scenario.strategy === null
      ? null
      : (ownStrategy ?? builtIn.find(strategy => strategy.name === scenario.strategy?.name) ?? null)
  return {
    scenario,
    document,
    folder,
    strategy: chosen,
    ownStrategy: ownStrategy !== null,
    copy: { file, text, overrides, ladder: ladder?.copy ?? null, venue: venue?.copy ?? null },
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

function readReferenced(
  kind: 'ladders' | 'venues',
  reference: Reference | null,
  scenario: { readonly file: string; readonly folder: string },
  copy: { readonly file: string; readonly text: string } | null,
): Referenced | null {
  if (reference === null) return null
  const file = reference.kind === 'name' ? `data/${kind}/${reference.name}.yaml` : reference.path
  const text = copy?.text ?? readText(findDataFile(kind, reference, resolve(scenario.folder, basename(scenario.file))))
  return { document: parseDocumentText(text, file), copy: { file, text } }
}
