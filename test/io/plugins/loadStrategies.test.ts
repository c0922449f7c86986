import { describe, expect, it } from 'vitest'
import { loadStrategies } from '../../../src/io/plugins/loadStrategies.ts'

describe('loadStrategies', () => {
  it('finds every strategy of the program', async () => {
    const names = (await loadStrategies()).map(strategy => strategy.name)
    expect(names).toEqual(expect.arrayContaining(['breakout', 'mean-reversion']))
  })
})
