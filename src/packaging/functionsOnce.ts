/** Compiled functions by their parameters and their code; the bundled program has it where charts call `Function`. */
const functions = new Map<string, (...values: unknown[]) => unknown>()

/** Of texts that are kept: far more than the charts of one page have. */
const MOST = 10_000

/** What reads a field, and what compares, is written on by who asks for it: that is never shared. */
const ITS_OWN = /^(?:_,return _|a,b,)/

/**
 * `Function`, once for each text: the charts of a page ask for eighteen hundred, of which three hundred differ. All that
 * are shared are bound by who asks for them, and so written on by nobody.
 */
export function functionOnce(...texts: string[]): (...values: unknown[]) => unknown {
  const key = texts.join()
  const known = functions.get(key)
  if (known !== undefined) return known
  const made = Function(...texts) as (...values: unknown[]) => unknown
  if (ITS_OWN.test(key)) return made
  if (functions.size >= MOST) functions.clear()
  functions.set(key, made)
  return made
}
