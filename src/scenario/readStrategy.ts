import { z } from 'zod'
import type { Strategy } from '../parts/strategy.ts'
import * as messages from './messages.ts'
import { type Part, type Reader, writtenValue } from './reader.ts'
import { isStrategyFile } from './references.ts'
import type { StrategyChoice } from './scenario.ts'

const useBlock = z.looseObject({
  use: z.string({ error: messages.strategyUse }).min(1).describe(messages.strategyUse),
})

/**
 * The `strategy` block, checked by the plug-in that it names: one of the built-in ones, or `ownStrategy`, loaded from
 * the file that the block names. Null when it has problems, or when a trade list needs none.
 */
export function readStrategy(
  reader: Reader,
  part: Part,
  isTradeList: boolean,
  builtIn: readonly Strategy[],
  ownStrategy: Strategy | null,
): StrategyChoice | null {
  const written = writtenValue(part)
  const isGiven = written !== undefined && written !== null
  if (isTradeList) {
    if (isGiven) reader.report(part, [{ path: [], ...messages.strategyOnTrades, pointAt: 'key' }])
    return null
  }
  if (!isGiven) {
    reader.report(part, [{ path: [], ...messages.strategyMissing, pointAt: 'key' }])
    return null
  }
  const block = reader.read(useBlock, part)
  if (block === null) return null
  const { use, ...rest } = block
  const plugIn = isStrategyFile(use) ? ownStrategy : builtIn.find(strategy => strategy.name === use)
  if (plugIn === undefined) {
    const names = builtIn.map(strategy => strategy.name)
    const unknown = /\.c[jt]s$/.test(use) ? messages.strategyScript : messages.unknownName('strategy', use, names)
    reader.report(part, [{ path: ['use'], ...unknown, pointAt: 'value' }])
  }
  if (plugIn === undefined || plugIn === null) return null
  const params = reader.read(plugIn.params, part, rest)
  return params === null ? null : { use, name: plugIn.name, params }
}
