import { describe, expect, it } from 'vitest'
import type { Strategy } from '../../src/parts/strategy.ts'
import { makeTapeFromBars } from '../../src/parts/tapeMaker.ts'
import { hourly } from '../parts/makeBars.ts'
import { tradeOf } from '../parts/playScript.ts'
import { hasRealPrices, readCase } from '../parts/referenceCase.ts'

const MADE_UP = [
  '36-ambiguous-pessimistic',
  '37-ambiguous-optimistic',
  '38-ambiguous-nearest',
  '39-bar-fills',
  '40-target-at-open',
  '41-bar-liquidation',
  '42-funding-hourly',
  '43-funding-8h',
  '44-funding-daily',
  '47-breakout-synthetic',
  '48-breakout-one-side',
  '49-mean-reversion-synthetic',
]
const REAL = [
  '60-real-sp500-breakout',
  '61-real-sp500-mean-reversion',
  '62-real-btc-breakout',
  '63-real-btc-mean-reversion-funding',
  '64-default-sp500',
]

async function compareTape(name: string): Promise<void> {
  const { bars, funding, fills, strategy, expected, facts } = readCase(name)
  const { use, ...block } = strategy
  const { default: plugIn } = (await import(`../../src/strategies/${use}.ts`)) as { default: Strategy }
  const params = plugIn.params.parse(block)
  const { tape, counts } = makeTapeFromBars(bars, plugIn.start(bars, params, hourly(bars)), fills, funding)

  expect(counts).toMatchObject({ ambiguous: facts.ambiguous, voids: facts.void })
  expect(tape.count).toBe(expected.length)
  for (const [k, row] of expected.entries()) {
    const trade = tradeOf(tape, k)
    const where = `trade ${row.trade}`
    expect(trade.side > 0 ? 'long' : 'short', where).toBe(row.side)
    expect(trade.reason, where).toBe(row.reason)
    expect(trade.void, where).toBe(row.skip_reason === 'void')
    expect(new Date(trade.entryTime).toISOString(), where).toBe(row.entry_time)
    expectNear(trade.entry, row.entry, where)
    expectNear(trade.stop, row.stop, where)
    if (trade.void) continue
    expect(new Date(trade.exitTime).toISOString(), where).toBe(row.exit_time)
    expectNear(trade.exit, row.exit, where)
    if (funding === null || row.status !== 'taken' || row.events!.includes('liquidated')) continue
    expectNear(trade.side * trade.fundingPerUnit * Number(row.quantity), row.funding, where)
  }
}

function expectNear(actual: number, expected: string | undefined, where: string): void {
  const value = Number(expected)
  expect(Math.abs(actual - value), `${where}: ${actual}, not ${expected}`).toBeLessThanOrEqual(1e-11 * Math.abs(value))
}

describe('tapes of the reference cases', () => {
  it.each(MADE_UP)('%s', compareTape)
  it.skipIf(!hasRealPrices()).each(REAL)('%s', compareTape)
})
