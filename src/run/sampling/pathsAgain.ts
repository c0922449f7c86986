import type { FileHash } from '../../results/origin.ts'
import { InputError } from '../../scenario/problem.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import type { MarketData } from '../market/marketData.ts'
import { readModel } from '../market/modelMarket.ts'

/**
 * How the paths of a run are made; null where its strategy is no longer there, or the file that its model was fitted to is
 * not the same.
 * @param inputs of the run
 */
export async function pathsAgain(
  loaded: LoadedScenario,
  inputs: readonly Pick<FileHash, 'sha256'>[],
): Promise<MarketData['paths']> {
  const { prices } = loaded.scenario
  if (prices.kind !== 'model' || loaded.strategy === null) return null
  try {
    const market = await readModel(prices, loaded)
    const same = market.inputs.every(({ sha256 }) => inputs.some(input => input.sha256 === sha256))
    return same ? market.paths : null
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return null
  }
}
