import { resolve } from 'node:path'
import type { DataFile } from '../../io/files/dataFile.ts'
import type { LoadedScenario } from './loadScenario.ts'

/** The data file that a scenario names: what was handed over in its place, or a path from the scenario's folder. */
export function dataFileOf({ folder, memory }: Pick<LoadedScenario, 'folder' | 'memory'>, named: string): DataFile {
  return memory?.name === named ? memory : resolve(folder, named)
}
