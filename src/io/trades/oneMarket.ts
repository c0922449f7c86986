import type { ProblemList } from '../columns/problemList.ts'
import { asWord, asYaml } from '../columns/quoting.ts'
import { marketOf, rootOf } from '../columns/rootOf.ts'
import type { RoundTrip } from './trips/roundTrip.ts'

const SHOWN = 8

/** The problem of a list of several markets, and its hint. */
interface Several {
  readonly message: string
  readonly hint: string
}

/**
 * The trades of one market: those of the symbols that are asked for, else all, where they are deliveries of one future. A
 * ladder is of one market: what is to be said of a list of several is handed back, with their names.
 */
export function oneMarket(
  trips: readonly RoundTrip[],
  asked: readonly string[] | null,
  problems: ProblemList,
): { trips: readonly RoundTrip[]; notices: string[]; several: Several | null } {
  const symbols = [...new Set(trips.map(({ symbol }) => symbol))]
  if (asked === null) {
    const roots = new Set(trips.map(({ symbol, exitTime }) => marketOf(symbol, exitTime)))
    const several = {
      message: `the list holds trades of ${roots.size} markets: ${shown(symbols)}; a ladder is of one`,
      hint: `state which: prices.trades: { symbol: ${asYaml(symbols[0]!)} }, or several of one market (--symbol ${asWord(symbols[0]!)} on the command line)`,
    }
    return {
      trips,
      several: roots.size > 1 ? several : null,
      notices: symbols.length > 1 ? [`trades of ${shown(symbols)} are taken as those of one market`] : [],
    }
  }
  const missing = asked.filter(symbol => !symbols.includes(symbol) && !symbols.some(found => rootOf(found) === symbol))
  if (missing.length > 0) {
    problems.add(null, '', `there is no trade of ${shown(missing)}; the list holds ${shown(symbols)}`)
  }
  const kept = trips.filter(({ symbol }) => asked.includes(symbol) || asked.includes(rootOf(symbol)))
  const left = trips.length - kept.length
  return {
    trips: kept,
    several: null,
    notices: left > 0 ? [`${left} of ${trips.length} trades are of other markets: left out`] : [],
  }
}

function shown(symbols: readonly string[]): string {
  const named = symbols.slice(0, SHOWN).map(symbol => symbol || 'no symbol')
  return [...named, ...(symbols.length > SHOWN ? ['…'] : [])].join(', ')
}
