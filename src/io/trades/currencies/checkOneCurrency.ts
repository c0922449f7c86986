import type { ProblemList } from '../../columns/problemList.ts'
import { asWord } from '../../columns/quoting.ts'

const SHOWN = 3

/** Adds a problem where results are of several currencies: their sum is none. `currencies`: the symbols of each. */
export function checkOneCurrency(currencies: ReadonlyMap<string, readonly string[]>, problems: ProblemList): void {
  if (currencies.size < 2) return
  const each = [...currencies].map(([currency, symbols]) => {
    if (symbols.every(symbol => symbol === '')) return currency
    const shown = [...symbols.slice(0, SHOWN), ...(symbols.length > SHOWN ? ['…'] : [])]
    return `${currency} (${shown.join(', ')})`
  })
  const all = [...currencies.values()].flat()
  const isBySymbol = all.every((symbol, i) => symbol !== '' && all.indexOf(symbol) === i)
  const hint = isBySymbol
    ? `state which symbols count: --symbol ${asWord(all[0]!)} (repeatable); or convert the results in the file to one currency`
    : 'convert the results in the file to one currency, or keep the rows of one'
  problems.add(
    null,
    '',
    `the results are in ${currencies.size} currencies: ${each.join(', ')}; they cannot be added`,
    hint,
  )
}
