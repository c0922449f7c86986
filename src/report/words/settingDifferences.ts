import { isSameSetting } from '../../scenario/writtenSettings.ts'

/** A setting that is not the same in all runs: its value in each, in their order; null where it is not given. */
export interface SettingDifference {
  readonly key: string
  readonly values: readonly (string | null)[]
}

/** What differs between the settings of several runs, in the order in which they are written. */
export function settingDifferences(runs: readonly ReadonlyMap<string, string>[]): readonly SettingDifference[] {
  const keys = new Set(runs.flatMap(settings => [...settings.keys()]))
  return Array.from(keys, key => ({ key, values: runs.map(settings => settings.get(key) ?? null) })).filter(
    ({ values }) => values.some(value => !isSameSetting(value, values[0]!)),
  )
}
