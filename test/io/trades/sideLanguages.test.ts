import { describe, expect, it } from 'vitest'
import { sideOf, sideOfTrade, sideWords } from '../../../src/io/trades/sides/sideWords.ts'

/** By language what was bought, and what was sold. */
const ORDERS: Readonly<Record<string, readonly [bought: string, sold: string]>> = {
  Spanish: ['compra comprar comprado compras', 'venta vender vendido ventas'],
  German: ['Kauf kaufen gekauft Käufe', 'Verkauf verkaufen verkauft Verkäufe Leerverkauf'],
  French: ['achat acheter acheté achats', 'vente vendre vendu ventes'],
  Portuguese: ['compra comprar comprada', 'venda vender vendida'],
  Italian: ['acquisto acquistato acquisti comprare', 'vendita venduto vendite vendere'],
  Dutch: ['koop kopen gekocht aankoop', 'verkoop verkopen verkocht'],
  Polish: ['kupno kupiono kup', 'sprzedaż sprzedano sprzedaj'],
  Czech: ['nákup', 'prodej'],
  Hungarian: ['vétel', 'eladás'],
  Swedish: ['köp', 'sälj'],
  Romanian: ['cumpărare', 'vânzare'],
  Turkish: ['alış AL', 'satış SAT'],
  Russian: ['покупка купить куплено Покупки', 'продажа продать продано Продажи'],
  Greek: ['αγορά', 'πώληση'],
  Vietnamese: ['mua', 'bán'],
  Indonesian: ['beli', 'jual'],
  Thai: ['ซื้อ', 'ขาย'],
  Arabic: ['شراء', 'بيع'],
  Chinese: ['买入 买 買入 买进 买开 买入平空 平空', '卖出 卖 賣出 卖空 卖平 卖出平多 平多'],
  Japanese: ['買い 買 買付 新規買 買建 返済買 買戻', '売り 売 売付 新規売 売建 返済売 決済売'],
  Korean: ['매수', '매도'],
  English: ['buyToOpen BuyToClose openLong closeShort', 'sellToOpen SellToClose openShort closeLong'],
}

/** And the sides of trades. */
const SIDES: Readonly<Record<string, readonly [long: string, short: string]>> = {
  Spanish: ['largo larga', 'corto corta'],
  French: ['long longue', 'court courte découvert'],
  Portuguese: ['longo longa', 'curto curta'],
  Italian: ['lungo lunga', 'corto corta'],
  Polish: ['długa', 'krótka'],
  Turkish: ['uzun', 'kısa'],
  Russian: ['лонг длинная длинный', 'шорт короткая короткий'],
  Chinese: ['多 做多 多头 多單 买多', '空 做空 空头 空單 卖空'],
  Japanese: ['ロング', 'ショート'],
  Korean: ['롱', '숏'],
}

const words = (text: string) => text.split(' ')

describe('the words of sides', () => {
  it.each(Object.entries(ORDERS))('are known of orders in %s', (_, [bought, sold]) => {
    expect(words(bought).filter(word => sideOf(word) !== 1)).toEqual([])
    expect(words(sold).filter(word => sideOf(word) !== -1)).toEqual([])
  })

  it.each(Object.entries(SIDES))('are known of trades in %s', (_, [long, short]) => {
    expect(words(long).filter(word => sideOfTrade(word) !== 1)).toEqual([])
    expect(words(short).filter(word => sideOfTrade(word) !== -1)).toEqual([])
  })

  it.each([
    ['卖出平多', { order: -1, held: 1, way: -1 }],
    ['买开', { order: 1, held: 0, way: 1 }],
    ['開空', { order: 0, held: -1, way: 1 }],
    ['平仓', { order: 0, held: 0, way: -1 }],
    ['買建', { order: 1, held: 0, way: 1 }],
    ['返済売', { order: -1, held: 0, way: -1 }],
    ['買付', { order: 1, held: 0, way: 0 }],
    ['vente à découvert', { order: -1, held: -1, way: 0 }],
    ['Venta en corto', { order: -1, held: -1, way: 0 }],
    ['You bought', { order: 1, held: 0, way: 0 }],
    ['sellToClose', { order: -1, held: 0, way: -1 }],
  ])('tell what was done, and with what: %s', (text, told) => {
    expect(sideWords(text)).toEqual(told)
  })

  it('are not guessed: 空仓 is a short position, or none', () => {
    expect(['空仓', 'alcista', 'up', '看涨'].map(sideOf)).toEqual([NaN, NaN, NaN, NaN])
  })
})
