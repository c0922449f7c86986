import { describe, expect, it } from 'vitest'
import type { Bars } from '../../../src/core/bars.ts'
import { findRolls } from '../../../src/parts/rolls.ts'
import { ALWAYS } from '../../../src/parts/sessionCalendar.ts'
import { calendarOf, findMarket } from '../../../src/run/loading/findMarket.ts'
import { rollNotices, rollSentences } from '../../../src/run/market/rollWords.ts'
import { aboutBars } from './aboutBars.ts'

const DAY = 86_400_000
const CME = calendarOf(findMarket('mes')!)

/** Daily bars up to and including a Monday, the first 70 of which jump by 1; the last jumps by `size`. */
function until(monday: string, size: number) {
  const time: number[] = []
  for (let ms = Date.parse(monday); time.length < 71; ms -= DAY) {
    const weekday = new Date(ms).getUTCDay()
    if (weekday !== 0 && weekday !== 6) time.unshift(ms)
  }
  const prices = Float64Array.from(time, (_, i) => 5000 + (i % 2))
  prices[70] = prices[69]! + size
  const column = { open: prices, high: prices, low: prices, close: prices, volume: prices, mark: null }
  return { time: Float64Array.from(time), ...column }
}

const noticesOf = (bars: Bars) => rollNotices(aboutBars(bars, CME))

describe('the warning of a roll', () => {
  it('gives the date and the size of the jump', () => {
    expect(noticesOf(until('2024-03-11', 67))).toEqual([
      'jumps between sessions in the weeks in which quarterly contracts roll: 2024-03-11 +67.00 (+1.34%); if the file joins contracts without adjustment these are rolls, which nobody can earn',
    ])
  })

  it('is given of files of few sessions, too', () => {
    const bars = until('2024-03-11', 67)
    const last = (column: Float64Array) => column.slice(-12)
    const prices = last(bars.open)
    const few = { time: last(bars.time), open: prices, high: prices, low: prices, close: prices, volume: prices }
    expect(noticesOf({ ...few, mark: null })).toEqual(noticesOf(bars))
  })

  it('is not given of a roll at which trades leave', () => {
    const bars = until('2024-03-11', 67)
    const rolls = findRolls('detect', bars, CME)
    expect(rollNotices(aboutBars(bars, CME), ['2024-03-11T00:00:00.000Z'])).toEqual([])
    expect(rollSentences('detect', rolls, bars)).toEqual([
      'rolls: 1 change of the contract, found by their jumps: 2024-03-11 +67.00 (+1.34%); a trade leaves at the close before, and indicators see the prices as they are',
    ])
    expect(rollSentences(null, rolls, bars)).toEqual([])
  })

  it.each([
    ['a small jump', '2024-03-11', 14.9],
    ['another time of the year', '2024-02-12', 67],
  ])('says nothing of %s', (_, monday, size) => expect(noticesOf(until(monday, size))).toEqual([]))

  it('says nothing of weeks that were wild, with several such jumps', () => {
    const bars = until('2024-03-11', 67)
    bars.open[68] = bars.close[67]! - 70
    expect(noticesOf(bars)).toEqual([])
  })

  it('says nothing where the market has no contracts that end', () => {
    expect(rollNotices(aboutBars(until('2024-03-11', 67), ALWAYS))).toEqual([])
  })
})
