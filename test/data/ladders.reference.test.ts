import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dataNames, ladderFile } from './dataFiles.ts'

const names = dataNames('ladders')

/** The exchange's contracts by symbol, from a table of their own: multiplier, tick, tick value, ratio to the standard. */
const contracts = new Map(
  readFileSync('test/reference/cme_contracts.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => {
      const [code, ...numbers] = line.split(',')
      return [code!, numbers.map(Number)] as const
    }),
)

describe('ladders of data/', () => {
  it.each(names.filter(name => name.includes('-cme')))(
    '%s: multiplier, tick value and ratio are the exchange’s',
    name => {
      const { tiers } = ladderFile(name)
      const largest = tiers.at(-1)!
      for (const { symbol, multiplier, tick } of tiers) {
        const [units, step, value, ratio] = contracts.get(symbol)!
        expect([symbol, multiplier, tick]).toEqual([symbol, units, step])
        expect(multiplier * tick).toBeCloseTo(value!, 12)
        if (tiers.length > 1) expect(multiplier / largest.multiplier).toBeCloseTo(ratio!, 12)
      }
    },
  )
})
