import { dataNames } from '../../io/files/findDataFile.ts'
import { type KnownMarket, programMarkets } from '../../io/files/programMarkets.ts'
import { didYouMean } from '../../scenario/didYouMean.ts'
import { meant } from '../../scenario/messages.ts'
import { symbolsOf } from './findMarket.ts'

/** Shorter words begin too many symbols. */
const LEAST_LETTERS = 2
const SHOWN = 4

/** Which ladders a word may mean that names none: by a part of their name, what they are on, a contract, or a slip; null = none. */
export function nearLadders(word: string): string | null {
  const wanted = word.toLowerCase()
  const markets = programMarkets()
  const near = wanted.length < LEAST_LETTERS ? [] : markets.filter(market => isNear(market, wanted))
  const slip = didYouMean(wanted, markets.flatMap(namesOf))
  const found = near.length > 0 ? near : markets.filter(market => slip !== null && namesOf(market).includes(slip))
  if (found.length === 0) return null
  const told = found.slice(0, SHOWN).map(({ name, ladder }) => `"${name}" (${symbolsOf(ladder).join(', ')})`)
  return `did you mean ${told.join(' or ')}?`
}

/** The same where a contract may be named, too. */
export function nearMarkets(word: string): string | null {
  const names = programMarkets().flatMap(namesOf)
  return names.some(name => name.includes(word.toLowerCase()))
    ? nearLadders(word)
    : (meant(word, names) ?? nearLadders(word))
}

function namesOf({ name, ladder }: KnownMarket): string[] {
  return [name, ...symbolsOf(ladder)]
}

function isNear({ name, ladder }: KnownMarket, wanted: string): boolean {
  const { underlying } = ladder
  const isPart =
    name.split('-').includes(wanted) ||
    underlying
      .toLowerCase()
      .split(/[^a-z0-9&]+/)
      .includes(wanted)
  return isPart || name.startsWith(wanted) || symbolsOf(ladder).some(symbol => symbol.startsWith(wanted))
}

/** What `--market` takes. */
export function allowedMarkets(): string {
  return `a symbol such as mnq, a path, or one of ${dataNames('ladders').join(', ')}`
}
