import { describe, expect, it } from 'vitest'
import type { MaintenanceEntry, Venue } from '../../src/core/ladder.ts'
import { openOne } from './openOne.ts'
import { makeTier, makeTrade, makeVenue, play } from './support.ts'

const flat = (rate: number, deduction = 0): MaintenanceEntry[] => [{ upTo: Infinity, rate, deduction }]

/** One position with its maintenance; the rest as `openOne` has it. */
function liquidation(example: Parameters<typeof openOne>[0] & { rate: number; deduction?: number }): number {
  const { rate, deduction = 0, venue, ...position } = example
  return openOne({ ...position, venue: { maintenance: flat(rate, deduction), ...venue } }).liquidationPrice
}

/** The row of a trade of one contract that is never liquidated. */
function closed(of: {
  quantity: number
  side?: number
  entry: number
  exit: number
  taker?: number
  inverse?: boolean
}) {
  const { entry, exit, side = 1 } = of
  const worst = side * (exit - entry) < 0 ? exit : entry
  const stop = side * (exit - entry) < 0 ? exit - side * 1e-3 * exit : entry - side * 1e-3 * entry
  return openOne({ ...of, leverage: 1, marginMode: 'cross', trade: { side, entry, exit, stop, worst } })
}

/** Numbers that venues, books and open engines print, by the id of a collection of them; tolerances are theirs. */
describe('worked examples', () => {
  describe('Binance USD-M', () => {
    const wallet = 1_535_443.01
    const btc = { quantity: 109.488, rate: 0.025, deduction: 16_300, trade: { entry: 32_481.98 } }

    it('BIN-1: cross, the BTC leg with what the ETH leg leaves of the wallet', () => {
      const ethMaintenance = 3683.979 * 1335.18 * 0.1 - 135_365
      const start = wallet - ethMaintenance + 3683.979 * (1335.18 - 1456.84)
      expect(liquidation({ ...btc, leverage: 100, marginMode: 'cross', start })).toBeCloseTo(26_316.89, 2)
    })

    it('BIN-3: isolated', () => {
      expect(liquidation({ ...btc, leverage: (109.488 * 32_481.98) / wallet })).toBeCloseTo(18_778.73, 2)
    })

    it.each([
      ['BIN-U1', -1, 10, 1, 5, 11.89108910891089],
      ['BIN-U3', -1, 8, 1, 5, 9.514851485148514],
      ['BIN-U5', 1, 10, 1, 5, 8.070707070707071],
      ['BIN-U7', 1, 10, 1, 3, 6.723905723905723],
      ['BIN-U8', 1, 10, 0.6, 5, 8.063973063973064],
    ])('%s: isolated, of a unit', (_, side, entry, quantity, leverage, price) => {
      expect(liquidation({ quantity, leverage, rate: 0.01, deduction: 0.01, trade: { side, entry } })).toBeCloseTo(
        price,
        6,
      )
    })
  })

  describe('Bybit linear', () => {
    const atEntry = { maintenanceAt: 'entry' } as const satisfies Partial<Venue>

    it.each([
      ['BYB-1', 1, 20_000, 50, 0.005, 19_700],
      ['BYB-U1', 1, 10, 1, 0.01, 0.1],
      ['BYB-U3', 1, 10, 5, 0.01, 8.1],
      ['BYB-U4', 1, 10, 10, 0.01, 9.1],
      ['BYB-U6', -1, 10, 3, 0.01, 13.233333],
      ['BYB-U8', -1, 10, 10, 0.01, 10.9],
    ])('%s: isolated, maintenance at the entry notional', (_, side, entry, leverage, rate, price) => {
      expect(liquidation({ leverage, rate, venue: atEntry, trade: { side, entry } })).toBeCloseTo(price, 5)
    })

    it('BYB-2: a bankruptcy fill at 9,800 takes the posted margin of a 50x long from 10,000', () => {
      const venue = { maintenance: flat(0.005), liquidationFill: 'bankruptcy' } as const
      const { net, margin } = openOne({ leverage: 50, venue, trade: { entry: 10_000, worst: 9000, exit: 9000 } })
      expect([margin, net]).toEqual([200, 9800 - 10_000])
    })

    it('BYB-3: order cost of 1 BTC at 10,000, 50x: margin 200, fee in 7.5, fee at the bankruptcy price 7.35', () => {
      const { margin, fees } = closed({ quantity: 1, entry: 10_000, exit: 9800, taker: 0.00075 })
      expect(margin / 50).toBeCloseTo(200, 9)
      expect(fees).toBeCloseTo(7.5 + 7.35, 9)
    })

    it('BYB-5: +100 on 0.2 from 7,000 to 7,500', () => {
      expect(closed({ quantity: 0.2, entry: 7000, exit: 7500 }).gross).toBeCloseTo(100, 9)
    })

    it('BYB-7: margin of 140 and a closing fee of 0.693 under a profit of 100: 71.07%', () => {
      const { margin, fees } = closed({ quantity: 0.2, entry: 7000, exit: 6300, taker: 0.00055 })
      const closingFee = fees - 0.00055 * 0.2 * 7000
      expect(Math.abs((100 / (margin / 10 + closingFee)) * 100 - 71.07)).toBeLessThan(0.011)
    })

    it('BYB-8: a short of 0.4 from 6,000 to 5,000, less fees and funding of 2.1: 395.48', () => {
      const { gross, fees } = closed({ quantity: 0.4, side: -1, entry: 6000, exit: 5000, taker: 0.00055 })
      expect(gross - fees - 2.1).toBeCloseTo(395.48, 9)
    })
  })

  describe('Bybit inverse', () => {
    it.each([
      ['BYB-9', 'entry', 1, 45_662.1],
      ['BYB-9', 'entry', -1, 55_248.62],
      ['BYB-10', 'liquidation', 1, 45_681.82],
      ['BYB-10', 'liquidation', -1, 55_277.78],
    ] as const)('%s: 60,000 at 50,000, 10x, maintenance at %s, side %i', (_, maintenanceAt, side, price) => {
      const inverse = { inverse: true, quantity: 60_000, leverage: 10, rate: 0.005 }
      const at = liquidation({ ...inverse, venue: { maintenanceAt }, trade: { side, entry: 50_000 } })
      expect(Math.abs(at - price)).toBeLessThan(0.01)
    })

    it('BYB-11: initial margin of 12,000 at 8,000, 50x: 0.03 BTC', () => {
      expect(openOne({ inverse: true, quantity: 12_000, leverage: 50, trade: { entry: 8000 } }).margin).toBeCloseTo(
        0.03,
        12,
      )
    })

    it('BYB-14: all of 10,000 at 8,000 and 0.5 BTC is gone, the closing fee included, at 5,718.57', () => {
      const venue = { closeFeeInTrigger: true, maintenanceAt: 'liquidation' } as const
      // The entry fee is not in the example: half a bitcoin is what is left after it.
      const start = 0.5 + (0.00075 * 10_000) / 8000
      const cross = {
        inverse: true,
        quantity: 10_000,
        marginMode: 'cross',
        start,
        taker: 0.00075,
        leverage: 100,
      } as const
      expect(Math.abs(liquidation({ ...cross, rate: 0, venue, trade: { entry: 8000 } }) - 5718.57)).toBeLessThan(0.01)
    })
  })

  describe('other venues', () => {
    it('MEX-1: MEXC, 0.1 BTC from 50,000 at 25x without the closing fee: 48,200', () => {
      const mexc = { quantity: 0.1, leverage: 25, rate: 0.004, venue: { maintenanceAt: 'entry' } as const }
      expect(liquidation({ ...mexc, trade: { entry: 50_000 } })).toBeCloseTo(48_200, 9)
    })

    it.each([
      ['OKX-U1', -1, 10, 5, 11.87413417771621],
      ['OKX-U3', -1, 8, 5, 9.499307342172967],
      ['OKX-U5', 1, 10, 3, 6.738090425173506],
    ])('%s: the closing fee counts with the maintenance', (_, side, entry, leverage, price) => {
      const venue = { closeFeeInTrigger: true }
      expect(liquidation({ leverage, rate: 0.01, taker: 0.0006, venue, trade: { side, entry } })).toBeCloseTo(price, 6)
    })

    it.each([
      ['WEX-2: 0.001 BTC at 50,000, 20x', 0.001, 50_000, 20, 0, 2.5, 0],
      ['BGX-1: 1 BTC at 35,000, 5x', 1, 35_000, 5, 0.0005, 7000, 17.5],
      ['BGX-2: 0.0142 BTC at 35,000, 5x', 0.0142, 35_000, 5, 0.0005, 99.4, 0.2485],
    ])('%s: margin and fee of an order', (_, quantity, entry, leverage, taker, margin, fee) => {
      const row = openOne({ quantity, leverage, taker, trade: { entry } })
      expect(row.margin).toBeCloseTo(margin, 9)
      expect(row.fees / 2).toBeCloseTo(fee, 9)
    })

    it.each([
      ['BGX-3', 1, 10 * 100, 100, 200, 10 * 0.5],
      ['BGX-5', 1, 10 * 100, 100, 50, -10],
      ['BMX-1', -1, 100_000, 10_000, 11_000, -0.90909091],
      ['BMX-3', -1, 1_250_000, 15_500, 12_506.65, 19.301667],
      ['BMX-5', 1, 100_000, 10_000, 10_500, 0.47619048],
      ['INV-1', 1, 60_000, 600, 700, 14.285714],
      ['INV-2', 1, 60_000, 600, 500, -20],
      ['HOT-1', 1, 100, 500, 1000, 0.1],
    ])('%s: profit of a coin-margined contract', (_, side, quantity, entry, exit, profit) => {
      expect(closed({ inverse: true, side, quantity, entry, exit }).gross).toBeCloseTo(profit, 6)
    })

    it('FND-2: funding of 100 contracts of 100 USD at a mark of 10,000 and 0.01%: 0.0001 BTC', () => {
      const trade = makeTrade({
        entry: 10_000,
        fundingPerUnit: 0.0001 / 10_000,
        exit: 10_000,
        worst: 10_000,
        stop: 9999,
      })
      const tiers = [makeTier({ multiplier: 10_000, margin: [], depth: 1 })]
      const plan = { risk: 1e-9, minimumOne: true, marginBuffer: 0, ruin: 0 }
      const { rows } = play({ inverse: true, tiers, venue: makeVenue(), account: { start: 10 }, plan, trades: [trade] })
      expect(rows[0]!.funding).toBeCloseTo(0.0001, 12)
    })
  })

  describe('not to be used: what their pages print is wrong, and the rules differ', () => {
    it('BIN-6: a user’s screen showed 33,599.40; the formula of COIN-M gives 33,578.86', () => {
      const cross = { inverse: true, quantity: 10_000_000, marginMode: 'cross', leverage: 8, start: 101 } as const
      const price = liquidation({ ...cross, rate: 0.125, deduction: 11.81, trade: { entry: 45_000 } })
      expect(Math.abs(price - 33_578.86)).toBeLessThan(0.01)
      expect(Math.abs(price - 33_599.4)).toBeGreaterThan(20)
    })

    it('BMX-6: the copy of an article treats an inverse contract as linear: +2.5 for +2.27272727 BTC', () => {
      const { gross } = closed({ inverse: true, quantity: 750_000, entry: 30_000, exit: 33_000 })
      expect(gross).toBeCloseTo(2.27272727, 8)
    })
  })
})

describe('a coin-margined short against its own coins', () => {
  it('can never be liquidated at 1x', () => {
    for (const worst of [60_000, 1e6, 1e12]) {
      const short = { inverse: true, quantity: 50_000, leverage: 1, start: 1 } as const
      const row = openOne({ ...short, trade: { side: -1, entry: 50_000, stop: worst, worst, exit: worst } })
      expect([row.liquidationPrice, row.events.includes('liquidated')]).toEqual([Number.NaN, false])
      expect(row.account.equity).toBeGreaterThan(0)
    }
  })
})
