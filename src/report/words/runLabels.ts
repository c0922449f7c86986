import { isSameSetting } from '../../scenario/writtenSettings.ts'
import { plural } from './format.ts'
import { type SettingDifference, settingDifferences } from './settingDifferences.ts'

/** A run, before it has a label. */
export interface NamedRun {
  readonly name: string
  readonly settings: ReadonlyMap<string, string>
}

/** Plans by name are many settings in one: a label has room for them where nothing else differs. */
const PLANS = 'variants'

/** Settings that a label has room for. */
const ROOM = 3

/**
 * Labels that tell runs apart: `1. plan.risk 1%`. The name stands there only where names differ, and then settings too:
 * all where they are few, else those that runs of one name do not share.
 */
export function runLabels(runs: readonly NamedRun[]): readonly string[] {
  const names = runs.map(run => run.name)
  const all = settingDifferences(runs.map(run => run.settings))
  const short = all.filter(({ key }) => key !== PLANS)
  const differences = short.length > 0 ? short : all
  const named = new Set(names).size > 1
  return runs.map(({ name }, i) => {
    const apart = differences.length <= ROOM ? differences : differences.filter(row => partsNamesakes(row, names, i))
    const words = apart.slice(0, ROOM).map(({ key, values }) => `${key} ${values[i] ?? 'not given'}`)
    const more = apart.length > ROOM ? [plural(apart.length - ROOM, 'more setting')] : []
    const parts = [...(named || apart.length === 0 ? [name] : []), ...words, ...more]
    return `${i + 1}. ${parts.join(', ')}`
  })
}

/** Whether a setting of this run differs from that of another run of its name. */
function partsNamesakes({ values }: SettingDifference, names: readonly string[], run: number): boolean {
  return names.some((name, other) => name === names[run] && !isSameSetting(values[other]!, values[run]!))
}
