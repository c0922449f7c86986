import { describe, expect, it } from 'vitest'
import {
  axisMoney,
  chance,
  chanceInterval,
  count,
  date,
  fixed,
  inR,
  money,
  percent,
  plural,
  price,
  roundMoney,
  setting,
  signedMoney,
  signedPercent,
  withoutCurrency,
} from '../../../src/report/words/format.ts'
import { wilson } from '../../../src/stats/intervals/wilson.ts'

describe('money', () => {
  it('shows the currency, thousands and cents', () => {
    expect(money(1234567.891, 'USD')).toBe('$1,234,567.89')
    expect(money(1234.5, 'USDT')).toBe('1,234.50 USDT')
  })

  it('puts the minus before the currency', () => {
    expect(money(-12.345, 'EUR')).toBe('−€12.35')
  })

  it('keeps two significant digits below a cent and no dust', () => {
    expect(money(0.00123, 'USD')).toBe('$0.0012')
    expect(money(-0.01, 'USD')).toBe('−$0.01')
    expect(money(-1e-12, 'USD')).toBe('$0.00')
  })

  it('tells amounts of coins apart, of which a hundredth is much money', () => {
    expect(money(0.04090302, 'BTC')).toBe('0.040903 BTC')
    expect(money(-0.0000171, 'BTC')).toBe('−0.0000171 BTC')
    expect(money(2.78e-9, 'BTC')).toBe('0.00000000278 BTC')
    expect(money(12.3456789, 'ETH')).toBe('12.3457 ETH')
    expect(money(1234.5, 'XRP')).toBe('1,234.50 XRP')
    expect(money(1e-13, 'BTC')).toBe('0 BTC')
    expect([axisMoney(0.0625, 'BTC'), axisMoney(1250, 'USDT'), axisMoney(1250, 'USD')]).toEqual([
      '0.0625',
      '1,250',
      '$1,250',
    ])
    expect([withoutCurrency('0.05 BTC', 'BTC'), withoutCurrency('−$5.00', 'USD')]).toEqual(['0.05', '−5.00'])
  })

  it('prints a dash for what is not there', () => {
    for (const absent of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) expect(money(absent, 'USD')).toBe('–')
  })
})

describe('signedMoney', () => {
  it('always shows the sign but at zero', () => {
    expect(signedMoney(5, 'USD')).toBe('+$5.00')
    expect(signedMoney(-5, 'USD')).toBe('−$5.00')
    expect(signedMoney(0, 'USD')).toBe('$0.00')
    expect(signedMoney(null, 'USD')).toBe('–')
  })
})

describe('roundMoney', () => {
  it('drops the cents from a thousand on', () => {
    expect(roundMoney(1000.4, 'USD')).toBe('$1,000')
    expect(roundMoney(-98765.5, 'USDT')).toBe('−98,765 USDT')
    expect(roundMoney(999.4, 'USD')).toBe('$999.40')
  })
})

describe('percent', () => {
  it('turns fractions into percent', () => {
    expect(percent(0.24415)).toBe('24.4%')
    expect(percent(-0.0004)).toBe('0.0%')
    expect(percent(12.3456, 0)).toBe('1,235%')
    expect(signedPercent(0.904)).toBe('+90.4%')
    expect(signedPercent(Number.NaN)).toBe('–')
  })
})

describe('chance', () => {
  it('takes a second decimal near never and always only', () => {
    expect(chance(0)).toBe('0%')
    expect(chance(0.0004)).toBe('0.04%')
    expect(chance(0.01)).toBe('1.0%')
    expect(chance(0.99)).toBe('99.0%')
    expect(chance(0.9996)).toBe('99.96%')
    expect(chance(1)).toBe('100%')
  })

  it('never prints as never or always what is neither', () => {
    expect(chance(3e-6)).toBe('under 0.01%')
    expect(chance(1 - 3e-6)).toBe('above 99.99%')
    expect(chance(Number.MIN_VALUE, 4)).toBe('under 0.0001%')
    expect(chance(null)).toBe('–')
  })
})

describe('chanceInterval', () => {
  it('never ends at zero after no event, nor begins at one after nothing else', () => {
    for (const n of [1, 200, 10_000, 151_000, 10_000_000]) {
      expect(chanceInterval(wilson(0, n))).toMatch(/^0% to .*[1-9].*%$/)
      expect(chanceInterval(wilson(n, n))).toMatch(/^(?!100%).* to 100%$/)
    }
    expect(chanceInterval(wilson(0, 151_000))).toBe('0% to under 0.01%')
    expect(chanceInterval(wilson(151_000, 151_000))).toBe('above 99.99% to 100%')
  })

  it('takes the decimals that tell its ends apart', () => {
    expect(chanceInterval(wilson(20_000, 1_000_000))).toBe('1.97% to 2.03%')
    expect(chanceInterval(wilson(3, 1_000_000))).toBe('0.0001% to 0.0009%')
    expect(chanceInterval({ low: 0.1, high: 0.2 }, ', ')).toBe('10.0%, 20.0%')
  })
})

describe('setting', () => {
  it('prints a share as it was written', () => {
    expect(setting(0.02)).toBe('2%')
    expect(setting(0.005)).toBe('0.5%')
    expect(setting(0.07)).toBe('7%')
  })
})

describe('inR', () => {
  it('has a sign, two decimals and the unit', () => {
    expect(inR(0.255)).toBe('+0.26 R')
    expect(inR(-1)).toBe('−1.00 R')
    expect(inR(-0.001)).toBe('0.00 R')
    expect(inR(null)).toBe('–')
  })
})

describe('count', () => {
  it('separates thousands and keeps small fractions', () => {
    expect(count(12345)).toBe('12,345')
    expect(count(-2.5)).toBe('−2.5')
    expect(count(Number.NaN)).toBe('–')
    expect(plural(1, 'trade')).toBe('1 trade')
    expect(plural(0, 'trade')).toBe('0 trades')
    expect(fixed(2, 2)).toBe('2.00')
  })
})

describe('price', () => {
  it('has two decimals from 100 on and six significant digits below', () => {
    expect(price(1500.640015)).toBe('1,500.64')
    expect(price(100)).toBe('100.00')
    expect(price(99.99999)).toBe('100')
    expect(price(0.00012345678)).toBe('0.000123457')
    expect(price(-12.5)).toBe('−12.5')
    expect(price(Number.NaN)).toBe('–')
  })
})

describe('date', () => {
  it('adds the minute where it is not midnight', () => {
    expect(date(Date.UTC(2024, 1, 29))).toBe('2024-02-29')
    expect(date('2024-02-29T13:45:10.000Z')).toBe('2024-02-29 13:45')
    expect(date('2024-02-29T00:01:00.000Z')).toBe('2024-02-29 00:01')
  })

  it('prints a dash without a time', () => {
    for (const absent of [null, undefined, Number.NaN, 'never']) expect(date(absent)).toBe('–')
  })
})
