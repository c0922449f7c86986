/*
 * The logarithm and the exponential of FDLIBM (Sun Microsystems, 1993: "Permission to use, copy, modify, and distribute
 * this software is freely granted, provided that this notice is preserved"), which Node has: browsers have others, that
 * differ in the last bit, and a page is to show the digits of the run.
 */

const [LN2_HIGH, LN2_LOW] = [0.6931471803691238, 1.9082149292705877e-10]
const TWO_54 = 18014398509481984

const double = new Float64Array(1)
/** The low word, then the high one: every machine that has a browser is of that order. */
const words = new Int32Array(double.buffer)

function highWord(x: number): number {
  double[0] = x
  return words[1]!
}

function withHighWord(x: number, high: number): number {
  double[0] = x
  words[1] = high
  return double[0]
}

/** Two to a whole power from -1022 to 1023. */
function powerOfTwo(k: number): number {
  words[0] = 0
  words[1] = (1023 + k) << 20
  return double[0]!
}

/** e to the power of x. */
export function sameExp(x: number): number {
  if (Number.isNaN(x) || x === Number.POSITIVE_INFINITY) return x
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -745.1332191019411) return 0
  if (x === 1) return Math.E
  const size = highWord(x) & 0x7fffffff
  if (size < 0x3e300000) return 1 + x
  const { k, high, low } = reduced(x, size)
  const rest = k === 0 ? x : high - low
  const t = rest * rest
  const c =
    rest -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))))
  if (k === 0) return 1 - ((rest * c) / (c - 2) - rest)
  const y = 1 - (low - (rest * c) / (2 - c) - high)
  if (k === 1024) return y * 2 * powerOfTwo(1023)
  return k >= -1021 ? y * powerOfTwo(k) : y * powerOfTwo(k + 1000) * 9.332636185032189e-302
}

/** x as a multiple of ln 2 and a rest in two parts. */
function reduced(x: number, size: number): { k: number; high: number; low: number } {
  if (size <= 0x3fd62e42) return { k: 0, high: x, low: 0 }
  const sign = x < 0 ? -1 : 1
  const k = size < 0x3ff0a2b2 ? sign : Math.trunc(Math.LOG2E * x + sign * 0.5)
  return { k, high: x - k * LN2_HIGH, low: k * LN2_LOW }
}

/** The natural logarithm. */
export function sameLog(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (x === Number.POSITIVE_INFINITY) return x
  const tiny = highWord(x) < 0x00100000
  const scaled = tiny ? x * TWO_54 : x
  const high = highWord(scaled)
  const part = high & 0x000fffff
  const upper = (part + 0x95f64) & 0x100000
  const k = (tiny ? -54 : 0) + (high >> 20) - 1023 + (upper >> 20)
  const f = withHighWord(scaled, part | (upper ^ 0x3ff00000)) - 1
  if ((0x000fffff & (2 + part)) < 3) return nearOne(f, k)
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const r = odd + even
  if (((part - 0x6147a) | (0x6b851 - part)) > 0) {
    const half = 0.5 * f * f
    return k === 0 ? f - (half - s * (half + r)) : k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f)
  }
  return k === 0 ? f - s * (f - r) : k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f)
}

/** The logarithm where x is within two millionths of a power of two. */
function nearOne(f: number, k: number): number {
  if (f === 0) return k * LN2_HIGH + k * LN2_LOW
  const r = f * f * (0.5 - 0.3333333333333333 * f)
  return k === 0 ? f - r : k * LN2_HIGH - (r - k * LN2_LOW - f)
}
