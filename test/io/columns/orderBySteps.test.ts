import { describe, expect, it } from 'vitest'
import { orderBySteps } from '../../../src/io/columns/dates/orderBySteps.ts'

const two = (n: number) => String(n).padStart(2, '0')
/** The first day of each of so many months from January 2023 on. */
const firsts = (months: number) =>
  Array.from({ length: months }, (_, i) => [1, (i % 12) + 1, 2023 + Math.floor(i / 12)] as const)
const dayFirst = ([day, month, year]: readonly [number, number, number]) => `${two(day)}/${two(month)}/${year}`
const monthFirst = ([day, month, year]: readonly [number, number, number]) => `${two(month)}/${two(day)}/${year}`

describe('the order of dates without a day above 12', () => {
  it.each<[string, string[], ReturnType<typeof orderBySteps>]>([
    ['months of two years', firsts(24).map(dayFirst), 'day-first'],
    ['months of two years, newest first', firsts(24).map(monthFirst).toReversed(), 'month-first'],
    ['weekdays over a weekend', ['01/02/2024', '02/02/2024', '05/02/2024', '06/02/2024'], 'day-first'],
    ['weekdays, newest first', ['02/06/2024', '02/05/2024', '02/02/2024', '02/01/2024'], 'month-first'],
    ['every day', ['02/03/2024', '02/04/2024', '02/05/2024', '02/06/2024'].map(text => `${text} 00:00`), null],
    ['weekdays of one week that could be months', ['01/02/2024', '01/03/2024', '01/04/2024', '01/05/2024'], null],
    ['bars inside of days', firsts(13).flatMap(date => [dayFirst(date), `${dayFirst(date)} 12:00`]), 'day-first'],
    ['months of half a year, which could be days', firsts(7).map(dayFirst), null],
    ['months, one missing', firsts(24).toSpliced(5, 1).map(dayFirst), null],
    ['three dates', ['01/02/2024', '02/02/2024', '05/02/2024'], null],
  ])('%s', (_, texts, order) => expect(orderBySteps(texts)).toBe(order))

  it('is what the format means where both orders follow each other', () => {
    expect(orderBySteps(['01/02/2024', '01/03/2024', '01/04/2024', '01/05/2024'], 'month-first')).toBe('month-first')
    expect(orderBySteps(['01/02/2024', '02/02/2024', '05/02/2024', '06/02/2024'], 'month-first')).toBe('day-first')
    expect(orderBySteps(['01/02/2024', '02/02/2024', '05/02/2024'], 'month-first')).toBeNull()
  })
})
