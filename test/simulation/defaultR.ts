import { join } from 'node:path'
import { loadScenario } from '../../src/run/loading/loadScenario.ts'
import { readMarket } from '../../src/run/market/readMarket.ts'
import { replayScenario } from '../../src/run/replaying/replayScenario.ts'

/** The scenario that `npm start` runs. */
export const DEFAULT_SCENARIO = join(import.meta.dirname, '../../scenarios/sp500-mes-es.yaml')

/** Results in R of the closed trades of the shipped scenario. */
export async function defaultR(): Promise<number[]> {
  const loaded = await loadScenario(DEFAULT_SCENARIO, [])
  const { rows } = replayScenario(loaded.scenario, await readMarket(loaded))
  return rows.filter(({ status, reason }) => status === 'taken' && reason !== 'end').map(({ r }) => r)
}
