import type { ProblemList } from '../columns/problemList.ts'

const SHOWN = 3

/** Adds a problem where results are of several currencies: their sum is none. `currencies`: the symbols of each. */
export function checkOneCurrency(currencies: ReadonlyMap<string, readonly string[]>, problems: ProblemList): void {
  if (currencies.size < 2) return
  const each = [...currencies].map(([currency, symbols]) => {
    const shown = [...symbols.slice(0, SHOWN), ...(symbols.length > SHOWN ? ['…'] : [])]
    return `${currency} (${shown.join(', ')})`
  })
  const [first] = [...currencies.values()]
  const hint = `state which symbols count: --symbol ${first![0]} (repeatable); or convert the results in the file to one currency`
  problems.add(
    null,
    '',
    `the results are in ${currencies.size} currencies: ${each.join(', ')}; they cannot be added`,
    hint,
  )
}
