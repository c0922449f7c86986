import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_STRATEGIES } from '../../../src/io/plugins/builtInStrategies.ts'
import { strategyFaults } from '../../../src/io/plugins/strategyFaults.ts'

describe('the list of strategies', () => {
  it('holds every file of the folder, each a strategy of its own name', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../src/strategies')).sort()
    expect(BUILT_IN_STRATEGIES.map(({ name }) => `${name}.ts`)).toEqual(files)
    expect(BUILT_IN_STRATEGIES.flatMap(strategy => strategyFaults(strategy, strategy.name))).toEqual([])
  })
})
