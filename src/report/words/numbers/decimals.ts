/** How many decimals, or significant digits, a number is written with. */
export interface Digits {
  readonly minimumFractionDigits?: number
  readonly maximumFractionDigits?: number
  readonly maximumSignificantDigits?: number
}

/** Of the runtime's formats where nothing is said. */
const USUAL_MOST = 3

/**
 * A number as the runtime writes it in English, `1,234.5`: what it shows of itself is rounded half away from zero. The runtime
 * takes as long for its first number as a command takes to read a scenario.
 */
export function decimals(value: number, digits: Digits): string {
  if (!Number.isFinite(value)) return value.toLocaleString('en-US', digits)
  const { minimumFractionDigits: least = 0, maximumFractionDigits, maximumSignificantDigits: significant } = digits
  const most = maximumFractionDigits ?? Math.max(least, USUAL_MOST)
  const shown = shownBy(Math.abs(value))
  const { text, point } = rounded(shown, significant ?? shown.point + most)
  const whole = text.slice(0, Math.max(0, point)).padEnd(point, '0') || '0'
  const rest = '0'.repeat(Math.max(0, -point)) + text.slice(Math.max(0, point))
  const fraction = rest.replace(/0+$/, '').padEnd(significant === undefined ? least : 0, '0')
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  return `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${fraction === '' ? '' : `.${fraction}`}`
}

/** Digits without zeros before them, that stand behind a point which is moved: 12.5 is 125 at 2, 0.05 is 5 at -1. */
interface Shown {
  readonly text: string
  readonly point: number
}

/** As few digits as tell a number from all others. */
function shownBy(size: number): Shown {
  if (size === 0) return { text: '', point: 0 }
  const [text = '', exponent] = size.toExponential().replace('.', '').split('e')
  return { text, point: Number(exponent) + 1 }
}

function rounded({ text, point }: Shown, keep: number): Shown {
  if (keep >= text.length) return { text, point }
  if (keep < 0) return { text: '', point: 0 }
  const kept = text.slice(0, keep)
  if (text[keep]! < '5') return kept === '' ? { text: '', point: 0 } : { text: kept, point }
  const more = String(BigInt(kept) + 1n)
  return { text: more, point: point + more.length - keep }
}
