import { describe, expect, it } from 'vitest'
import { findMarket } from '../../../src/run/loading/findMarket.ts'
import { otherMarketNotices } from '../../../src/run/market/otherMarket.ts'

const noticesOf = (market: string, ...symbols: string[]) => otherMarketNotices(symbols, findMarket(market)!.ladder)

describe('the market of a list', () => {
  it.each([
    ['mnq', ['MNQH4', 'MNQ 03-24', 'CME_MINI:NQ1!', '/MNQ', 'NQ=F']],
    ['sol-perp', ['SOLUSDT', 'SOL/USDT:USDT', 'SOL-PERP', 'sol-usdt-swap']],
    ['mes', ['']],
  ])('is that of the ladder: %s', (market, symbols) => {
    expect(noticesOf(market, ...symbols)).toEqual([])
  })

  it('is asked about where it looks like another', () => {
    expect(noticesOf('sol-perp', 'BTCUSDT', 'SOLUSDT')).toEqual([
      'the list is of BTCUSDT, played with the sizes and costs of SOLUSDT-micro, SOLUSDT-mini, SOLUSDT-standard: is it the right ladder?',
    ])
    expect(noticesOf('mes', 'A', 'B', 'C', 'D')[0]).toContain('the list is of A, B, C, …, played')
  })
})
