import { hundredth } from '../../scenario/fields.ts'
import { cellNumber, type DecimalMark, POINT } from './cellNumber.ts'
import { plainMarks } from './plainMarks.ts'

const SCALES: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, B: 1e9 }
const CURRENCY = '(?:R?\\$|[€£¥₹])?'
const LOOSE = new RegExp(
  `^${CURRENCY}(\\()?([+-]?)${CURRENCY}([+-]?)([\\d.,' ]*\\d[.,]?)(E[+-]?\\d+)?([KMB%]?)${CURRENCY}(\\))?$`,
  'i',
)
/** As bookkeepers write a loss: 5.00- */
const SIGN_LAST = /^([\d.,' ]*\d)-$/

/**
 * The number of a cell that is written for people: with separators of thousands, a currency, brackets for a loss, a
 * percent sign, an exponent, or K, M, B for thousands, millions and billions. NaN where it is not one.
 */
export function looseNumber(text: string, mark: DecimalMark): number {
  const plain = plainMarks(text).trim()
  const match = LOOSE.exec(plain.replace(/ *([+\-$€£¥₹()%]) */g, '$1').replace(SIGN_LAST, '-$1'))
  if (match === null || (match[1] === undefined) !== (match[7] === undefined)) return Number.NaN
  const [, bracket, sign, innerSign, digits, exponent = '', suffix] = match
  const value = cellNumber(withoutThousands(digits!, mark) + exponent, mark)
  const signs = [bracket ?? '', sign, innerSign].filter(each => each !== '')
  if (signs.length > 1) return Number.NaN
  const negative = signs[0] === '(' || signs[0] === '-'
  const scaled = suffix === '%' ? hundredth(String(value)) : times(value, SCALES[suffix!.toUpperCase()]!)
  return negative ? -scaled : scaled
}

function withoutThousands(digits: string, mark: DecimalMark): string {
  // Indian numbers have groups of two: 1,00,000.50.
  const separator = mark === POINT ? "[,' ]" : "[.' ]"
  const point = mark === POINT ? '\\.' : ','
  return new RegExp(`^\\d{1,3}(${separator})(\\d{2,3}\\1)*(\\d{3}(${point}\\d*)?|\\d{2}${point}\\d+)$`).test(digits)
    ? digits.replace(new RegExp(separator, 'g'), '')
    : digits
}

/** Decimal, so that 1.1K is 1100 and 0.01% is 0.0001. */
function times(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15))
}
