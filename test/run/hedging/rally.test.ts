import { expect, it } from 'vitest'
import { hedgeContracts } from '../../../src/run/hedging/hedgeContracts.ts'
import { playHedge } from '../../../src/run/hedging/playHedge.ts'
import { ralliesOf } from '../../../src/run/hedging/rally.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { makeBars } from '../../parts/makeBars.ts'
import { loadFiles } from '../loadFiles.ts'

const root = workFolder()

/** Two units at 100 from an account of 200 at 2x, without costs or maintenance: liquidated at 150, where 100 is lost. */
async function rallies(afterLiquidation: string, units = 2) {
  const tier =
    '{ name: micro, symbol: M, multiplier: 1, tick: 1, spreadTicks: 0, slippageTicks: 0, fee: { perContract: 0 }, margin: rate }'
  const venue =
    '{ name: v, fee: { maker: 0%, taker: 0% }, liquidationFee: 0%, maintenance: [{ upTo: null, rate: 0%, deduction: 0 }] }'
  const yaml = [
    'account: { start: 200, leverage: 2 }',
    `market: { ladder: { underlying: X, quote: USD, session: 24x7, tiers: [${tier}] }, venue: ${venue} }`,
    'prices: { history: { file: none.csv } }',
    `hedge: { units: ${units}, when: always, afterLiquidation: ${afterLiquidation} }`,
    'plan: { marginBuffer: 0% }',
  ].join('\n')
  const { scenario } = await loadFiles(`${root}/${afterLiquidation}${units}`, yaml, {})
  const terms = scenario.hedge!
  const contracts = hedgeContracts(scenario, terms)
  const still = [100, 100, 100, 100] as const
  const bars = makeBars([still, still, still])
  const wanted = Uint8Array.of(0, 1, 1)
  const played = playHedge(contracts, scenario, terms, { bars, funding: null, spot: bars.close, wanted })
  return ralliesOf(contracts, scenario, terms, played).map(rally => [
    ...[rally.rise, rally.price, rally.holdingGains, rally.shortLoses, rally.left].map(
      value => Math.round(value * 1e6) / 1e6,
    ),
    rally.liquidations.map(price => Math.round(price)),
    rally.stands,
  ])
}

it('plays the hedge through a rally: a liquidation costs its margin, and ends it', async () => {
  expect(await rallies('stop')).toEqual([
    [0.1, 110, 20, 20, 180, [], true],
    [0.25, 125, 50, 50, 150, [], true],
    [0.5, 150, 100, 100, 100, [150], false],
    [1, 200, 200, 100, 100, [150], false],
  ])
})

it('counts what a hedge loses that opens again, with what the account still holds', async () => {
  // At 150 the 100 that are left post the 75 of one unit, which loses 50 up to 200.
  expect((await rallies('reopen')).at(-1)).toEqual([1, 200, 200, 150, 50, [150], true])
})

it('is empty where nothing was opened', async () => {
  expect(await rallies('stop', 0.5)).toEqual([])
})
