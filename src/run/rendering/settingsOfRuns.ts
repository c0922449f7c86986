import { sha256 } from '../../io/files/sha256.ts'
import type { Summary } from '../../results/summary.ts'
import { parseDocumentText } from '../../scenario/located.ts'
import { applyOverrides } from '../../scenario/overrides.ts'
import { writtenSettings } from '../../scenario/writtenSettings.ts'

type Settings = Map<string, string>

/** Told elsewhere, and no rules of a run. */
const NO_SETTINGS = /^(name|notes)(\.|$)/

/** The place of a plan by name, and the setting; of its name there is none. */
const PLAN = /^variants\.(\d+)\.(?:name|set\.(.+))$/

/** Characters of a hash that tell contents of a file apart. */
const HASH = 8

/**
 * What was set for each of several runs: its scenario with the values of the command line, the version of the program,
 * and the contents of files that are not the same in all runs that use them. Throws InputError.
 */
export function settingsOfRuns(summaries: readonly Summary[]): readonly Settings[] {
  const contents = summaries.map(contentsOf)
  return summaries.map((summary, i) => {
    const settings = scenarioSettings(summary)
    settings.set('version of stepup', summary.versions.stepup)
    for (const [file, hash] of contents[i]!) {
      const differs = contents.some(other => (other.get(file) ?? hash) !== hash)
      if (differs) settings.set(`contents of ${file}`, `SHA-256 ${hash.slice(0, HASH)}…`)
    }
    return settings
  })
}

function scenarioSettings({ scenario: { file, text, overrides } }: Summary): Settings {
  const { value } = applyOverrides(parseDocumentText(text, file), overrides)
  const written = [...writtenSettings(value)].filter(([key]) => !NO_SETTINGS.test(key))
  const ofPlans = written.filter(([key]) => PLAN.test(key))
  const settings = new Map(written.filter(([key]) => !PLAN.test(key)))
  return ofPlans.length === 0 ? settings : settings.set('variants', planWords(ofPlans))
}

/** Plans by name, each as `name (setting value, …)`: they are one setting of a run. */
function planWords(written: readonly (readonly [string, string])[]): string {
  const places = Map.groupBy(written, ([key]) => PLAN.exec(key)![1])
  const plans = Array.from(places.values(), settings => {
    const parts = settings.map(([key, value]) => ({ setting: PLAN.exec(key)![2], value }))
    const name = parts.find(({ setting }) => setting === undefined)?.value ?? ''
    const set = parts.filter(({ setting }) => setting !== undefined).map(({ setting, value }) => `${setting} ${value}`)
    return set.length === 0 ? name : `${name} (${set.join(', ')})`
  })
  return plans.join('; ')
}

/** Hashes of the files of a run, by name. */
function contentsOf({ inputs, scenario: { ladder, venue, broker, session } }: Summary): Settings {
  const copies = [ladder, venue, broker, session].filter(copy => copy != null)
  return new Map([
    ...copies.map(({ file, text }) => [file, sha256(text)] as const),
    ...inputs.map(input => [input.file, input.sha256] as const),
  ])
}
