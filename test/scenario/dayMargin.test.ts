import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { brokersOf } from '../../src/run/loading/programBrokers.ts'
import { noDayMargin } from '../../src/scenario/brokers/brokerMessages.ts'
import { brokerSchema } from '../../src/scenario/brokers/brokerSchema.ts'
import { parseDocumentText } from '../../src/scenario/located.ts'
import { dataValue } from '../data/dataFiles.ts'
import { amountLadder, historyText, perpText, readLocated, readText, saidOf, standard, tierText } from './support.ts'

const withDay = (margin: string) => amountLadder(tierText({ margin }), tierText(standard))
const dayLadder = withDay('{ initial: 10, maintenance: 8, day: 2 }')
const history = { account: '{ start: 1, dayMargin: { minutesBefore: 15 } }' }
const named = (dayMargin: string, market = '{ ladder: nasdaq-cme }') =>
  readLocated(parseDocumentText(historyText({ account: `{ start: 2000, dayMargin: ${dayMargin} }`, market }), 'x.yaml'))
const brokers = readdirSync('data/brokers').map(file => file.slice(0, -'.yaml'.length))

describe('account.dayMargin', () => {
  it('takes the ladder’s own day margin and the terms of the scenario', () => {
    const market = `{ ladder: ${dayLadder} }`
    const { account, market: read } = readText(
      historyText({ account: '{ start: 1, dayMargin: { minutesBefore: 15, fee: 25 } }', market }),
    )
    expect(account.dayMargin).toEqual({ minutesBefore: 15, fee: 25 })
    expect(read.ladder.tiers.map(tier => tier.margin[0]!.day)).toEqual([{ amount: 2 }, undefined])
    expect(readText(historyText({ market })).account.dayMargin).toBeUndefined()
  })

  it('takes the margins of a broker by symbol, with its terms, of which the scenario may change each', () => {
    const { account, market } = named('ninjatrader')
    expect(market.ladder.tiers.map(({ symbol, margin }) => [symbol, margin[0]!.day])).toEqual([
      ['MNQ', { amount: 50 }],
      ['NQ', { amount: 500 }],
    ])
    expect([account.dayMargin, market.broker]).toEqual([{ minutesBefore: 15, fee: 50 }, 'NinjaTrader'])
    expect(named('{ broker: ninjatrader, fee: 10 }').account.dayMargin).toEqual({ minutesBefore: 15, fee: 10 })
    expect(market.sources).toContainEqual(expect.objectContaining({ of: 'NinjaTrader', field: 'margins' }))
  })

  it('takes a share of the exchange’s initial margin, money or a share itself, of every date', () => {
    const day = (ladder: string) =>
      named('ibkr-like', `{ ladder: ${ladder} }`).market.ladder.tiers[0]!.margin.map(entry => entry.day)
    expect(day('nasdaq-cme')).toEqual([{ share: 0.7 * 0.0737 }])
    const dated = amountLadder(
      tierText({
        margin:
          '[{ from: 2020-01-01, initial: 10, maintenance: 8 }, { from: 2021-01-01, initial: 20, maintenance: 8, day: 1 }]',
      }),
      tierText(standard),
    )
    expect(day(dated)).toEqual([{ amount: 7 }, { amount: 14 }])
  })

  it('says which contracts a broker names no day margin for', () => {
    const { notices } = named('optimus', '{ ladder: gold-cme }')
    expect(notices).toEqual([
      'Optimus Futures names no day margin for 1OZ, GC: the margin of the exchange counts by day, too',
    ])
  })

  it('says that samples of the tape do not know it', () => {
    const noticesOf = (samples: string) =>
      readText(
        historyText({
          ...history,
          market: `{ ladder: ${withDay('{ initial: 10, maintenance: 8, day: 2 }')} }`,
          samples,
        }),
      ).notices
    expect(noticesOf('{ count: 10 }').join()).toContain('samples draw trades without their bars')
    expect(noticesOf('{ count: 0 }').join()).not.toContain('without their bars')
  })

  it.each([
    [
      'no end',
      historyText({ account: '{ start: 1, dayMargin: { fee: 5 } }', market: `{ ladder: ${dayLadder} }` }),
      'account.dayMargin.minutesBefore: "minutesBefore" is missing; without a broker’s file nobody says when the day margin ends',
    ],
    [
      'margin by rate',
      perpText({ account: '{ start: 1, leverage: 2, dayMargin: { minutesBefore: 15 } }' }),
      'account.dayMargin: found a day margin on a ladder that is margined by rate',
    ],
    ['no day margin', historyText(history), 'account.dayMargin: the ladder gives no day margin for MIC, STA'],
    [
      'a word',
      historyText({ account: '{ start: 1, dayMargin: 15 }' }),
      'account.dayMargin: found 15; allowed: a name in data/brokers, a path, or { broker, minutesBefore, fee }',
    ],
    [
      'above the initial',
      historyText({ ...history, market: `{ ladder: ${withDay('{ initial: 10, maintenance: 8, day: 11 }')} }` }),
      'market.ladder.tiers.0.margin.day: found a day margin above the initial margin; allowed: at most the initial margin',
    ],
    [
      'a fee below zero',
      historyText({
        account: '{ start: 1, dayMargin: { minutesBefore: 15, fee: -1 } }',
        market: `{ ladder: ${dayLadder} }`,
      }),
      'account.dayMargin.fee: found -1; allowed: a number at least 0',
    ],
  ])('refuses %s', (_, text, said) => {
    expect(saidOf(() => readText(text))).toEqual([expect.stringContaining(said)])
  })

  it('names the brokers that have one, and how to state one’s own', () => {
    const own =
      'copy the broker’s file (b.yaml), write what your account shows by day under margins, for example margins: { MCL: 100 }'
    const { message, hint } = noDayMargin(['MCL', 'CL'], 'B', ['optimus', 'x'], 'b.yaml')
    expect(message).toBe('B gives no day margin for MCL, CL')
    expect(hint).toBe(
      `brokers with one: dayMargin: optimus, dayMargin: x; or ${own}, and name the copy, for example dayMargin: my-broker.yaml`,
    )
    expect(noDayMargin(['MCL'], 'B', [], 'b.yaml').hint).toMatch(/^copy the broker’s file \(b\.yaml\)/)
    expect(noDayMargin(['MCL'], null, ['optimus'], null).hint).toBe(
      'brokers with one: dayMargin: optimus; or write what your broker asks by day as margin.day of the ladder’s tiers',
    )
    expect(brokersOf(['CL', 'QM'])).toEqual(['ibkr-like', 'optimus'])
    expect(brokersOf(['MES'])).toEqual(['discount', 'ibkr-like', 'ninjatrader', 'optimus'])
  })
})

describe('brokers of data/', () => {
  it.each(brokers)('%s: has a day margin, in the exchange’s contracts', name => {
    const broker = brokerSchema.parse(dataValue('brokers', name))
    expect(named(name).account.dayMargin).toEqual({ minutesBefore: broker.minutesBefore, fee: broker.fee })
    expect(named(name).market.ladder.tiers.map(tier => tier.margin[0]!.day)).not.toContain(undefined)
  })

  it('need margins', () => {
    expect(brokerSchema.safeParse({ name: 'x', minutesBefore: 5, fee: 0 }).error!.issues[0]!.message).toBe(
      'a broker with margins by symbol, with ofInitial, or with both',
    )
  })
})
