/** Powers of ten that a double holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, n) => Number(`1e${n}`))
/** Numbers whose 17 digits before the point are such a power away, and which are written without an exponent. */
const [LEAST, ABOVE] = [1e-6, 1e15]
/** A number is split into eight digits and those before them. */
const EIGHT = 1e8
/** What the sums below may be wrong by, many times over. */
const UNSURE = 1e-6

/** Splits a double into two halves whose products are exact (Veltkamp 1968). */
const SPLIT = 2 ** 27 + 1
function upperHalf(value: number): number {
  const large = SPLIT * value
  return large - (large - value)
}
const UPPER = POWERS.map(upperHalf)
const LOWER = POWERS.map((power, n) => power - UPPER[n]!)

const [ZERO, POINT, MINUS] = [48, 46, 45]
/** Of 0 to 99, one after the other. */
const TWO_DIGITS = Uint8Array.from({ length: 200 }, (_, i) => ZERO + (i % 2 === 0 ? Math.floor(i / 20) : (i >> 1) % 10))
const DIGITS = 17

const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)
const [LOW, HIGH] = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? [0, 1] : [1, 0]
const EXPONENT = 0x7ff00000
const HALF_ULP = 53 << 20

/**
 * Writes the letters of `String(value)`, in a third of the time: the shortest digits that are read as the same double, and of
 * these the nearest to it. 10^k × value is exact as the sum of two doubles (Dekker 1971), and so is half the distance to
 * the next double; so it is known which rounded digits lie nearer than that.
 * @returns the place behind them; −1, with nothing that counts written, where this way does not tell, as near a power of two
 */
export function writeNumber(value: number, bytes: Uint8Array, start: number): number {
  const size = Math.abs(value)
  if (!(size >= LEAST && size < ABOVE)) return -1
  const exponent = exponentOf(size)
  const at = value < 0 ? start + 1 : start
  // Behind the zeros of a small number; else one place too far, for the point.
  const first = exponent < 0 ? at + 1 - exponent : at + 1
  const last = writeDigits(size, DIGITS - 1 - exponent, bytes, first)
  if (last < 0) return -1
  if (value < 0) bytes[start] = MINUS
  const point = exponent < 0 ? at + 1 : at + 1 + exponent
  if (exponent < 0) {
    for (let place = at; place < first; place++) bytes[place] = ZERO
  } else {
    for (let place = at; place < point; place++) bytes[place] = bytes[place + 1]!
    if (last <= point) return point
  }
  bytes[point] = POINT
  return last + 1
}

/** Of the first digit: 0 for 1 to below 10. */
function exponentOf(size: number): number {
  let exponent = 0
  if (size >= 1) while (size >= POWERS[exponent + 1]!) exponent++
  else
    do exponent--
    while (size * POWERS[-exponent]! < 1)
  return exponent
}

/** Writes the digits of size, which 10^k brings to 17 of them before the point; the place of the last that is not 0, or −1. */
function writeDigits(size: number, k: number, bytes: Uint8Array, first: number): number {
  const power = POWERS[k]!
  const product = size * power
  const upper = upperHalf(size)
  const lower = size - upper
  const error = lower * LOWER[k]! - (product - upper * UPPER[k]! - lower * UPPER[k]! - upper * LOWER[k]!)
  double[0] = size
  // The next double below a power of two is nearer than the next above.
  if (words[LOW] === 0 && (words[HIGH]! & ~EXPONENT) === 0) return -1
  words[HIGH] = (words[HIGH]! & EXPONENT) - HALF_ULP
  words[LOW] = 0
  const room = double[0]! * power

  const whole = Math.floor(error)
  const rest = error - whole
  let front = Math.floor(product / EIGHT)
  let back = product - front * EIGHT + whole
  if (back < 0) {
    front -= 1
    back += EIGHT
  } else if (back >= EIGHT) {
    front += 1
    back -= EIGHT
  }
  const found = roundedWithin(back | 0, rest, room)
  if (found < 0) return -1
  const before = (found === EIGHT ? front + 1 : front) | 0
  if (before >= 1e9) return -1
  const leading = (before / EIGHT) | 0
  bytes[first] = ZERO + leading
  writeEight(before - leading * EIGHT, bytes, first + 1)
  writeEight(found === EIGHT ? 0 : found, bytes, first + 9)
  let last = first + DIGITS - 1
  while (bytes[last] === ZERO) last--
  return last
}

/** The last eight digits, with a rest behind them, as round as they may be without being off by more than there is room for. */
function roundedWithin(back: number, rest: number, room: number): number {
  let found = -1
  for (let unit = 1; unit <= EIGHT; unit *= 10) {
    const over = back % unit
    const above = over + rest
    const isDown = above < unit / 2
    const off = isDown ? above : unit - above
    if (Math.abs(off - room) < UNSURE || Math.abs(above - unit / 2) < UNSURE) return -1
    if (off > room) return found
    found = back - over + (isDown ? 0 : unit)
  }
  return found
}

function writeEight(number: number, bytes: Uint8Array, at: number): void {
  const upper = (number / 10_000) | 0
  writeFour(upper, bytes, at)
  writeFour(number - upper * 10_000, bytes, at + 4)
}

function writeFour(number: number, bytes: Uint8Array, at: number): void {
  const upper = (number / 100) | 0
  const lower = number - upper * 100
  bytes[at] = TWO_DIGITS[2 * upper]!
  bytes[at + 1] = TWO_DIGITS[2 * upper + 1]!
  bytes[at + 2] = TWO_DIGITS[2 * lower]!
  bytes[at + 3] = TWO_DIGITS[2 * lower + 1]!
}
