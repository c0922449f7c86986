import type { Strategy } from '../../parts/strategy.ts'
import { importFolder } from './importFolder.ts'
import { strategyFaults } from './strategyFaults.ts'

/** The built-in strategies, by file name. A file that is not a strategy of its own name is a defect. */
export async function loadStrategies(): Promise<readonly Strategy[]> {
  const modules = await importFolder(new URL('../../strategies/', import.meta.url))
  return [...modules].map(([file, strategy]) => {
    const faults = strategyFaults(strategy)
    if (faults.length > 0) throw new Error(`src/strategies/${file}: ${faults.join('; ')}`)
    const { name } = strategy as Strategy
    if (name !== file) throw new Error(`src/strategies/${file} is named ${name}`)
    return strategy as Strategy
  })
}
