import { describe, expect, it } from 'vitest'
import { StampReader } from '../../../src/io/columns/stampReader.ts'

function read(text: string, stamps = new StampReader()): number {
  const bytes = new TextEncoder().encode(text)
  return stamps.read(bytes, 0, bytes.length)
}

const DAY = Date.UTC(2024, 1, 29)
const NOON = DAY + 12 * 3_600_000

describe('StampReader', () => {
  it.each([
    ['2024-02-29', DAY],
    ['2024/02/29', DAY],
    ['20240229', DAY],
    ['2024022912', NOON],
    ['202402291200', NOON],
    ['20240229120000', NOON],
    ['20240229120000123', NOON + 123],
    ['20240230120000', Number.NaN],
    ['20240229250000', Number.NaN],
    ['26110930120000', Number.NaN],
    ['2024-02-29 12:00', NOON],
    ['2024-02-29T12:00:00', NOON],
    ['2024-02-29T12:00:00Z', NOON],
    ['2024-02-29 12:00:00 UTC', NOON],
    ['2024-02-29T14:30:00+02:30', NOON],
    ['2024-02-29T07:00:00-0500', NOON],
    ['2024-02-29T13+01', Number.NaN],
    ['2024-02-29T13:00+01', NOON],
    ['2024-02-29T12:00:00.5Z', NOON + 500],
    ['2024-02-29T12:00:00,123456789Z', NOON + 123],
    [' 2024-02-29T12:00Z ', NOON],
  ])('reads ISO 8601: %s', (text, ms) => {
    expect(read(text)).toBe(ms)
  })

  it.each([
    ['Feb 29, 2024', DAY],
    ['February 29 2024 12:00', NOON],
    ['Thu, 29 Feb 2024 12:00:00 GMT', NOON],
    ['29 Feb 2024', DAY],
    ['29-Feb-24', DAY],
    ['29-FEB-2024 12:00:00', NOON],
    ['29. Feb. 2024', DAY],
    ['2024-Feb-29', DAY],
    ['29. Februar 2024', DAY],
    ['1 März 2024', DAY + 86_400_000],
    ['Dec 31, 1999', Date.UTC(1999, 11, 31)],
    ['31-Dec-99', Date.UTC(1999, 11, 31)],
    ['29 Feb 2023', Number.NaN],
    ['29 Febtober 2024', Number.NaN],
    ['Feb 2024', Number.NaN],
  ])('reads dates whose month is a name: %s', (text, ms) => {
    expect(read(text)).toBe(ms)
  })

  it.each([
    ['1709208000', NOON],
    ['1709208000000', NOON],
    ['1709208000000000', NOON],
    ['1709208000000000000', NOON],
    ['1709208000.25', NOON + 250],
    ['1709208000000.0', NOON],
    ['1709208000123999', NOON + 123],
    ['1709208000123999999', NOON + 123],
    ['100000000', 1e11],
    ['7000000000', 7_000_000_000_000],
    ['99999999999', Number.NaN],
    ['100000000000', 1e11],
    ['7000000000000', 7_000_000_000_000],
    ['99999999999999', Number.NaN],
    ['100000000000000', 1e11],
    ['100000000000000000', 1e11],
  ])('tells epoch units apart by magnitude: %s', (text, ms) => {
    expect(read(text)).toBe(ms)
  })

  it.each([
    '',
    'yesterday',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-02/29',
    '2024-02-29T24:00',
    '2024-02-29T12:60',
    '2024-02-29T12:00:60',
    '2024-02-29T12:00:00.',
    '2024-02-29T12:00+24:00',
    '2024-02-29T12:00+01:60',
    '2024-02-29T12:00 EST',
    '2024-02-29x12:00',
    '20240230',
    '99999999',
    '-1709208000',
    '1.7E+12',
    '31/01/2024',
    '12:00',
    '1709208000000000000000',
  ])('refuses %j and says why', text => {
    const stamps = new StampReader()
    expect(read(text, stamps)).toBeNaN()
    expect(stamps.explain(text).message).not.toBe('')
  })

  it('explains what people get wrong', () => {
    const explain = (text: string): string => new StampReader().explain(text).message
    expect(explain('03/01/2024')).toContain('day or month first')
    expect(explain('03/22/2024 12:37:01 ET')).toContain('names its zone by letters')
    expect(explain('03/22/2024 12:37:61')).not.toContain('day or month first')
    expect(explain('1.7E+12')).toContain('spreadsheet')
    expect(explain('09:30')).toContain('without its date')
    expect(explain(' ')).toBe('the time is empty')
    expect(explain('60000')).toContain('1973')
  })

  it('follows a change of the unit of epochs, and keeps to epochs where the first time is one', () => {
    const stamps = new StampReader()
    expect(read('1709208000000', stamps)).toBe(NOON)
    expect(stamps.unitChanged).toBe(false)
    expect(read('1709208000000000', stamps)).toBe(NOON)
    expect(stamps.unitChanged).toBe(true)
    expect(read('2024-02-29', stamps)).toBeNaN()
    expect(stamps.explain('2024-02-29').message).toContain('ISO 8601, the times before it are in milliseconds')
    expect(read('29.02.2024 12:00', stamps)).toBeNaN()
    expect(read('20240229', stamps)).toBeNaN()
    expect(stamps.unit).toBe('ms')
    expect(stamps.naive).toBe(false)
  })

  it('notes times without a zone, and only those', () => {
    const stamps = new StampReader()
    read('2024-02-29T12:00Z', stamps)
    read('2024-02-29T12:00+01:00', stamps)
    expect(stamps.naive).toBe(false)
    read('2024-02-29T12:00', stamps)
    expect(stamps.naive).toBe(true)
  })
})
